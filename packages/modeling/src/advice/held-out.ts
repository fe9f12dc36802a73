import { createRng, permutation } from "../random/index.ts";
import { numberAt, type Sample } from "../space/index.ts";
import {
  type Fitting,
  fitAlone,
  fitMetric,
  isPositive,
  type MetricModel,
  rowsOfSample,
} from "./fit-metric.ts";

/** Errors of two models on the same rows, each predicted without it. */
export interface HeldOut {
  /** |ln ŷ − ln y| per row, or |ŷ − y| where a value is not positive. */
  readonly transferred: Float64Array;
  readonly alone: Float64Array;
  readonly isLog: boolean;
}

const FOLDS = 10;

/**
 * Every row of the target predicted by models that did not see it, in at most ten folds: with sources, and
 * without.
 * @param share of the other rows that is learned from.
 */
export function heldOut(
  own: Sample,
  sources: readonly Sample[],
  { strategy, seed }: Fitting,
  share = 1,
): HeldOut | null {
  const n = own.y.length;
  const folds = Math.min(FOLDS, n);
  const order = permutation(n, createRng(`folds ${seed}`));
  const transferred = new Float64Array(n);
  const alone = new Float64Array(n);
  const isLog = isPositive([own, ...sources]);
  const scale = (value: number) => (isLog ? Math.log(value) : value);
  for (let fold = 0; fold < folds; fold++) {
    const test = [...order].filter((_, place) => place % folds === fold);
    const rest = [...order].filter((_, place) => place % folds !== fold);
    const rows = rest.slice(0, Math.max(1, Math.round(share * rest.length)));
    const sample = rowsOfSample(own, rows);
    const held = rowsOfSample(own, test);
    const models: readonly [Float64Array, MetricModel | null][] = [
      [transferred, fitMetric(sample, sources, { strategy, seed: `${seed} ${fold}` })],
      [alone, fitAlone(sample, `${seed} ${fold}`)],
    ];
    for (const [errors, model] of models) {
      if (model === null) return null;
      const { middle, isLog: isLogModel } = model.estimate(held.x);
      for (const [k, row] of test.entries()) {
        const value = numberAt(middle, k);
        const shown = isLogModel && !isLog ? Math.exp(value) : value;
        errors[row] = Math.abs(shown - scale(numberAt(own.y, row)));
      }
    }
  }
  return { transferred, alone, isLog };
}
