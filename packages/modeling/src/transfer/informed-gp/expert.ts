import type { Moments } from "../../learners/gaussian-process/posterior.ts";
import type { Matrix } from "../../space/index.ts";
import type { Curve } from "./closest-curve.ts";
import type { LogProcess } from "./log-process.ts";
import type { Opinions } from "./source-view.ts";

/** One process with what it reads and what it is added to. */
export interface Expert {
  readonly process: LogProcess;
  /** Its share in the mean; shares add up to 1. */
  readonly weight: number;
  /** Its share in the spread; shares add up to 1. */
  readonly doubt: number;
  /** It sees this many of the input columns, from the first. */
  readonly columnCount: number;
  /** The curve that its answers are distances from. */
  readonly base?: Curve;
}

/** Moments of a mixture; its variance is `variance` + `spread`. */
export interface MixtureMoments extends Moments {
  /** Variance of the experts' means: large where explanations disagree. */
  readonly spread: Float64Array;
}

/** Weighted mean of the experts' means, mean of their variances, and spread of their means. */
export function mixture(
  experts: readonly Expert[],
  u: Matrix,
  opinions: readonly Opinions[],
): MixtureMoments {
  const answers = experts.map(({ process, columnCount, base, ...shares }) => {
    const { mean, variance } = process.predict(firstColumns(u, columnCount));
    const from = base?.(opinions);
    if (from === undefined) return { mean, variance, ...shares };
    return { mean: mean.map((value, i) => value + (from[i] as number)), variance, ...shares };
  });
  const mean = new Float64Array(u.rows);
  const variance = new Float64Array(u.rows);
  const spread = new Float64Array(u.rows);
  for (let i = 0; i < u.rows; i++) {
    let center = 0;
    for (const answer of answers) center += answer.weight * (answer.mean[i] as number);
    let within = 0;
    let between = 0;
    for (const answer of answers) {
      within += answer.weight * (answer.variance[i] as number);
      between += answer.doubt * ((answer.mean[i] as number) - center) ** 2;
    }
    mean[i] = center;
    variance[i] = within;
    spread[i] = between;
  }
  return { mean, variance, spread };
}

/** The first columns of a matrix; the matrix itself when all are asked for. */
export function firstColumns(x: Matrix, columns: number): Matrix {
  if (columns === x.columns) return x;
  const data = new Float64Array(x.rows * columns);
  for (let i = 0; i < x.rows; i++) {
    const from = i * x.columns;
    data.set(x.data.subarray(from, from + columns), i * columns);
  }
  return { rows: x.rows, columns, data };
}
