import { fitPosterior } from "../learners/gaussian-process/fit-posterior.ts";
import { constantKernel, rbfKernel, sumKernel, taskKernel } from "../learners/kernels/index.ts";
import type { Predictor, ProbabilisticPredictor } from "../learners/learner.ts";
import { readSettings, type SettingValues } from "../method/index.ts";
import { choose } from "../random/choose.ts";
import type { Rng } from "../random/rng.ts";
import { drawRandom } from "../sampling/draw-random.ts";
import { encodedColumns, type Matrix, type Sample, takeRows } from "../space/index.ts";
import { numberAt } from "../space/number-at.ts";
import { mean } from "../stats/mean.ts";
import { variance } from "../stats/variance.ts";
import {
  requireTask,
  type StrategyFacts,
  type TransferStrategy,
  type TransferTask,
  targetSample,
} from "./strategy.ts";

const FACTS = {
  name: "data-reuse",
  summary:
    "One Gaussian process over source and target measurements together; how much the environments have in common is learned with the rest.",
  citation: {
    authors: "P. Jamshidi, M. Velez, C. Kästner, N. Siegmund, P. Kawthekar",
    title: "Transfer Learning for Improving Model Predictions in Highly Configurable Software",
    venue: "SEAMS",
    year: 2017,
    doi: "10.1109/SEAMS.2017.11",
  },
  needs: { sources: 1, measurements: 1 },
  usesSources: true,
  usesLearner: false,
  laws: ["recovers-a-shift"],
  declaredSettings: {
    sourceRowCount: {
      type: "integer",
      description:
        "most rows of all sources together, a random part of them: time grows with their cube",
      default: 200,
      minimum: 2,
      maximum: 2000,
    },
    fitRowCount: {
      type: "integer",
      description: "hyperparameters are found on at most this many random rows",
      default: 150,
      minimum: 1,
      maximum: 2000,
    },
  },
} as const satisfies StrategyFacts;

/** Settings of data reuse. */
export type DataReuseSettings = SettingValues<typeof FACTS.declaredSettings>;

/**
 * Source and target rows in one Gaussian process over configurations and environments, the
 * covariance of environments being learned with that of options (intrinsic coregionalisation;
 * Jamshidi et al., SEAMS 2017). Measures a random sample of the target.
 *
 * Departures: values enter as logarithms when all are positive, each environment centred on its own
 * mean; options are scaled to a range of 1; hyperparameters are maximum a posteriori, not sampled;
 * noise is Student-t with 4 degrees of freedom, so that a noisy source costs the target less.
 *
 * An unrelated source does harm (negative transfer, as the paper says): on planted data with a
 * source of pure noise the error is several times that of a tree on the same target rows.
 */
export function dataReuse(settings: Partial<DataReuseSettings> = {}): TransferStrategy {
  const all = readSettings(FACTS, settings);
  return {
    ...FACTS,
    settings: all,
    *learn(task, rng) {
      requireTask(task, FACTS);
      const chosen = drawRandom(task.candidates, task.budget, rng.fork("target"));
      const target = targetSample(task, chosen, yield chosen);
      return multitaskProcess(task, target, all, rng.fork("process"));
    },
  };
}

/**
 * The multi-task process of `data-reuse`, for strategies that choose their target sample otherwise.
 */
export function multitaskProcess(
  task: Pick<TransferTask, "space" | "sources">,
  target: Sample,
  settings: DataReuseSettings,
  rng: Rng,
): Predictor {
  const each = Math.max(2, Math.floor(settings.sourceRowCount / task.sources.length));
  const environments = [
    ...task.sources.map((source, k) => thinned(source, each, rng.fork(`thin ${k}`))),
    target,
  ];
  const isLog = [...task.sources, target].every(({ y }) => y.every((value) => value > 0));
  const shown = (y: Float64Array): Float64Array => (isLog ? y.map(Math.log) : y);
  const centers = environments.map(({ y }) => mean(shown(y)));
  // One scale for all: a few target rows do not know theirs.
  const scale = Math.sqrt(mean(task.sources.map(({ y }) => variance(shown(y), 0)))) || 1;
  const toUnit = unitScale([...task.sources.map(({ x }) => x), target.x]);
  const last = environments.length - 1;
  const parts = environments.map(({ x }, k) => withTask(toUnit(x), k));
  const columns = [...encodedColumns(task.space).map(({ name }) => name), "environment"];
  const posterior = fitPosterior(
    {
      x: stacked(parts),
      columns,
      z: Float64Array.from(
        environments.flatMap(({ y }, k) =>
          Array.from(shown(y), (value) => (value - centers[k]!) / scale),
        ),
      ),
      kernel: taskKernel(environments.length, sumKernel(constantKernel(), rbfKernel())),
      noise: { mean: Math.log(0.05), sd: 1.5 },
      nu: 4,
      fitRowCountMax: settings.fitRowCount,
      iterationCounts: [40, 15],
    },
    rng.fork("fit"),
  );
  const moments = (x: Matrix): { mean: Float64Array; variance: Float64Array } => {
    const found = posterior.predict(withTask(toUnit(x), last));
    return {
      mean: found.mean.map((value) => centers[last]! + scale * value),
      variance: found.variance.map((value) => scale * scale * (value + posterior.noise)),
    };
  };
  const predictor: ProbabilisticPredictor = {
    predict: (x) => (isLog ? moments(x).mean.map(Math.exp) : moments(x).mean),
    predictVariance(x) {
      const found = moments(x);
      if (!isLog) return found.variance;
      // Of a log-normal around its median, which is what is predicted.
      return found.variance.map((v, i) => (Math.exp(v) - 1) * Math.exp(2 * found.mean[i]! + v));
    },
  };
  return predictor;
}

function thinned(sample: Sample, count: number, rng: Rng): Sample {
  if (sample.y.length <= count) return sample;
  const rows = choose(sample.y.length, count, rng);
  return {
    ...sample,
    x: takeRows(sample.x, rows),
    y: Float64Array.from(rows, (row) => numberAt(sample.y, row)),
    configurations: Array.from(rows, (row) => sample.configurations[row]!),
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
