import type { EnvironmentCondition, FactCondition } from "@perfatlas/db";
import { Field, Float, InputType } from "type-graphql";

/** A condition on one fact; all that is given must hold. */
@InputType("FactWhere", { description: "A condition on one fact; all that is given must hold." })
export class FactWhere {
  @Field(() => String)
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "Its text, number or truth value, as text; numbers are compared as numbers.",
  })
  equals?: string | null;

  @Field(() => Float, { nullable: true })
  atLeast?: number | null;

  @Field(() => Float, { nullable: true })
  atMost?: number | null;
}

/** Conditions on environments; all that are given must hold. */
@InputType("EnvironmentWhere", {
  description: "Conditions on environments, slugs for the axes; all that are given must hold.",
})
export class EnvironmentWhere {
  @Field(() => String, { nullable: true })
  hardware?: string | null;

  @Field(() => String, { nullable: true })
  workload?: string | null;

  @Field(() => String, { nullable: true })
  version?: string | null;

  @Field(() => Boolean, { nullable: true })
  isSimulated?: boolean | null;

  @Field(() => FactWhere, { nullable: true })
  fact?: FactWhere | null;
}

/** The condition as the registry's queries take it: what is null or absent does not count. */
export function toCondition(where: EnvironmentWhere | null | undefined): EnvironmentCondition {
  const { fact, ...axes } = where ?? {};
  return {
    ...given(axes),
    ...(fact === null || fact === undefined ? {} : { fact: factCondition(fact) }),
  };
}

function factCondition({ name, equals, ...bounds }: FactWhere): FactCondition {
  return { ...given(bounds), name, ...(typeof equals === "string" ? { in: [equals] } : {}) };
}

function given<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(values).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> };
}
