import { readSettings, type SettingValues } from "../method/index.ts";
import type { Rng } from "../random/index.ts";
import { encodedColumns, type Matrix, type Sample, zeros } from "../space/index.ts";
import { numberAt } from "../space/number-at.ts";
import { median } from "../stats/median.ts";
import { normalQuantile } from "../stats/normal-quantile.ts";
import { variance } from "../stats/variance.ts";
import { DegenerateSampleError, requireSample } from "./degenerate-sample-error.ts";
import { fitPosterior } from "./gaussian-process/fit-posterior.ts";
import type { GpPosterior, Moments } from "./gaussian-process/posterior.ts";
import {
  constantKernel,
  type Kernel,
  linearKernel,
  matern32Kernel,
  matern52Kernel,
  rbfKernel,
  sumKernel,
} from "./kernels/index.ts";
import type {
  Bounds,
  IntervalPredictor,
  Learner,
  LearnerFacts,
  ProbabilisticPredictor,
} from "./learner.ts";

const SHAPES = { rbf: rbfKernel, matern32: matern32Kernel, matern52: matern52Kernel } as const;

const FACTS = {
  name: "gaussian-process",
  summary:
    "Gaussian process regression: a constant, a linear and a smooth part, each of which learns how much every option matters; it knows how sure it is.",
  citation: {
    authors: "C. E. Rasmussen, C. K. I. Williams",
    title: "Gaussian Processes for Machine Learning",
    venue: "MIT Press",
    year: 2006,
    url: "https://gaussianprocess.org/gpml/",
    section: "§2.2, §5.4",
  },
  needs: { measurements: 1 },
  declaredSettings: {
    kernel: {
      type: "string",
      description: "shape of the part that is not additive",
      default: "matern52",
      enum: ["rbf", "matern32", "matern52"],
    },
    linear: {
      type: "boolean",
      description: "whether a linear part with its own relevances is added",
      default: true,
    },
    nu: {
      type: "number",
      description: "degrees of freedom of Student-t noise; 0: normal noise",
      default: 0,
      minimum: 0,
      maximum: 1000,
    },
    logResponse: {
      type: "boolean",
      description: "whether logarithms are modelled; needs positive values",
      default: false,
    },
    fitRowCountMax: {
      type: "integer",
      description: "hyperparameters are found on at most this many random rows",
      default: 300,
      minimum: 1,
      maximum: 2000,
    },
    iterationCountMax: {
      type: "integer",
      description: "iterations of L-BFGS",
      default: 60,
      minimum: 0,
      maximum: 1000,
    },
  },
} as const satisfies LearnerFacts;

/** Settings of a Gaussian process. */
export type GaussianProcessSettings = SettingValues<typeof FACTS.declaredSettings>;

/** A fitted Gaussian process. */
export interface GaussianProcessPredictor extends ProbabilisticPredictor, IntervalPredictor {
  /** Posterior in scaled units, with hyperparameters and marginal likelihood. */
  readonly posterior: GpPosterior;
  /** n values: each training row predicted from the others, with the variance of that prediction. */
  leaveOneOut(): Moments;
  /** Relevance of each encoded column in the non-additive part: 1 / length scale; 0 when constant. */
  readonly relevances: Float64Array;
}

/** A learner whose predictors are Gaussian processes. */
export interface GaussianProcessLearner extends Learner {
  fit(sample: Sample, rng: Rng): GaussianProcessPredictor;
}

/**
 * Gaussian process regression (Rasmussen & Williams 2006): constant + linear + one stationary kernel,
 * each with automatic relevance determination, hyperparameters at the maximum of their posterior by
 * L-BFGS with analytic gradients, normal or Student-t noise. Columns are scaled to [−½, ½] and constant
 * ones left out; the response is centred on its median and divided by its standard deviation.
 * x: n×p, y: n values in the metric's unit. O(n³).
 * @throws IllegalSettingError.
 * @throws DegenerateSampleError (fit) when the sample is empty or not finite, or, with logResponse, when
 * a value is not positive.
 */
export function gaussianProcess(
  settings: Partial<GaussianProcessSettings> = {},
): GaussianProcessLearner {
  const full = readSettings(FACTS, settings);
  return {
    ...FACTS,
    settings: full,
    laws: full.logResponse ? [] : ["constant-column-invariant", "scale-equivariant"],
    fit(sample, rng) {
      requireSample(sample, FACTS);
      if (full.logResponse) requirePositive(sample.y);
      return fit(sample, full, rng);
    },
  };
}

