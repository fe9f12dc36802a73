import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Tables } from "../generated/tables.ts";
import { anyOf } from "./any-of.ts";
import { type Bounds, inBounds } from "./bounds.ts";
import { type ConditionTree, treeExpression } from "./condition-tree.ts";

/** One condition on evaluations; all that is given must hold. */
export interface EvaluationOwn {
  /** Slugs of suites and tasks. */
  readonly suites?: readonly string[] | undefined;
  readonly tasks?: readonly string[] | undefined;
  readonly subjects?: readonly string[] | undefined;
  /** Names. */
  readonly strategies?: readonly string[] | undefined;
  readonly learners?: readonly string[] | undefined;
  readonly budget?: Bounds | undefined;
  readonly mapePercent?: Bounds | undefined;
  readonly hasFailed?: boolean | undefined;
  readonly since?: Date | undefined;
}
export type EvaluationCondition = ConditionTree<EvaluationOwn>;

/** Whether an evaluation meets the condition. */
export function evaluationMeets(condition: EvaluationCondition) {
  return (eb: ExpressionBuilder<Tables, "evaluation">) =>
    treeExpression(eb, condition, (own) => ownParts(eb, own));
}

function ownParts(
  eb: ExpressionBuilder<Tables, "evaluation">,
  own: EvaluationOwn,
): readonly Expression<SqlBool>[] {
  const { suites, tasks, subjects, strategies, learners, hasFailed, since } = own;
  const parts: Expression<SqlBool>[] = [];
  if (suites !== undefined || tasks !== undefined || subjects !== undefined) {
    let ids = eb
      .selectFrom("task")
      .innerJoin("suite", "suite.id", "task.suite_id")
      .select("task.id");
    if (suites !== undefined) ids = ids.where("suite.slug", "=", anyOf.texts(suites));
    if (tasks !== undefined) ids = ids.where("task.slug", "=", anyOf.texts(tasks));
    if (subjects !== undefined) ids = ids.where("task.subject", "=", anyOf.texts(subjects));
    parts.push(eb("evaluation.task_id", "in", ids));
  }
  if (strategies !== undefined) {
    const ids = eb.selectFrom("strategy").select("id").where("name", "=", anyOf.texts(strategies));
    parts.push(eb("evaluation.strategy_id", "in", ids));
  }
  if (learners !== undefined) parts.push(eb("evaluation.learner", "=", anyOf.texts(learners)));
  parts.push(...inBounds(eb, "evaluation.budget", own.budget ?? {}));
  parts.push(...inBounds(eb, "evaluation.mape_percent", own.mapePercent ?? {}));
  if (hasFailed !== undefined)
    parts.push(eb("evaluation.failure", hasFailed ? "is not" : "is", null));
  if (since !== undefined) {
    const time = sql<Date>`${since.toISOString()}::text::timestamptz`;
    parts.push(eb("evaluation.created_at", ">=", time));
  }
  return parts;
}
