import type { EnvironmentCondition, EnvironmentOwn } from "@perfatlas/db";
import { Field, InputType } from "type-graphql";
import type { ApiContext } from "../api-context.ts";
import { givenList } from "../where/given-list.ts";
import { givenText } from "../where/given-text.ts";
import { readTree } from "../where/read-tree.ts";
import { FactWhere, readFact, readVersions } from "./fact-where.ts";
import { MeasuredWhere, readMeasured } from "./measured-where.ts";

const LIST = { nullable: true, description: "One of these slugs." };

/** Conditions on environments; all that are given must hold. */
@InputType("EnvironmentWhere", {
  description: "Conditions on environments, slugs for the axes; all that are given must hold.",
})
export class EnvironmentWhere {
  @Field(() => [String], LIST)
  slugIn?: string[] | null;

  @Field(() => [String], LIST)
  systemIn?: string[] | null;

  @Field(() => String, { nullable: true })
  hardware?: string | null;

  @Field(() => [String], LIST)
  hardwareIn?: string[] | null;

  @Field(() => String, { nullable: true })
  workload?: string | null;

  @Field(() => [String], LIST)
  workloadIn?: string[] | null;

  @Field(() => String, { nullable: true })
  version?: string | null;

  @Field(() => [String], LIST)
  versionIn?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "3.10 is at least 3.7; versions without numbers are not.",
  })
  versionAtLeast?: string | null;

  @Field(() => String, { nullable: true })
  versionBelow?: string | null;

  @Field(() => [String], { nullable: true, description: "One of these; empty for most." })
  variantIn?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  isSimulated?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Occurs in its slug, or in the title of its hardware or workload; at most 200 characters.",
  })
  text?: string | null;

  @Field(() => FactWhere, { nullable: true })
  fact?: FactWhere | null;

  @Field(() => MeasuredWhere, { nullable: true })
  measured?: MeasuredWhere | null;

  @Field(() => [EnvironmentWhere], { nullable: true, description: "All of these hold." })
  and?: EnvironmentWhere[] | null;

  @Field(() => [EnvironmentWhere], { nullable: true, description: "One of these holds." })
  or?: EnvironmentWhere[] | null;

  @Field(() => EnvironmentWhere, { nullable: true, description: "This does not hold." })
  not?: EnvironmentWhere | null;
}

/**
 * The condition as the registry's queries take it.
 * @throws ArgumentError for a name that is not known, what contradicts itself, and what is too large.
 */
export function readEnvironmentWhere(
  context: ApiContext,
  where: EnvironmentWhere | null | undefined,
): Promise<EnvironmentCondition | undefined> {
  return readTree(where, async (input): Promise<EnvironmentOwn> => {
    const lists = {
      slugs: givenList("slugIn", input.slugIn),
      systems: givenList("systemIn", input.systemIn),
      hardware: givenList("hardwareIn", input.hardwareIn, input.hardware),
      workload: givenList("workloadIn", input.workloadIn, input.workload),
      version: givenList("versionIn", input.versionIn, input.version),
      variants: givenList("variantIn", input.variantIn),
    };
    const given = Object.entries(lists).filter(([, values]) => values !== undefined);
    const { isSimulated, fact, measured } = input;
    const text = givenText(input.text);
    return {
      ...(Object.fromEntries(given) as EnvironmentOwn),
      ...readVersions(input, "version"),
      ...(typeof isSimulated === "boolean" ? { isSimulated } : {}),
      ...(text === undefined ? {} : { text }),
      ...(fact ? { fact: await readFact(context, fact) } : {}),
      ...(measured ? { measured: { ...readMeasured(measured), asOf: context.database.asOf } } : {}),
    };
  });
}
