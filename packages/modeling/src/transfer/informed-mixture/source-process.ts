import { fitPosterior } from "../../learners/gaussian-process/fit-posterior.ts";
import { posteriorMean } from "../../learners/gaussian-process/posterior-mean.ts";
import {
  constantKernel,
  linearKernel,
  matern52Kernel,
  sumKernel,
} from "../../learners/kernels/index.ts";
import { choose, createRng } from "../../random/index.ts";
import { type Matrix, takeRows, zeros } from "../../space/index.ts";
import { numberAt } from "../../space/number-at.ts";

/** Rows that the process of a source is conditioned on, at most: its cost grows with their cube. */
const ROW_COUNT_MAX = 1000;
/** Rows that its hyperparameters are found on, at most. */
const FIT_ROW_COUNT_MAX = 200;

/** What a Gaussian process learned from one source, in standardised values of that source. */
export interface SourceProcess {
  /** x: m×p, encoded → its mean. */
  mean(x: Matrix): Float64Array;
  /** f: prior variance of the part that is not additive. */
  readonly interaction: number;
  /**
   * Per encoded column its relevance w_j in that part, per squared unit of the option; 0 for a column
   * that is constant in the source.
   */
  readonly relevance: Float64Array;
  /** Per encoded column its weight l_j in the linear part, likewise. */
  readonly linear: Float64Array;
}

/**
 * A process over the options of one source: constant + sparse linear + Matérn 5/2 with automatic
 * relevance determination, Student-t noise; maximum a posteriori. x: n×p; z: n values of mean 0 and
 * standard deviation 1 (or all 0). Pure: its random rows have a seed of their own.
 */
export function sourceProcess(x: Matrix, z: Float64Array): SourceProcess {
  const rng = createRng("informed-mixture source process");
  const rows =
    x.rows > ROW_COUNT_MAX
      ? choose(x.rows, ROW_COUNT_MAX, rng.fork("rows")).sort()
      : Int32Array.from({ length: x.rows }, (_, i) => i);
  const { kept, spans, scaled } = scaling(x);
  const known = scaled(takeRows(x, rows));
  const values = Float64Array.from(rows, (row) => numberAt(z, row));
  const posterior = fitPosterior(
    {
      x: known,
      columns: kept.map((j) => `column ${j}`),
      z: values,
      kernel: sumKernel(
        constantKernel(),
        linearKernel(() => ({ mean: Math.log(0.02), sd: 2.5 })),
        matern52Kernel({
          variance: { mean: Math.log(0.5), sd: 1.5 },
          weight: () => ({ mean: Math.log(0.1), sd: 2 }),
        }),
      ),
      noise: { mean: Math.log(0.02), sd: 1.5 },
      nu: 4,
      fitRowCountMax: FIT_ROW_COUNT_MAX,
      iterationCounts: [60, 20],
    },
    rng.fork("fit"),
  );
  const meanOf = posteriorMean(posterior);
  const perUnit = (from: number): Float64Array => {
    const found = new Float64Array(x.columns);
    for (const [k, j] of kept.entries()) {
      found[j] = Math.exp(numberAt(posterior.theta, from + k)) / numberAt(spans, k) ** 2;
    }
    return found;
  };
  return {
    mean: (asked) => meanOf(scaled(asked)),
    interaction: Math.exp(numberAt(posterior.theta, 1 + kept.length)),
    linear: perUnit(1),
    relevance: perUnit(2 + kept.length),
  };
}

/** Columns that vary, their ranges, and the map that scales them to [−½, ½]. */
function scaling(x: Matrix) {
  const low = new Float64Array(x.columns).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(x.columns).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < x.columns; j++) {
      const value = x.data[i * x.columns + j] as number;
      if (value < (low[j] as number)) low[j] = value;
      if (value > (high[j] as number)) high[j] = value;
    }
  }
  const kept = Array.from(low.keys()).filter((j) => numberAt(high, j) > numberAt(low, j));
  const spans = Float64Array.from(kept, (j) => numberAt(high, j) - numberAt(low, j));
  const scaled = (asked: Matrix): Matrix => {
    const u = zeros(asked.rows, kept.length);
    for (const [k, j] of kept.entries()) {
      const from = numberAt(low, j);
      const span = numberAt(spans, k);
      for (let i = 0; i < asked.rows; i++) {
        const value = asked.data[i * asked.columns + j] as number;
        u.data[i * kept.length + k] = (value - from) / span - 0.5;
      }
    }
    return u;
  };
  return { kept, spans, scaled };
}
