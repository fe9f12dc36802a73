import { PAIR_AXES, type PairAxis } from "@perfatlas/db";
import type { Comparability } from "@perfatlas/modeling/analysis";
import { Directive, Field, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { enumOf } from "../../relay/enum-of.ts";
import { Json } from "../../relay/scalars.ts";
import { Environment } from "../environment/environment.ts";

export const EnvironmentAxis: Record<string, PairAxis> = enumOf(PAIR_AXES);
registerEnumType(EnvironmentAxis, {
  name: "EnvironmentAxis",
  description: "What two environments of a system can differ in.",
});

/** The verdicts of comparability as an enum of the schema. */
export const ComparabilityEnum: Record<Comparability, Comparability> = {
  SAME: "SAME",
  ONE_AXIS: "ONE_AXIS",
  SEVERAL: "SEVERAL",
  NOT: "NOT",
};
registerEnumType(ComparabilityEnum, {
  name: "Comparability",
  description:
    "Same: the same environment. One axis: exactly one thing differs, a difference in performance can be put down to it. " +
    "Several: more than one. Not: of different systems, or one is simulated: never in one chart or mean.",
});

/** A field in which two environments differ. */
@Directive('@cost(weight: "0.2")')
@ObjectType("EnvironmentDifference", { description: "A field in which two environments differ." })
class EnvironmentDifference {
  @Field(() => String, { description: '"hardware", "facts.governor"' })
  field!: string;

  @Field(() => Json, { nullable: true, description: "Null where it is not stated." })
  source!: unknown;

  @Field(() => Json, { nullable: true })
  target!: unknown;
}

/** Whether two environments may be compared, and what that rests on. */
@Directive('@cost(weight: "0.2")')
@ObjectType("ComparabilityVerdict", {
  description: "Whether two environments may be compared, and what that rests on.",
})
export class ComparabilityVerdict {
  @Field(() => ComparabilityEnum)
  verdict!: Comparability;

  @Directive("@listSize(assumedSize: 20)")
  @Field(() => [EnvironmentDifference], {
    description: "Facts of an axis that differs explain it and are no further difference.",
  })
  differences!: readonly EnvironmentDifference[];
}

/** Two environments, from the one to the other. */
@ObjectType("EnvironmentPair", { description: "Two environments, from the one to the other." })
export class EnvironmentPair {
  @Field(() => Environment)
  readonly source: Environment;

  @Field(() => Environment)
  readonly target: Environment;

  constructor(source: Environment, target: Environment) {
    this.source = source;
    this.target = target;
  }
}

export const EnvironmentPairConnection = connectionType("EnvironmentPair", () => EnvironmentPair);
