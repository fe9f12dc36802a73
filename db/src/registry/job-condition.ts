import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Tables } from "../generated/tables.ts";
import { anyOf } from "./any-of.ts";
import { type ConditionTree, treeExpression } from "./condition-tree.ts";

/** One condition on jobs; all that is given must hold. */
export interface JobOwn {
  readonly kinds?: readonly string[];
  readonly states?: readonly string[];
  /** Slugs of data sets and suites. */
  readonly subjects?: readonly string[];
  readonly since?: Date;
  readonly before?: Date;
}
export type JobCondition = ConditionTree<JobOwn>;

/** Whether a job meets the condition. */
export function jobMeets(condition: JobCondition) {
  return (eb: ExpressionBuilder<Tables, "job">) =>
    treeExpression(eb, condition, ({ kinds, states, subjects, since, before }) => {
      const parts: Expression<SqlBool>[] = [];
      if (kinds !== undefined) parts.push(eb("job.kind", "=", anyOf.texts(kinds)));
      if (states !== undefined)
        parts.push(eb(sql.ref<string>("job.state"), "=", anyOf.texts(states)));
      if (subjects !== undefined) parts.push(eb("job.subject", "=", anyOf.texts(subjects)));
      const time = (at: Date) => sql<Date>`${at.toISOString()}::text::timestamptz`;
      if (since !== undefined) parts.push(eb("job.created_at", ">=", time(since)));
      if (before !== undefined) parts.push(eb("job.created_at", "<", time(before)));
      return parts;
    });
}
