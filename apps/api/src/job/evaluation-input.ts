import { Field, InputType, Int } from "type-graphql";

/** Which cells of a suite to compute. */
@InputType("EvaluationInput", { description: "Which cells of a suite to compute." })
export class EvaluationInput {
  @Field(() => String, { description: "Slug." })
  suite!: string;

  @Field(() => [String], { nullable: true, description: "All by default." })
  subjects?: string[] | null;

  @Field(() => [String], { nullable: true, description: "The quick ones by default." })
  strategies?: string[] | null;

  @Field(() => [String], { nullable: true, description: "The quick ones by default." })
  learners?: string[] | null;

  @Field(() => [Int], { nullable: true, description: "All by default." })
  budgets?: number[] | null;

  @Field(() => Int, { nullable: true, defaultValue: 30, description: "Repeats of each cell." })
  repeats?: number | null;
}
