import { PROTOCOLS, type Protocol } from "@perfatlas/modeling/evaluation";
import { Field, InputType, Int, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { MethodInput } from "../method/method-input.ts";

const DatasetProtocol = enumOf(PROTOCOLS);
registerEnumType(DatasetProtocol, {
  name: "DatasetProtocol",
  description:
    "Unmeasured: from one source to each other environment; the test is what was not measured. Sempl: each environment is " +
    "the target once, all others are its sources; rows with a zero are dropped and CPython draws the split.",
});

/** Which cells of a suite, or of the suite made from a data set, to compute. */
@InputType("EvaluationInput", {
  description: "Which cells of a suite, or of the suite made from a data set, to compute.",
})
export class EvaluationInput {
  @Field(() => String, { nullable: true, description: "Slug; this or a data set is needed." })
  suite?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Slug of a loaded data set: one environment is the source, all others with at least 8 measured configurations are targets.",
  })
  dataset?: string | null;

  @Field(() => String, { nullable: true, description: "Of the data set; its first by default." })
  metric?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Environment of the data set, as hardware:workload:version or by slug; by default that with most measured configurations.",
  })
  source?: string | null;

  @Field(() => DatasetProtocol, {
    nullable: true,
    description: "Of the data set's suite; UNMEASURED by default.",
  })
  protocol?: Protocol | null;

  @Field(() => [String], { nullable: true, description: "All by default." })
  subjects?: string[] | null;

  @Field(() => [String], { nullable: true, description: "The quick ones by default." })
  strategies?: string[] | null;

  @Field(() => [String], { nullable: true, description: "The quick ones by default." })
  learners?: string[] | null;

  @Field(() => [MethodInput], {
    nullable: true,
    description: "Strategies with settings, beside those of `strategies`.",
  })
  strategyChoices?: MethodInput[] | null;

  @Field(() => [MethodInput], {
    nullable: true,
    description: "Learners with settings, beside those of `learners`.",
  })
  learnerChoices?: MethodInput[] | null;

  @Field(() => [Int], {
    nullable: true,
    description:
      "All by default; of a data set 5, 10 and 20, as far as they are at most half of a target's configurations.",
  })
  budgets?: number[] | null;

  @Field(() => Int, {
    nullable: true,
    description: "Repeats of each cell; the suite's own by default, 10 of a data set.",
  })
  repeats?: number | null;
}
