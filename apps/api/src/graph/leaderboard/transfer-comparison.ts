import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";

const BaselineVerdict = enumOf(["helps", "harms", "undecided"]);
registerEnumType(BaselineVerdict, {
  name: "BaselineVerdict",
  description:
    "By Wilcoxon's one-sided signed rank test on paired repeats, 5 %. Harms is negative transfer.",
});

/** Errors from low to high. */
@ObjectType("MeanInterval", { description: "Errors from low to high, in percent." })
export class MeanInterval {
  @Field(() => Float)
  low!: number;

  @Field(() => Float)
  high!: number;
}

/** A method compared with learning from the target alone. */
@ObjectType("TransferComparison", {
  description: "A method compared with the best learner on the target alone, on paired repeats.",
})
export class TransferComparison {
  @Field(() => BaselineVerdict)
  verdict!: string;

  @Field(() => Float, {
    description: "Vargha and Delaney's A12: probability that the method's error is the larger one.",
  })
  a12!: number;

  @Field(() => Int, { description: "Environments in which the method does not harm." })
  unharmedCount!: number;

  @Field(() => Int, { description: "Environments that both have errors in." })
  environmentCount!: number;

  @Field(() => Int, { description: "Repeats that were paired." })
  pairCount!: number;

  @Field(() => String, {
    description: "The strategy without sources that has the least error at that budget.",
  })
  baselineStrategy!: string;

  @Field(() => String, { description: "Its learner; empty where it uses none." })
  baselineLearner!: string;
}