function requirePositive(y: Float64Array): void {
  const bad = y.find((value) => value <= 0);
  if (bad === undefined) return;
  throw new DegenerateSampleError(`gaussian-process with logResponse cannot take the value ${bad}`);
}

/** What turns the options and the response into the units of the process, and back. */
interface Units {
  rows(x: Matrix): Matrix;
  readonly center: number;
  readonly scale: number;
}

function fit(
  sample: Sample,
  settings: GaussianProcessSettings,
  rng: Rng,
): GaussianProcessPredictor {
  const { x } = sample;
  const y = settings.logResponse ? sample.y.map(Math.log) : sample.y;
  const center = median(y);
  const scale = Math.sqrt(variance(y, 0)) || 1;
  const { kept, rows } = scaledColumns(x);
  const names = encodedColumns(sample.space).map((column) => column.name);
  const posterior = fitPosterior(
    {
      x: rows(x),
      columns: kept.map((j) => names[j] ?? `column ${j}`),
      z: y.map((value) => (value - center) / scale),
      kernel: kernelOf(settings),
      noise: { mean: Math.log(0.02), sd: 2 },
      nu: settings.nu > 0 ? settings.nu : Number.POSITIVE_INFINITY,
      fitRowCountMax: settings.fitRowCountMax,
      iterationCounts: [settings.iterationCountMax, Math.ceil(settings.iterationCountMax / 3)],
    },
    rng,
  );
  return predictorOf(posterior, { rows, center, scale }, settings, kept, x.columns);
}

function kernelOf(settings: GaussianProcessSettings): Kernel {
  const shape = SHAPES[settings.kernel]({ variance: { mean: 0, sd: 1.5 } });
  return settings.linear
    ? sumKernel(constantKernel(), linearKernel(), shape)
    : sumKernel(constantKernel(), shape);
}

function predictorOf(
  posterior: GpPosterior,
  units: Units,
  settings: GaussianProcessSettings,
  kept: readonly number[],
  columns: number,
): GaussianProcessPredictor {
  const { center, scale } = units;
  const inUnits = ({ mean, variance }: Moments, noise: number): Moments => ({
    mean: mean.map((value) => center + scale * value),
    variance: variance.map((value) => scale * scale * (value + noise)),
  });
  const moments = (x: Matrix): Moments =>
    inUnits(posterior.predict(units.rows(x)), posterior.noise);
  const { logResponse } = settings;
  const relevances = new Float64Array(columns);
  const first = posterior.theta.length - 1 - kept.length;
  for (const [k, j] of kept.entries()) {
    relevances[j] = Math.exp(numberAt(posterior.theta, first + k) / 2);
  }
  return {
    posterior,
    relevances,
    leaveOneOut: () => inUnits(posterior.leaveOneOut(), 0),
    predict(x) {
      const { mean } = moments(x);
      return logResponse ? mean.map(Math.exp) : mean;
    },
    predictVariance(x) {
      const { mean, variance } = moments(x);
      if (!logResponse) return variance;
      return variance.map((v, i) => Math.exp(2 * numberAt(mean, i) + v) * Math.expm1(v));
    },
    predictInterval(x, share): Bounds {
      const { mean, variance } = moments(x);
      const reach = normalQuantile((1 + share) / 2);
      const at = (side: number): Float64Array =>
        mean.map((value, i) => {
          const bound = value + side * reach * Math.sqrt(numberAt(variance, i));
          return logResponse ? Math.exp(bound) : bound;
        });
      return { lower: at(-1), upper: at(1) };
    },
  };
}

/** Columns that vary, and the map that scales them to [−½, ½]. */
function scaledColumns(x: Matrix): { kept: readonly number[]; rows: (x: Matrix) => Matrix } {
  const low = new Float64Array(x.columns).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(x.columns).fill(Number.NEGATIVE_INFINITY);
  for (const [at, value] of x.data.entries()) {
    const j = at % x.columns;
    low[j] = Math.min(numberAt(low, j), value);
    high[j] = Math.max(numberAt(high, j), value);
  }
  const kept = Array.from(low.keys()).filter((j) => numberAt(high, j) > numberAt(low, j));
  const rows = (asked: Matrix): Matrix => {
    const scaled = zeros(asked.rows, kept.length);
    for (const [k, j] of kept.entries()) {
      const from = numberAt(low, j);
      const span = numberAt(high, j) - from;
      for (let i = 0; i < asked.rows; i++) {
        const value = numberAt(asked.data, i * asked.columns + j);
        scaled.data[i * kept.length + k] = (value - from) / span - 0.5;
      }
    }
    return scaled;
  };
  return { kept, rows };
}
