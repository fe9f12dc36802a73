import type { StationaryShape, Workspace } from "../../linalg/index.ts";
import type { BoundKernel, CrossKernel, Kernel } from "./kernel.ts";
import type { KernelInputs, KernelRows } from "./kernel-inputs.ts";
import type { ColumnPrior } from "./linear.ts";

/** Priors of a stationary kernel: ln of its variance f and of each column's weight w_j. */
export interface StationaryPriors {
  /** Default ln 0.2, sd 1.5. */
  readonly variance?: { readonly mean: number; readonly sd: number };
  /** Default ln 0.1, sd 1.5 for every column. */
  readonly weight?: ColumnPrior;
}

/**
 * k(u, v) = f g(Σ_j w_j (u_j − v_j)²): a stationary kernel with automatic relevance determination.
 * Hyperparameters: ln f, then ln w_j per column. Distances come from one matrix product, so a
 * gradient costs O(n² d) in the kernels and no n×n×d tensor.
 */
export function stationaryKernel(shape: StationaryShape, priors: StationaryPriors = {}): Kernel {
  const variance = priors.variance ?? { mean: Math.log(0.2), sd: 1.5 };
  const weight = priors.weight ?? (() => ({ mean: Math.log(0.1), sd: 1.5 }));
  return {
    name: shape,
    hyperparameters: (columns) => [
      { name: `ln ${shape} variance`, ...variance },
      ...columns.map((name, j) => ({
        name: `ln ${shape} weight of ${name}`,
        ...weight(j, name),
      })),
    ],
    bind: (inputs, workspace) => bind(shape, inputs, workspace),
    cross: (inputs, theta, blockMax, workspace) => cross(shape, inputs, theta, blockMax, workspace),
  };
}

function bind(shape: StationaryShape, inputs: KernelInputs, workspace: Workspace): BoundKernel {
  const { kernels } = workspace;
  const { rows, columns, size, width, byColumn } = inputs;
  const transposed = workspace.allocate(width * size);
  const values = workspace.allocate(size * size);
  const slopes = workspace.allocate(size * size);
  const product = workspace.allocate(size * width);
  const norms = workspace.allocate(size);
  const sums = workspace.allocate(size);
  const parts = workspace.allocate(width);
  const minusTwo = workspace.allocate(size);
  kernels.view().fill(-2, minusTwo, minusTwo + rows);
  const prepare = scaled(inputs, transposed, norms, workspace);
  return {
    add(theta, out) {
      const f = kernels.view();
      prepare(theta);
      f.fill(0, values, values + size * size);
      kernels.multiply(values, size, transposed, size, byColumn, size, size, size, columns, true);
      const variance = Math.exp(theta[0] as number);
      const at = [values, slopes, out, size, norms, norms] as const;
      kernels.stationary(shape, ...at, rows, rows, variance, true);
    },
    addGradient(theta, weight, gradient) {
      const f = kernels.view();
      f.fill(0, sums, sums + size);
      const total = kernels.weighSlopes(weight, values, slopes, sums, size, rows);
      gradient[0] = (gradient[0] as number) + total;
      // Σ_i u_ij (u_ij sums_i − 2 Σ_k S_ik u_kj), with −½ of what is in brackets in `product`.
      for (let i = sums; i < sums + rows; i++) f[i] = -0.5 * (f[i] as number);
      const { byRow } = inputs;
      kernels.scaleRows(product, byRow, width, sums, size, width);
      kernels.multiplyUpper(product, width, slopes, size, byRow, width, size, width);
      f.fill(0, parts, parts + width);
      kernels.fold(parts, product, width, byRow, width, minusTwo, rows, width);
      for (let j = 0; j < columns; j++) {
        const w = Math.exp(theta[j + 1] as number);
        gradient[j + 1] = (gradient[j + 1] as number) + w * (f[parts + j] as number);
      }
    },
  };
}

function cross(
  shape: StationaryShape,
  inputs: KernelRows,
  theta: Float64Array,
  blockMax: number,
  workspace: Workspace,
): CrossKernel {
  const { kernels } = workspace;
  const { rows, columns, size } = inputs;
  const variance = Math.exp(theta[0] as number);
  const transposed = workspace.allocate(columns * size);
  const norms = workspace.allocate(size);
  const weights = scaled(inputs, transposed, norms, workspace)(theta);
  const dots = workspace.allocate(size * blockMax);
  const others = workspace.allocate(blockMax);
  return {
    add(other, out) {
      const { size: t, byColumn } = other;
      const f = kernels.view();
      f.fill(0, others, others + t);
      f.fill(0, dots, dots + size * t);
      kernels.fold(others, byColumn, t, byColumn, t, weights, columns, t);
      kernels.multiply(dots, t, transposed, size, byColumn, t, size, t, columns, false);
      kernels.stationary(shape, dots, 0, out, t, norms, others, rows, other.rows, variance, false);
    },
    addDiagonal(other, out) {
      const f = kernels.view();
      for (let i = out; i < out + other.rows; i++) f[i] = (f[i] as number) + variance;
    },
  };
}

/**
 * What leaves w_j u_ij at `transposed` and Σ_j w_j u_ij² at `norms` for θ, and returns the offset of the
 * weights; norms are summed as products are, so that equal rows get distance 0.
 */
function scaled(
  inputs: KernelRows,
  transposed: number,
  norms: number,
  { kernels, allocate }: Workspace,
): (theta: Float64Array) => number {
  const { columns, size, byColumn } = inputs;
  const weights = allocate(columns);
  return (theta) => {
    const f = kernels.view();
    f.set(theta.subarray(1).map(Math.exp), weights);
    kernels.scaleRows(transposed, byColumn, size, weights, columns, size);
    f.fill(0, norms, norms + size);
    kernels.fold(norms, byColumn, size, byColumn, size, weights, columns, size);
    return weights;
  };
}
