import { fitPosterior } from "../../learners/gaussian-process/fit-posterior.ts";
import type { Moments } from "../../learners/gaussian-process/posterior.ts";
import { constantKernel, rbfKernel, sumKernel, taskKernel } from "../../learners/kernels/index.ts";
import type { Rng } from "../../random/rng.ts";
import type { Matrix } from "../../space/index.ts";
import { mean } from "../../stats/mean.ts";

/** Several environments that share their options; the last is the target. */
export interface MultitaskProblem {
  readonly columns: readonly string[];
  /** Rows beside those of `parts` whose ranges count when options are scaled. */
  readonly known: readonly Matrix[];
  /** Per environment n×p rows with n values, each environment on a scale of its own. */
  readonly parts: readonly { readonly x: Matrix; readonly z: Float64Array }[];
  /** Values are centred per environment and divided by this. */
  readonly scale: number;
  /** Hyperparameters are found on at most this many random rows. */
  readonly fitRowCount: number;
}

/** The fitted process, in units of the target's values. */
export interface MultitaskPosterior {
  /** x: n×p → mean and variance (noise included) in the target. */
  predict(x: Matrix): Moments;
  /** Each target row's value from all other rows. */
  leaveOneOut(): Moments;
}

/**
 * One process over options and environments with covariance B ⊗ (constant + RBF) and Student-t noise
 * (intrinsic coregionalisation; Bonilla et al., NIPS 2007). O(n³) in all rows together.
 */
export function multitaskPosterior(problem: MultitaskProblem, rng: Rng): MultitaskPosterior {
  const { parts, scale } = problem;
  const centers = parts.map(({ z }) => mean(z));
  const last = parts.length - 1;
  const target = parts[last]!;
  const center = centers[last]!;
  const toUnit = unitScale([...problem.known, target.x]);
  const posterior = fitPosterior(
    {
      x: stacked(parts.map(({ x }, k) => withTask(toUnit(x), k))),
      columns: [...problem.columns, "environment"],
      z: Float64Array.from(
        parts.flatMap(({ z }, k) => Array.from(z, (value) => (value - centers[k]!) / scale)),
      ),
      kernel: taskKernel(parts.length, sumKernel(constantKernel(), rbfKernel())),
      noise: { mean: Math.log(0.05), sd: 1.5 },
      nu: 4,
      fitRowCountMax: problem.fitRowCount,
      iterationCounts: [40, 15],
    },
    rng,
  );
  const inUnits = (moments: Moments, noise: number): Moments => ({
    mean: moments.mean.map((value) => center + scale * value),
    variance: moments.variance.map((value) => scale * scale * (value + noise)),
  });
  return {
    predict: (x) => inUnits(posterior.predict(withTask(toUnit(x), last)), posterior.noise),
    leaveOneOut() {
      const all = posterior.leaveOneOut();
      const from = all.mean.length - target.z.length;
      const own = { mean: all.mean.subarray(from), variance: all.variance.subarray(from) };
      return inUnits(own, 0);
    },
  };
}

/** Scales every column to a range of 1 around 0 by the levels that occur; constant columns to 0. */
function unitScale(known: readonly Matrix[]): (x: Matrix) => Matrix {
  const columns = known[0]!.columns;
  const low = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY);
  for (const { data } of known) {
    for (let k = 0; k < data.length; k++) {
      const j = k % columns;
      low[j] = Math.min(low[j]!, data[k]!);
      high[j] = Math.max(high[j]!, data[k]!);
    }
  }
  return (x) => ({
    ...x,
    data: x.data.map((value, k) => {
      const j = k % columns;
      const range = high[j]! - low[j]!;
      return range > 0 ? (value - low[j]!) / range - 0.5 : 0;
    }),
  });
}

/** x with the number of its environment as last column. */
function withTask(x: Matrix, task: number): Matrix {
  const columns = x.columns + 1;
  const data = new Float64Array(x.rows * columns);
  for (let i = 0; i < x.rows; i++) {
    data.set(x.data.subarray(i * x.columns, (i + 1) * x.columns), i * columns);
    data[i * columns + x.columns] = task;
  }
  return { rows: x.rows, columns, data };
}

function stacked(parts: readonly Matrix[]): Matrix {
  const columns = parts[0]!.columns;
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const data = new Float64Array(rows * columns);
  let at = 0;
  for (const part of parts) {
    data.set(part.data, at);
    at += part.data.length;
  }
  return { rows, columns, data };
}
