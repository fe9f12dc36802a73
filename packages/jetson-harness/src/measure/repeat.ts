import { createRng } from "@perfatlas/modeling/random";
import { bootstrapInterval, median } from "@perfatlas/modeling/stats";

/** When to stop repeating a configuration. */
export interface RepeatRule {
  readonly min: number;
  readonly max: number;
  /** Stop once the interval of the median is this narrow on each side, as a share of the median. */
  readonly until?: {
    readonly metric: string;
    readonly halfWidth: number;
    readonly confidence: number;
  };
}

/** Half the width of the bootstrap interval of the median, as a share of it. */
export function relativeHalfWidth(values: readonly number[], confidence: number): number {
  const middle = median(values);
  if (values.length < 2 || middle === 0) return Number.POSITIVE_INFINITY;
  // The seed depends on nothing but the count: the same values always decide the same.
  const rng = createRng(values.length);
  const figure = (rows: Int32Array): number => median(Array.from(rows, (row) => values[row] ?? 0));
  const { low, high } = bootstrapInterval(values.length, figure, rng, { level: confidence });
  return (high - low) / 2 / Math.abs(middle);
}

/** Whether a configuration has enough repeats. `values`: the rule's metric, healthy runs only. */
export function hasEnough(rule: RepeatRule, runCount: number, values: readonly number[]): boolean {
  if (runCount >= rule.max) return true;
  if (runCount < rule.min) return false;
  if (rule.until === undefined) return true;
  return relativeHalfWidth(values, rule.until.confidence) <= rule.until.halfWidth;
}

/** Modified z-score of each value, |x − median| / (1.4826 MAD); flags outliers, deletes none. */
export function modifiedZScores(values: readonly number[]): readonly number[] {
  const middle = median(values);
  const spread = 1.4826 * median(values.map((value) => Math.abs(value - middle)));
  return values.map((value) => (spread === 0 ? 0 : Math.abs(value - middle) / spread));
}
