import type { SystemCondition } from "@perfatlas/db";
import { Field, InputType } from "type-graphql";
import type { ApiContext } from "../api-context.ts";
import { EnvironmentWhere, readEnvironmentWhere } from "../environment/environment-where.ts";
import { givenList } from "../where/given-list.ts";
import { givenText } from "../where/given-text.ts";
import { readTree } from "../where/read-tree.ts";

/** Conditions on systems; all that are given must hold. */
@InputType("SystemWhere", { description: "Conditions on systems; all that are given must hold." })
export class SystemWhere {
  @Field(() => [String], { nullable: true, description: "One of these slugs." })
  slugIn?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Has an option of one of these names." })
  optionIn?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Has a metric of one of these names." })
  metricIn?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Occurs in its slug, title or description; at most 200 characters.",
  })
  text?: string | null;

  @Field(() => EnvironmentWhere, { nullable: true, description: "Has such an environment." })
  environment?: EnvironmentWhere | null;

  @Field(() => [SystemWhere], { nullable: true, description: "All of these hold." })
  and?: SystemWhere[] | null;

  @Field(() => [SystemWhere], { nullable: true, description: "One of these holds." })
  or?: SystemWhere[] | null;

  @Field(() => SystemWhere, { nullable: true, description: "This does not hold." })
  not?: SystemWhere | null;
}

/**
 * The condition as the registry's queries take it.
 * @throws ArgumentError for a name that is not known, what contradicts itself, and what is too large.
 */
export function readSystemWhere(
  context: ApiContext,
  where: SystemWhere | null | undefined,
): Promise<SystemCondition | undefined> {
  return readTree(where, async (input) => {
    const slugs = givenList("slugIn", input.slugIn);
    const options = givenList("optionIn", input.optionIn);
    const metrics = givenList("metricIn", input.metricIn);
    const text = givenText(input.text);
    const environment = await readEnvironmentWhere(context, input.environment);
    return {
      ...(slugs === undefined ? {} : { slugs }),
      ...(options === undefined ? {} : { options }),
      ...(metrics === undefined ? {} : { metrics }),
      ...(text === undefined ? {} : { text }),
      ...(environment === undefined ? {} : { environment }),
    };
  });
}
