import { padded, withWorkspace } from "../../linalg/index.ts";
import type { Matrix } from "../../space/index.ts";
import { DegenerateSampleError } from "../degenerate-sample-error.ts";
import { type BoundKernel, kernelInputs } from "../kernels/index.ts";
import { halfSolved, JITTER, type MapProblem } from "./map-objective.ts";

/** K = U'U on all rows, with what leave-one-out and prediction need. */
export interface Factor {
  readonly size: number;
  /** U, size×size with padding. */
  readonly upper: Float64Array;
  /** K⁻¹z. */
  readonly alpha: Float64Array;
  /** Diagonal of K⁻¹. */
  readonly inverseDiagonal: Float64Array;
  /** s², the noise variance before the factors ω. */
  readonly noise: number;
  readonly logDeterminant: number;
}

/** Mean and variance per row. */
export interface Moments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

const CHUNK = 256;

/** The kernel between all rows at θ without noise: size×size with padding, upper triangle. */
export function kernelMatrix(
  problem: Pick<MapProblem, "x" | "kernel">,
  theta: Float64Array,
): Float64Array {
  return withWorkspace((workspace) => {
    const inputs = kernelInputs(problem.x, workspace);
    const { size } = inputs;
    const k = workspace.allocate(size * size);
    problem.kernel.bind(inputs, workspace).add(theta.subarray(0, theta.length - 1), k);
    return workspace.kernels.view().slice(k, k + size * size);
  });
}

/**
 * Factors the covariance of all rows at θ. `between`: their kernel matrix where it is at hand.
 * @throws DegenerateSampleError when it is not positive definite in spite of the noise.
 */
export function factor(
  problem: MapProblem,
  theta: Float64Array,
  between: Float64Array = kernelMatrix(problem, theta),
): Factor {
  const { z, omega } = problem;
  const noise = Math.exp(theta[theta.length - 1] as number);
  return withWorkspace((workspace) => {
    const { kernels } = workspace;
    const n = z.length;
    const size = padded(n);
    const k = workspace.allocate(size * size);
    const v = workspace.allocate(size * size);
    const [ones, squares, beta, weights] = Array.from({ length: 4 }, () =>
      workspace.allocate(size),
    ) as [number, number, number, number];
    const block = workspace.allocate(4 * size);
    const f = kernels.view();
    f.fill(1, ones, ones + n);
    f.set(between, k);
    for (let i = 0; i < size; i++) {
      const at = k + i * size + i;
      f[at] = i < n ? (f[at] as number) + noise * (omega[i] as number) + JITTER : 1;
      f[v + i * size + i] = 1;
    }
    if (!kernels.cholesky(k, size, size)) {
      throw new DegenerateSampleError("the covariance of the sample is not positive definite");
    }
    kernels.solveLower(k, size, v, size, size, size, true);
    let logDeterminant = 0;
    for (let i = 0; i < n; i++) logDeterminant += 2 * Math.log(f[k + i * size + i] as number);
    kernels.fold(squares, v, size, v, size, ones, n, size);
    const inverseDiagonal = f.slice(squares, squares + n);
    halfSolved(kernels, { u: k, block, beta }, size, z);
    kernels.fold(weights, v, size, 0, 0, beta, n, size);
    const alpha = f.slice(weights, weights + n);
    const upper = f.slice(k, k + size * size);
    return { size, upper, alpha, inverseDiagonal, noise, logDeterminant };
  });
}

/** A Gaussian process given its rows. All values are in the units of z. */
export class GpPosterior {
  readonly problem: MapProblem;
  readonly theta: Float64Array;
  readonly factor: Factor;

  constructor(problem: MapProblem, theta: Float64Array, last: Factor) {
    this.problem = problem;
    this.theta = theta;
    this.factor = last;
  }

  /** s²: variance of a measured value around the function. */
  get noise(): number {
    return this.factor.noise;
  }

  /** ln p(z | θ) = −½ z'K⁻¹z − ½ ln|K| − n/2 ln 2π. */
  get logMarginalLikelihood(): number {
    const { alpha, logDeterminant } = this.factor;
    const { z } = this.problem;
    let quadratic = 0;
    for (let i = 0; i < z.length; i++) quadratic += (z[i] as number) * (alpha[i] as number);
    return -0.5 * (quadratic + logDeterminant + z.length * Math.log(2 * Math.PI));
  }

  /** Prediction of each row from all others at the same θ (Rasmussen & Williams 2006, eq. 5.12). */
  leaveOneOut(): Moments {
    const { alpha, inverseDiagonal } = this.factor;
    const { z } = this.problem;
    return {
      mean: z.map((value, i) => value - (alpha[i] as number) / (inverseDiagonal[i] as number)),
      variance: inverseDiagonal.map((value) => 1 / value),
    };
  }

  /** x: m×d → mean and latent variance of the function (without noise) per row. O(n² m). */
  predict(x: Matrix): Moments {
    const mean = new Float64Array(x.rows);
    const variance = new Float64Array(x.rows);
    const { size, upper } = this.factor;
    withWorkspace((workspace) => {
      const inputs = kernelInputs(this.problem.x, workspace);
      const u = workspace.allocate(size * size);
      const bound = this.problem.kernel.bind(inputs, workspace);
      workspace.kernels.view().set(upper, u);
      for (let from = 0; from < x.rows; from += CHUNK) {
        const to = Math.min(from + CHUNK, x.rows);
        const data = x.data.subarray(from * x.columns, to * x.columns);
        const part = { rows: to - from, columns: x.columns, data };
        this.#predictChunk(part, bound, u, mean.subarray(from, to), variance.subarray(from, to));
      }
    });
    return { mean, variance };
  }

  #predictChunk(
    x: Matrix,
    bound: BoundKernel,
    u: number,
    mean: Float64Array,
    variance: Float64Array,
  ): void {
    const { size, alpha } = this.factor;
    const theta = this.theta.subarray(0, this.theta.length - 1);
    withWorkspace((workspace) => {
      const other = kernelInputs(x, workspace);
      const cross = workspace.allocate(size * other.size);
      bound.addCross(theta, other, cross, workspace);
      bound.addDiagonal(theta, other, variance);
      const { kernels } = workspace;
      const n = alpha.length;
      const s = other.size;
      const weights = workspace.allocate(size);
      const means = workspace.allocate(s);
      const known = workspace.allocate(s);
      const f = kernels.view();
      f.set(alpha, weights);
      kernels.fold(means, cross, s, 0, 0, weights, n, s);
      kernels.solveLower(u, size, cross, s, size, s, false);
      f.fill(1, weights, weights + n);
      kernels.fold(known, cross, s, cross, s, weights, n, s);
      mean.set(f.subarray(means, means + x.rows));
      for (let k = 0; k < x.rows; k++) {
        variance[k] = Math.max(0, (variance[k] as number) - (f[known + k] as number));
      }
    });
  }
}
