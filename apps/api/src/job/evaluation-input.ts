import { Field, InputType, Int } from "type-graphql";

/** Which cells of a suite to compute; a list that is left out means all. */
@InputType("EvaluationInput", {
  description: "Which cells of a suite to compute; a list that is left out means all.",
})
export class EvaluationInput {
  @Field(() => String, { description: "Slug." })
  suite!: string;

  @Field(() => [String], { nullable: true })
  subjects?: string[] | null;

  @Field(() => [String], { nullable: true })
  strategies?: string[] | null;

  @Field(() => [String], { nullable: true })
  learners?: string[] | null;

  @Field(() => [Int], { nullable: true })
  budgets?: number[] | null;

  @Field(() => Int, { nullable: true, defaultValue: 30, description: "Repeats of each cell." })
  repeats?: number | null;
}
