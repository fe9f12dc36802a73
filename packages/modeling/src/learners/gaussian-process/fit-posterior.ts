import { lbfgs, withWorkspace } from "../../linalg/index.ts";
import { choose, type Rng } from "../../random/index.ts";
import { type Matrix, takeRows } from "../../space/index.ts";
import { numberAt } from "../../space/number-at.ts";
import type { Hyperparameter, Kernel } from "../kernels/index.ts";
import { mapObjective } from "./map-objective.ts";
import { factor, GpPosterior, kernelMatrix, type Residuals, residuals } from "./posterior.ts";

/** What a posterior is fitted to. x: n×d; z: n values around 0 with spread about 1. */
export interface PosteriorProblem {
  readonly x: Matrix;
  readonly columns: readonly string[];
  readonly z: Float64Array;
  readonly kernel: Kernel;
  /** Of ln noise variance. */
  readonly noise: { readonly mean: number; readonly sd: number };
  /** Degrees of freedom of Student-t noise, Infinity for normal noise. */
  readonly nu: number;
  /** Hyperparameters are found on at most this many random rows. */
  readonly fitRowCountMax: number;
  /** L-BFGS iterations before and after the noise is reweighted. */
  readonly iterationCounts: readonly [number, number];
}

const ROUNDS = 3;

/**
 * Maximum a posteriori hyperparameters by L-BFGS within mean ± 4 sd, then Student-t noise by
 * reweighting: with leave-one-out residual e_i and variance v_i, ω_i = clip((ν + e_i²/v_i)/(ν + 1),
 * .5, 50), scaled to geometric mean 1; three rounds, a short second optimisation, all rows at the end.
 */
export function fitPosterior(problem: PosteriorProblem, rng: Rng): GpPosterior {
  const { x, z, kernel, columns } = problem;
  const n = z.length;
  const hyperparameters: readonly Hyperparameter[] = [
    ...kernel.hyperparameters(columns),
    { name: "ln noise variance", ...problem.noise },
  ];
  const rows =
    n > problem.fitRowCountMax
      ? choose(n, problem.fitRowCountMax, rng).sort()
      : Int32Array.from({ length: n }, (_, i) => i);
  let omega: Float64Array = new Float64Array(n).fill(1);
  let theta: Float64Array = Float64Array.from(hyperparameters, (entry) => entry.mean);
  const optimise = (iterationCountMax: number): void => {
    if (iterationCountMax === 0) return;
    theta = withWorkspace((workspace) => {
      const part = { x: takeRows(x, rows), z: pick(z, rows), omega: pick(omega, rows) };
      return lbfgs(mapObjective({ ...part, kernel, hyperparameters }, workspace), theta, {
        iterationCountMax,
        lower: Float64Array.from(hyperparameters, ({ mean, sd }) => mean - 4 * sd),
        upper: Float64Array.from(hyperparameters, ({ mean, sd }) => mean + 4 * sd),
        gradientTolerance: 1e-4,
        valueTolerance: 1e-7,
      }).x;
    });
  };
  optimise(problem.iterationCounts[0]);
  // Reweighting changes the noise alone: the kernel matrix is computed once for all rounds.
  const between = kernelMatrix({ x, kernel }, theta);
  let again = false;
  if (Number.isFinite(problem.nu)) {
    for (let round = 0; round < ROUNDS; round++) {
      const last = residuals({ x, z, omega, kernel, hyperparameters }, theta, between);
      omega = reweighted(last, omega, problem.nu);
    }
    again = problem.iterationCounts[1] > 0;
    if (again) optimise(problem.iterationCounts[1]);
  }
  const whole = { x, z, omega, kernel, hyperparameters };
  const last = factor(whole, theta, again ? undefined : between);
  return new GpPosterior(whole, theta, last);
}

function pick(values: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => numberAt(values, row));
}

function reweighted(last: Residuals, omega: Float64Array, nu: number): Float64Array {
  const { alpha, inverseDiagonal, noise } = last;
  let logSum = 0;
  const next = omega.map((old, i) => {
    const inverse = numberAt(inverseDiagonal, i);
    const residual = numberAt(alpha, i) / inverse;
    const variance = 1 / inverse - noise * old + noise;
    const share = (nu + (residual * residual) / Math.max(variance, 1e-12)) / (nu + 1);
    const clipped = Math.min(50, Math.max(0.5, share));
    logSum += Math.log(clipped);
    return clipped;
  });
  const scale = Math.exp(-logSum / next.length);
  return next.map((value) => value * scale);
}
