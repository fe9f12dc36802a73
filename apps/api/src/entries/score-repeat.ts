import { type CellErrors, scorePredictions } from "@perfatlas/modeling/evaluation";
import { numberAt } from "@perfatlas/modeling/space";
import type { EvaluatedTask } from "./evaluated-task.ts";
import type { PredictedRepeat } from "./predicted-repeat.ts";

/** What the predictions of a repeat come to. */
export interface ScoredRepeat extends CellErrors {
  /** Test rows with a value; those that were cut off count in rank correlation and regret only. */
  readonly testCount: number;
  readonly censoredCount: number;
  /** Sum of the measured values. */
  readonly measuredSum: number;
}

/** The errors of predictions that were found whole, computed from the target's values. */
export function scoreRepeat(
  { table, at }: EvaluatedTask,
  {
    rows,
    predicted,
    lower,
    upper,
    measured,
  }: Pick<PredictedRepeat, "lower" | "measured" | "predicted" | "rows" | "upper">,
): ScoredRepeat {
  const values = table.values[at(0).target] ?? new Float64Array();
  const y = Float64Array.from(rows, (row) => numberAt(values, row));
  const interval =
    lower === null || upper === null
      ? undefined
      : { lower: Float64Array.from(lower), upper: Float64Array.from(upper) };
  const testCount = y.reduce((count, value) => count + (Number.isFinite(value) ? 1 : 0), 0);
  return {
    ...scorePredictions(Float64Array.from(predicted), y, table.metric.better, interval),
    testCount,
    censoredCount: y.length - testCount,
    measuredSum: measured.reduce((sum, row) => sum + numberAt(values, row), 0),
  };
}
