import type { AxisCondition } from "@perfatlas/db";
import { Field, InputType } from "type-graphql";
import type { ApiContext } from "../api-context.ts";
import { EnvironmentWhere, readEnvironmentWhere } from "../environment/environment-where.ts";
import { FactWhere, readFact, readVersions } from "../environment/fact-where.ts";
import { givenList } from "../where/given-list.ts";
import { readTree } from "../where/read-tree.ts";

/** Conditions on hardware, workloads or versions; all that are given must hold. */
@InputType("AxisWhere", {
  description: "Conditions on hardware, workloads or versions; all that are given must hold.",
})
export class AxisWhere {
  @Field(() => [String], { nullable: true, description: "One of these slugs." })
  slugIn?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Slugs of systems; hardware is of none.",
  })
  systemIn?: string[] | null;

  @Field(() => String, { nullable: true, description: "Of versions: 3.10 is at least 3.7." })
  versionAtLeast?: string | null;

  @Field(() => String, { nullable: true })
  versionBelow?: string | null;

  @Field(() => FactWhere, { nullable: true, description: "A fact of its own." })
  fact?: FactWhere | null;

  @Field(() => EnvironmentWhere, { nullable: true, description: "Has such an environment." })
  environment?: EnvironmentWhere | null;

  @Field(() => [AxisWhere], { nullable: true, description: "All of these hold." })
  and?: AxisWhere[] | null;

  @Field(() => [AxisWhere], { nullable: true, description: "One of these holds." })
  or?: AxisWhere[] | null;

  @Field(() => AxisWhere, { nullable: true, description: "This does not hold." })
  not?: AxisWhere | null;
}

/**
 * The condition as the registry's queries take it.
 * @throws ArgumentError for a name that is not known, what contradicts itself, and what is too large.
 */
export function readAxisWhere(
  context: ApiContext,
  where: AxisWhere | null | undefined,
): Promise<AxisCondition | undefined> {
  return readTree(where, async (input) => {
    const slugs = givenList("slugIn", input.slugIn);
    const systems = givenList("systemIn", input.systemIn);
    const environment = await readEnvironmentWhere(context, input.environment);
    return {
      ...(slugs === undefined ? {} : { slugs }),
      ...(systems === undefined ? {} : { systems }),
      ...readVersions(input, "version"),
      ...(input.fact ? { fact: await readFact(context, input.fact) } : {}),
      ...(environment === undefined ? {} : { environment }),
    };
  });
}
