import { padded, type Workspace, withWorkspace } from "../../linalg/index.ts";
import type { Matrix } from "../../space/index.ts";
import { DegenerateSampleError } from "../degenerate-sample-error.ts";
import { kernelInputs, transposedRows } from "../kernels/index.ts";
import { halfSolved, JITTER, type MapProblem } from "./map-objective.ts";

/** What each row's prediction from all others needs. */
export interface Residuals {
  /** K⁻¹z. */
  readonly alpha: Float64Array;
  /** Diagonal of K⁻¹. */
  readonly inverseDiagonal: Float64Array;
  /** s², the noise variance before the factors ω. */
  readonly noise: number;
}

/** K = U'U on all rows, with what leave-one-out and prediction need. */
export interface Factor extends Residuals {
  readonly size: number;
  /** U, size×size with padding. */
  readonly upper: Float64Array;
  readonly logDeterminant: number;
}

/** Mean and variance per row. */
export interface Moments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/**
 * Rows predicted at a time: the panel of up to 64 rows and so many columns that a solution works on, and
 * what is read beside it, fit into a first cache of 32 kB.
 */
const blockOf = (size: number): number => (size > 64 ? 32 : 64);

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
  return withWorkspace((workspace) => {
    const { u, ...rest } = factored(problem, theta, between, workspace);
    const { size } = rest;
    return { ...rest, upper: workspace.kernels.view().slice(u, u + size * size) };
  });
}

/** The same without the factor itself, which is the size of the kernel matrix `between`. */
export function residuals(
  problem: MapProblem,
  theta: Float64Array,
  between: Float64Array,
): Residuals {
  return withWorkspace((workspace) => factored(problem, theta, between, workspace));
}

/** Leaves U at offset `u` of the workspace. */
function factored(
  { z, omega }: MapProblem,
  theta: Float64Array,
  between: Float64Array,
  { kernels, allocate }: Workspace,
): Residuals & Pick<Factor, "size" | "logDeterminant"> & { readonly u: number } {
  const noise = Math.exp(theta[theta.length - 1] as number);
  const n = z.length;
  const size = padded(n);
  const u = allocate(size * size);
  const v = allocate(size * size);
  const [ones, squares] = [allocate(size), allocate(size)];
  const [beta, weights] = [allocate(size), allocate(size)];
  const block = allocate(4 * size);
  const f = kernels.view();
  f.fill(1, ones, ones + n);
  f.set(between, u);
  for (let i = 0; i < size; i++) {
    const at = u + i * size + i;
    f[at] = i < n ? (f[at] as number) + noise * (omega[i] as number) + JITTER : 1;
    f[v + i * size + i] = 1;
  }
  if (!kernels.cholesky(u, size, size)) {
    throw new DegenerateSampleError("the covariance of the sample is not positive definite");
  }
  kernels.solveLower(u, size, v, size, size, size, true);
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) logDeterminant += 2 * Math.log(f[u + i * size + i] as number);
  kernels.fold(squares, v, size, v, size, ones, n, size);
  const inverseDiagonal = f.slice(squares, squares + n);
  halfSolved(kernels, { u, block, beta }, size, z);
  kernels.fold(weights, v, size, 0, 0, beta, n, size);
  const alpha = f.slice(weights, weights + n);
  return { u, size, alpha, inverseDiagonal, noise, logDeterminant };
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
    withWorkspace((workspace) => {
      const block = blockOf(this.factor.size);
      const answer = this.#crossed(x.columns, block, workspace);
      for (let from = 0; from < x.rows; from += block) {
        const to = Math.min(from + block, x.rows);
        answer(x, from, to, mean, variance);
      }
    });
    return { mean, variance };
  }

  /** What predicts rows [from, to) of x, at most `block`, in memory next to the processor. */
  #crossed(columns: number, block: number, workspace: Workspace) {
    const { problem, factor, theta } = this;
    const { kernels, allocate } = workspace;
    const { size, upper, alpha } = factor;
    const n = alpha.length;
    const u = allocate(size * size);
    kernels.view().set(upper, u);
    const inputs = kernelInputs(problem.x, workspace);
    const hyperparameters = theta.subarray(0, theta.length - 1);
    const kernel = problem.kernel.cross(inputs, hyperparameters, block, workspace);
    const [weights, ones] = [allocate(size), allocate(size)];
    const [means, own, known] = [allocate(block), allocate(block), allocate(block)];
    const byColumn = allocate(columns * block);
    const cross = allocate(size * block);
    kernels.view().set(alpha, weights);
    kernels.view().fill(1, ones, ones + n);
    return (x: Matrix, from: number, to: number, mean: Float64Array, variance: Float64Array) => {
      const f = kernels.view();
      const other = transposedRows(x, from, to, byColumn, f);
      const t = other.size;
      f.fill(0, cross, cross + size * t);
      for (const sums of [means, own, known]) f.fill(0, sums, sums + t);
      kernel.add(other, cross);
      kernel.addDiagonal(other, own);
      kernels.fold(means, cross, t, 0, 0, weights, n, t);
      kernels.solveLower(u, size, cross, t, size, t, false);
      kernels.fold(known, cross, t, cross, t, ones, n, t);
      mean.set(f.subarray(means, means + other.rows), from);
      for (let k = 0; k < other.rows; k++) {
        variance[from + k] = Math.max(0, (f[own + k] as number) - (f[known + k] as number));
      }
    };
  }
}
