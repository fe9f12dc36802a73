import {
  fitPosterior,
  type PosteriorProblem,
} from "../../learners/gaussian-process/fit-posterior.ts";
import type { Moments } from "../../learners/gaussian-process/posterior.ts";
import {
  constantKernel,
  type Kernel,
  linearKernel,
  matern52Kernel,
  rbfKernel,
  sumKernel,
} from "../../learners/kernels/index.ts";
import type { ColumnPrior } from "../../learners/kernels/linear.ts";
import type { Rng } from "../../random/index.ts";
import type { Matrix } from "../../space/index.ts";
import { median } from "../../stats/median.ts";
import { variance } from "../../stats/variance.ts";
import type { InformedInputs } from "./informed-inputs.ts";

/** Priors and limits: means of log hyperparameters are given as plain values. */
export interface LogProcessSettings {
  /** Shape of the part that is not additive. */
  readonly kernel: "matern52" | "rbf";
  readonly optionWeight: number;
  readonly sourceWeight: number;
  readonly noise: number;
  readonly interaction: number;
  /** Degrees of freedom of Student-t noise. */
  readonly nu: number;
  readonly fitRowCountMax: number;
  readonly iterationCount: number;
  readonly refineCount: number;
}

/** A Gaussian process on ln y (or on its distance from a curve), in units of ln y. */
export interface LogProcess {
  /** Mean |leave-one-out residual| on the training rows. */
  readonly looError: number;
  /** Each training row's value from all others. */
  readonly leaveOneOut: Moments;
  /** Mean and variance of a measured value (noise included) per row of inputs. */
  predict(u: Matrix): Moments;
}

/** Priors of single inputs where they differ from those of the settings: mean and sd of the logarithm. */
export interface InputPriors {
  /** Weight in the linear part. */
  readonly linear: ColumnPrior;
  /** Relevance in the part that is not additive. */
  readonly relevance: ColumnPrior;
}

/** Fits the process to z at inputs u; z is centred on its median and scaled by its spread. */
export function fitLogProcess(
  inputs: Pick<InformedInputs, "names" | "optionCount" | "sourceCount">,
  u: Matrix,
  z: Float64Array,
  settings: LogProcessSettings,
  rng: Rng,
  priors: InputPriors = priorsOf(inputs, settings),
): LogProcess {
  const center = median(z);
  const scale = Math.max(Math.sqrt(variance(z, 0)), 1e-3);
  const problem: PosteriorProblem = {
    x: u,
    columns: inputs.names,
    z: z.map((value) => (value - center) / scale),
    kernel: kernelOf(settings, priors),
    noise: { mean: Math.log(settings.noise), sd: 1.5 },
    nu: settings.nu,
    fitRowCountMax: settings.fitRowCountMax,
    iterationCounts: [settings.iterationCount, settings.refineCount],
  };
  const posterior = fitPosterior(problem, rng);
  const others = posterior.leaveOneOut();
  const errors = problem.z.map((value, i) => Math.abs(value - (others.mean[i] as number)));
  return {
    looError: (scale * errors.reduce((sum, value) => sum + value, 0)) / errors.length,
    leaveOneOut: {
      mean: others.mean.map((value) => center + scale * value),
      variance: others.variance.map((value) => scale * scale * value),
    },
    predict(rows) {
      // The moments are nobody else's and are scaled in place: a callback a value takes longer.
      const moments = posterior.predict(rows);
      const { mean: mu, variance } = moments;
      const { noise } = posterior;
      for (let i = 0; i < mu.length; i++) {
        mu[i] = center + scale * (mu[i] as number);
        variance[i] = scale * scale * ((variance[i] as number) + noise);
      }
      return moments;
    },
  };
}

/** The priors that say "options matter little, sources matter". */
export function priorsOf(
  { optionCount, sourceCount }: Pick<InformedInputs, "optionCount" | "sourceCount">,
  settings: Pick<LogProcessSettings, "optionWeight" | "sourceWeight">,
): InputPriors {
  const sourceWeight = settings.sourceWeight / Math.max(1, 2 * sourceCount);
  return {
    linear: (j) =>
      j < optionCount
        ? { mean: Math.log(settings.optionWeight), sd: 2.5 }
        : { mean: Math.log(sourceWeight), sd: 2 },
    relevance: () => ({ mean: Math.log(0.1), sd: 1.5 }),
  };
}

/** Constant + sparse linear + one stationary kernel over all inputs. */
function kernelOf(settings: LogProcessSettings, { linear, relevance }: InputPriors): Kernel {
  const stationary = settings.kernel === "rbf" ? rbfKernel : matern52Kernel;
  return sumKernel(
    constantKernel({ mean: 0, sd: 1.5 }),
    linearKernel(linear),
    stationary({
      variance: { mean: Math.log(settings.interaction), sd: 1.5 },
      weight: relevance,
    }),
  );
}
