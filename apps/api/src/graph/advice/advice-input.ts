import { ADVICE_GOALS, type AdviceGoal } from "@perfatlas/modeling/advice";
import { Field, InputType, Int, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { Json } from "../../relay/scalars.ts";
import { BoundInput } from "../figure/pareto-figure.ts";

/** The goals of advice as an enum of the schema. */
const GOALS: Record<string, AdviceGoal> = enumOf([...ADVICE_GOALS]);
registerEnumType(GOALS, {
  name: "AdviceGoal",
  description:
    "Map: predict every configuration. Best: find the best by one metric, within bounds. Pareto: by two to four metrics, within bounds.",
});

/** What advice is asked about; what is left out is chosen. */
@InputType("AdviceInput", {
  description: "What advice is asked about; what is left out is chosen.",
})
export class AdviceInput {
  @Field(() => String, { nullable: true, description: "Slug; this or the environment." })
  system?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Slug of the target where the registry has it: what is measured there counts.",
  })
  environment?: string | null;

  @Field(() => GOALS)
  goal!: string;

  @Field(() => [String], {
    nullable: true,
    description: "Objectives; one, or 2 to 4 of a Pareto set.",
  })
  metrics?: string[] | null;

  @Field(() => [BoundInput], { nullable: true, description: "At most 8." })
  bounds?: BoundInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Slugs of environments to learn from, at most 5; the fittest when left out.",
  })
  sources?: string[] | null;

  @Field(() => Int, { description: "Configurations of the target that may be measured in all." })
  budget!: number;

  @Field(() => Int, { nullable: true, description: "How many to name now, at most 1,000." })
  count?: number | null;

  @Field(() => [Json], {
    nullable: true,
    description:
      "Measured so far: {configuration, values}, at most 5,000; values of a failed one are empty.",
  })
  measured?: unknown[] | null;

  @Field(() => String, { nullable: true })
  seed?: string | null;
}
