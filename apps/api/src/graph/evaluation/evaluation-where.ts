import type { EvaluationCondition, EvaluationOwn } from "@perfatlas/db";
import { Field, InputType } from "type-graphql";
import { DateTime } from "../../relay/scalars.ts";
import { givenList } from "../where/given-list.ts";
import { NumberWhere, readRange } from "../where/number-where.ts";
import { readTree } from "../where/read-tree.ts";

/** Conditions on evaluations; all that are given must hold. */
@InputType("EvaluationWhere", {
  description: "Conditions on evaluations; all that are given must hold.",
})
export class EvaluationWhere {
  @Field(() => [String], { nullable: true, description: "Slugs." })
  suiteIn?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Slugs." })
  taskIn?: string[] | null;

  @Field(() => [String], { nullable: true })
  subjectIn?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Names." })
  strategyIn?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Names." })
  learnerIn?: string[] | null;

  @Field(() => NumberWhere, { nullable: true })
  budget?: NumberWhere | null;

  @Field(() => NumberWhere, { nullable: true })
  mapePercent?: NumberWhere | null;

  @Field(() => Boolean, { nullable: true })
  hasFailed?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: "Computed at that time or later." })
  since?: Date | null;

  @Field(() => [EvaluationWhere], { nullable: true, description: "All of these hold." })
  and?: EvaluationWhere[] | null;

  @Field(() => [EvaluationWhere], { nullable: true, description: "One of these holds." })
  or?: EvaluationWhere[] | null;

  @Field(() => EvaluationWhere, { nullable: true, description: "This does not hold." })
  not?: EvaluationWhere | null;
}

/**
 * The condition as the registry's queries take it.
 * @throws ArgumentError for what contradicts itself and what is too large.
 */
export function readEvaluationWhere(
  where: EvaluationWhere | null | undefined,
): Promise<EvaluationCondition | undefined> {
  return readTree(
    where,
    (input): EvaluationOwn => ({
      suites: givenList("suiteIn", input.suiteIn),
      tasks: givenList("taskIn", input.taskIn),
      subjects: givenList("subjectIn", input.subjectIn),
      strategies: givenList("strategyIn", input.strategyIn),
      learners: givenList("learnerIn", input.learnerIn),
      budget: input.budget ? readRange(input.budget, "budget") : undefined,
      mapePercent: input.mapePercent ? readRange(input.mapePercent, "mapePercent") : undefined,
      hasFailed: input.hasFailed ?? undefined,
      since: input.since ?? undefined,
    }),
  );
}
