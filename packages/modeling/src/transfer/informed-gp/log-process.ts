import {
  fitPosterior,
  type PosteriorProblem,
} from "../../learners/gaussian-process/fit-posterior.ts";
import type { GpPosterior, Moments } from "../../learners/gaussian-process/posterior.ts";
import {
  constantKernel,
  linearKernel,
  rbfKernel,
  sumKernel,
} from "../../learners/kernels/index.ts";
import type { Rng } from "../../random/index.ts";
import type { Matrix } from "../../space/index.ts";
import { median } from "../../stats/median.ts";
import type { InformedInputs } from "./informed-inputs.ts";

/** Priors and limits: means and standard deviations of log hyperparameters. */
export interface LogProcessSettings {
  readonly optionWeight: number;
  readonly sourceWeight: number;
  readonly noise: number;
  readonly interaction: number;
  readonly nu: number;
  readonly fitRowCountMax: number;
  readonly iterationCount: number;
  readonly refineCount: number;
}

/** A Gaussian process on ln y (or on its distance from a curve), in units of ln y. */
export interface LogProcess {
  readonly posterior: GpPosterior;
  /** Mean and variance of a measured value (noise included) per row of inputs. */
  predict(u: Matrix): Moments;
}

/** Fits the process to z at inputs u; z is centred on its median and scaled by its spread. */
export function fitLogProcess(
  inputs: InformedInputs,
  u: Matrix,
  z: Float64Array,
  settings: LogProcessSettings,
  rng: Rng,
): LogProcess {
  const { optionCount, sourceCount } = inputs;
  const center = median(z);
  const mean = z.reduce((sum, value) => sum + value, 0) / z.length;
  const squares = z.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const scale = Math.max(Math.sqrt(squares / z.length), 1e-3);
  const sourceWeight = settings.sourceWeight / Math.max(1, 2 * sourceCount);
  const kernel = sumKernel(
    constantKernel({ mean: 0, sd: 1.5 }),
    linearKernel((j) =>
      j < optionCount
        ? { mean: Math.log(settings.optionWeight), sd: 2.5 }
        : { mean: Math.log(sourceWeight), sd: 2 },
    ),
    rbfKernel({
      variance: { mean: Math.log(settings.interaction), sd: 1.5 },
      weight: () => ({ mean: Math.log(0.1), sd: 1.5 }),
    }),
  );
  const problem: PosteriorProblem = {
    x: u,
    columns: inputs.names,
    z: z.map((value) => (value - center) / scale),
    kernel,
    noise: { mean: Math.log(settings.noise), sd: 1.5 },
    nu: settings.nu,
    fitRowCountMax: settings.fitRowCountMax,
    iterationCounts: [settings.iterationCount, settings.refineCount],
  };
  const posterior = fitPosterior(problem, rng);
  return {
    posterior,
    predict(rows) {
      const { mean: mu, variance } = posterior.predict(rows);
      return {
        mean: mu.map((value) => center + scale * value),
        variance: variance.map((value) => scale * scale * (value + posterior.noise)),
      };
    },
  };
}
