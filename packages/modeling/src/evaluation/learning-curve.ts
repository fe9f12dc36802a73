import type { Rng } from "../random/rng.ts";
import { numberAt } from "../space/index.ts";
import { bootstrapInterval, type Interval } from "../stats/bootstrap-interval.ts";
import { mean } from "../stats/mean.ts";
import { median } from "../stats/median.ts";
import { variance } from "../stats/variance.ts";

/** One error of one repeat at one budget; null when the cell failed or has no such error. */
export interface CurveCell {
  readonly budget: number;
  readonly error: number | null;
}

/** Errors at one budget. */
export interface CurvePoint {
  readonly budget: number;
  /** Cells with an error, and those without: failures are counted, never averaged. */
  readonly count: number;
  readonly failureCount: number;
  readonly mean: number;
  readonly median: number;
  /** Unbiased; NaN for one cell. */
  readonly deviation: number;
  /** Bootstrap 95 % interval of the mean. */
  readonly interval: Interval;
}

/**
 * Error against budget, budgets ascending. All figures of a point are NaN when every cell failed.
 */
export function learningCurve(cells: readonly CurveCell[], rng: Rng): readonly CurvePoint[] {
  const budgets = [...new Set(cells.map((cell) => cell.budget))].sort((a, b) => a - b);
  return budgets.map((budget) => {
    const here = cells.filter((cell) => cell.budget === budget);
    const errors = here.flatMap((cell) => (cell.error === null ? [] : [cell.error]));
    const meanOf = (rows: Int32Array): number => rowsMean(errors, rows);
    return {
      budget,
      count: errors.length,
      failureCount: here.length - errors.length,
      mean: mean(errors),
      median: median(errors),
      deviation: errors.length > 1 ? Math.sqrt(variance(errors)) : Number.NaN,
      interval:
        errors.length === 0
          ? { low: Number.NaN, high: Number.NaN }
          : bootstrapInterval(errors.length, meanOf, rng.fork(`budget ${budget}`)),
    };
  });
}

function rowsMean(errors: readonly number[], rows: Int32Array): number {
  let sum = 0;
  for (const row of rows) sum += numberAt(errors, row);
  return sum / rows.length;
}
