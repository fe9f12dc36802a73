import type { Workspace } from "../../linalg/index.ts";
import type { BoundKernel, Kernel } from "./kernel.ts";
import { type KernelInputs, scaledTranspose } from "./kernel-inputs.ts";
import type { ColumnPrior } from "./linear.ts";

/** g(s) with g(0) = 1 and its derivative g'(s), s the weighted squared distance. */
export interface Shape {
  readonly name: string;
  value(s: number): number;
  /** g'(s); `value` is g(s), which some shapes can reuse. */
  slope(s: number, value: number): number;
}

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
export function stationaryKernel(shape: Shape, priors: StationaryPriors = {}): Kernel {
  const variance = priors.variance ?? { mean: Math.log(0.2), sd: 1.5 };
  const weight = priors.weight ?? (() => ({ mean: Math.log(0.1), sd: 1.5 }));
  return {
    name: shape.name,
    hyperparameters: (columns) => [
      { name: `ln ${shape.name} variance`, ...variance },
      ...columns.map((name, j) => ({
        name: `ln ${shape.name} weight of ${name}`,
        ...weight(j, name),
      })),
    ],
    bind: (inputs, workspace) => bind(shape, inputs, workspace),
  };
}

function bind(shape: Shape, inputs: KernelInputs, workspace: Workspace): BoundKernel {
  const { kernels } = workspace;
  const { rows, columns, size, width, data } = inputs;
  const transposed = workspace.allocate(width * size);
  const values = workspace.allocate(size * size);
  const slopes = workspace.allocate(size * size);
  const product = workspace.allocate(size * width);
  const scaleOf = (theta: Float64Array): Float64Array =>
    theta.subarray(1).map((value) => Math.exp(value / 2));
  return {
    add(theta, out) {
      const variance = Math.exp(theta[0] as number);
      const f = kernels.view();
      const scale = scaleOf(theta);
      scaledTranspose(inputs, scale, transposed, f);
      f.fill(0, values, values + size * size);
      kernels.multiply(values, size, transposed, size, transposed, size, size, size, width, true);
      const norms = squaredNorms(inputs, scale);
      for (let i = 0; i < rows; i++) {
        const row = i * size;
        const norm = norms[i] as number;
        for (let k = i; k < rows; k++) {
          const dot = f[values + row + k] as number;
          const s = k === i ? 0 : Math.max(0, norm + (norms[k] as number) - 2 * dot);
          const value = shape.value(s);
          f[values + row + k] = variance * value;
          f[slopes + row + k] = variance * shape.slope(s, value);
          f[out + row + k] = (f[out + row + k] as number) + variance * value;
        }
      }
    },
    addGradient(theta, weight, gradient) {
      const f = kernels.view();
      // values := G∘(f g), summed; slopes := G∘(f g') in full, for one product with the inputs.
      let total = 0;
      for (let i = 0; i < rows; i++) {
        for (let k = i; k < rows; k++) {
          const at = i * size + k;
          const g = f[weight + at] as number;
          total += (k === i ? 1 : 2) * g * (f[values + at] as number);
          const slope = g * (f[slopes + at] as number);
          f[slopes + at] = slope;
          f[slopes + k * size + i] = slope;
        }
      }
      gradient[0] = (gradient[0] as number) + total;
      f.fill(0, product, product + size * width);
      kernels.multiply(product, width, slopes, size, inputs.byRow, width, size, width, size, false);
      const sums = new Float64Array(columns);
      for (let i = 0; i < rows; i++) {
        let rowSum = 0;
        for (let k = 0; k < rows; k++) rowSum += f[slopes + i * size + k] as number;
        for (let j = 0; j < columns; j++) {
          const u = data[i * columns + j] as number;
          const cross = f[product + i * width + j] as number;
          sums[j] = (sums[j] as number) + 2 * u * (u * rowSum - cross);
        }
      }
      for (let j = 0; j < columns; j++) {
        const w = Math.exp(theta[j + 1] as number);
        gradient[j + 1] = (gradient[j + 1] as number) + w * (sums[j] as number);
      }
    },
    addCross(theta, other, out, scratch) {
      const variance = Math.exp(theta[0] as number);
      const scale = scaleOf(theta);
      const s = other.size;
      const right = scratch.allocate(width * s);
      const dots = scratch.allocate(size * s);
      const f = kernels.view();
      scaledTranspose(inputs, scale, transposed, f);
      scaledTranspose(other, scale, right, f);
      kernels.multiply(dots, s, transposed, size, right, s, size, s, width, false);
      const norms = squaredNorms(inputs, scale);
      const otherNorms = squaredNorms(other, scale);
      for (let i = 0; i < rows; i++) {
        const norm = norms[i] as number;
        const row = i * s;
        for (let k = 0; k < other.rows; k++) {
          const dot = f[dots + row + k] as number;
          const distance = Math.max(0, norm + (otherNorms[k] as number) - 2 * dot);
          f[out + row + k] = (f[out + row + k] as number) + variance * shape.value(distance);
        }
      }
    },
    addDiagonal(theta, other, diagonal) {
      const variance = Math.exp(theta[0] as number);
      for (let i = 0; i < other.rows; i++) diagonal[i] = (diagonal[i] as number) + variance;
    },
  };
}

/** Σ_j (scale_j u_ij)² per row. */
function squaredNorms(inputs: KernelInputs, scale: Float64Array): Float64Array {
  const { rows, columns, data } = inputs;
  const norms = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const value = (scale[j] as number) * (data[i * columns + j] as number);
      sum += value * value;
    }
    norms[i] = sum;
  }
  return norms;
}
