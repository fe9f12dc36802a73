import type { Objective, Workspace } from "../../linalg/index.ts";
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
  const last = hyperparameters.length - 1;
  return (theta, gradient) => {
    const f = kernels.view();
    f.fill(0, k, k + size * size);
    const noise = Math.exp(theta[last] as number);
    bound.add(theta.subarray(0, last), k);
    for (let i = 0; i < size; i++) {
      const at = k + i * size + i;
      f[at] = i < n ? (f[at] as number) + noise * (omega[i] as number) + JITTER : 1;
    }
    if (!kernels.cholesky(k, size, size)) return Number.POSITIVE_INFINITY;
    f.fill(0, v, v + size * size);
    for (let i = 0; i < size; i++) f[v + i * size + i] = 1;
    kernels.solveLower(k, size, v, size, size, size, true);
    f.fill(0, g, g + size * size);
    kernels.gramLower(g, size, v, size, size);
    let value = 0;
    for (let i = 0; i < n; i++) value += Math.log(f[k + i * size + i] as number);
    const { alpha, quadratic } = alphaOf(f, v, size, z);
    value += 0.5 * quadratic;
    for (let i = 0; i < n; i++) {
      const a = alpha[i] as number;
      for (let j = i; j < n; j++) {
        const at = g + i * size + j;
        const half = 0.5 * ((f[at] as number) - a * (alpha[j] as number));
        f[at] = half;
        f[g + j * size + i] = half;
      }
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
      value += 0.5 * off * off;
      gradient[j] = (gradient[j] as number) + off / sd;
    }
    return value;
  };
}

/** α = K⁻¹z and z'K⁻¹z from V = L⁻¹ (lower, at `v`). */
export function alphaOf(
  f: Float64Array,
  v: number,
  size: number,
  z: Float64Array,
): { alpha: Float64Array; quadratic: number } {
  const alpha = new Float64Array(z.length);
  let quadratic = 0;
  for (let i = 0; i < z.length; i++) {
    const row = v + i * size;
    let sum = 0;
    for (let j = 0; j <= i; j++) sum += (f[row + j] as number) * (z[j] as number);
    quadratic += sum * sum;
    for (let j = 0; j <= i; j++) alpha[j] = (alpha[j] as number) + sum * (f[row + j] as number);
  }
  return { alpha, quadratic };
}
