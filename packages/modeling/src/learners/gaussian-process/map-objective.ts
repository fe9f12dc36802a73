import type { DenseKernels, Objective, Workspace } from "../../linalg/index.ts";
import type { Matrix } from "../../space/index.ts";
import { type Hyperparameter, type Kernel, kernelInputs } from "../kernels/index.ts";

/** Added to the diagonal so that repeated rows do not make the covariance singular. */
export const JITTER = 1e-8;

/** Rows, values and noise shares of one fit. x: n×d; z: n values; omega: n noise factors. */
export interface MapProblem {
  readonly x: Matrix;
  readonly z: Float64Array;
  readonly omega: Float64Array;
  readonly kernel: Kernel;
  /** Of the kernel, then ln noise variance. */
  readonly hyperparameters: readonly Hyperparameter[];
}

/**
 * −ln posterior of the hyperparameters θ (up to a constant) with its gradient:
 * ½ z'K⁻¹z + ½ ln|K| + ½ Σ ((θ − mean)/sd)², K = kernel + s² diag(ω) + 1e-8 I (Rasmussen & Williams
 * 2006, eq. 5.8 and 5.9). Infinity where K is not positive definite. O(n³/2 + n² d) an evaluation.
 */
export function mapObjective(problem: MapProblem, workspace: Workspace): Objective {
  const { x, z, omega, kernel, hyperparameters } = problem;
  const { kernels } = workspace;
  const inputs = kernelInputs(x, workspace);
  const { rows: n, size } = inputs;
  const bound = kernel.bind(inputs, workspace);
  const k = workspace.allocate(size * size);
  const v = workspace.allocate(size * size);
  const g = workspace.allocate(size * size);
  const alpha = workspace.allocate(size);
  const beta = workspace.allocate(size);
  const block = workspace.allocate(4 * size);
  const last = hyperparameters.length - 1;
  return (theta, gradient, ceiling = Number.POSITIVE_INFINITY) => {
    const f = kernels.view();
    f.fill(0, k, k + size * size);
    const noise = Math.exp(theta[last] as number);
    bound.add(theta.subarray(0, last), k);
    for (let i = 0; i < size; i++) {
      const at = k + i * size + i;
      f[at] = i < n ? (f[at] as number) + noise * (omega[i] as number) + JITTER : 1;
    }
    if (!kernels.cholesky(k, size, size)) return Number.POSITIVE_INFINITY;
    let value = 0;
    for (let i = 0; i < n; i++) value += Math.log(f[k + i * size + i] as number);
    value += 0.5 * halfSolved(kernels, { u: k, block, beta }, size, z);
    for (const [j, { mean, sd }] of hyperparameters.entries()) {
      value += 0.5 * (((theta[j] as number) - mean) / sd) ** 2;
    }
    if (value > ceiling) return value;
    f.fill(0, v, v + size * size);
    for (let i = 0; i < size; i++) f[v + i * size + i] = 1;
    kernels.solveLower(k, size, v, size, size, size, true);
    f.fill(0, alpha, alpha + size);
    kernels.fold(alpha, v, size, 0, 0, beta, n, size);
    // G = K⁻¹ − αα' above the diagonal, half of it on the diagonal, 0 below.
    f.fill(0, g, g + size * size);
    kernels.gramLower(g, size, v, size, size);
    for (let i = 0; i < n; i++) f[beta + i] = -(f[alpha + i] as number);
    kernels.multiply(g, size, beta, size, alpha, size, size, size, 1, true);
    for (let i = 0; i < n; i++) {
      const row = g + i * size;
      f[row + i] = 0.5 * (f[row + i] as number);
      f.fill(0, row + (i & ~3), row + i);
    }
    for (let i = n; i < size; i++) f[g + i * size + i] = 0;
    gradient.fill(0);
    bound.addGradient(theta.subarray(0, last), g, gradient.subarray(0, last));
    let noiseSlope = 0;
    for (let i = 0; i < n; i++)
      noiseSlope += (f[g + i * size + i] as number) * (omega[i] as number);
    gradient[last] = noise * noiseSlope;
    for (const [j, { mean, sd }] of hyperparameters.entries()) {
      const off = ((theta[j] as number) - mean) / sd;
      gradient[j] = (gradient[j] as number) + off / sd;
    }
    return value;
  };
}

/**
 * Leaves β = L⁻¹z at `beta`, from U = L' (size×size at `u`), and returns β'β = z'K⁻¹z. `block` has
 * room for size×4: the kernels solve four columns at a time. α = K⁻¹z is V'β with V = L⁻¹.
 */
export function halfSolved(
  kernels: DenseKernels,
  { u, block, beta }: { readonly u: number; readonly block: number; readonly beta: number },
  size: number,
  z: Float64Array,
): number {
  const f = kernels.view();
  f.fill(0, block, block + 4 * size);
  for (let i = 0; i < z.length; i++) f[block + 4 * i] = z[i] as number;
  kernels.solveLower(u, size, block, 4, size, 4, false);
  let quadratic = 0;
  for (let i = 0; i < z.length; i++) {
    const value = f[block + 4 * i] as number;
    f[beta + i] = value;
    quadratic += value * value;
  }
  return quadratic;
}
