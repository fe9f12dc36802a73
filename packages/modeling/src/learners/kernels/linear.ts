import type { Kernel } from "./kernel.ts";
import { scaledTranspose } from "./kernel-inputs.ts";

/** Normal prior of one column's log hyperparameter. */
export type ColumnPrior = (column: number, name: string) => { mean: number; sd: number };

/**
 * k(u, v) = Σ_j a_j u_j v_j, linear with automatic relevance determination: the weight of column j has
 * prior variance a_j. Small prior means make the model sparse. Default ln a_j: mean ln 0.1, sd 1.5.
 */
export function linearKernel(
  prior: ColumnPrior = () => ({ mean: Math.log(0.1), sd: 1.5 }),
): Kernel {
  return {
    name: "linear",
    hyperparameters: (columns) =>
      columns.map((name, j) => ({ name: `ln linear weight of ${name}`, ...prior(j, name) })),
    bind(inputs, workspace) {
      const { kernels } = workspace;
      const { rows, columns, size, width, data } = inputs;
      const transposed = workspace.allocate(width * size);
      const product = workspace.allocate(size * width);
      return {
        add(theta, out) {
          scaledTranspose(inputs, theta.map(Math.exp), transposed, kernels.view());
          const { byColumn } = inputs;
          kernels.multiply(out, size, transposed, size, byColumn, size, size, size, width, true);
        },
        addGradient(theta, weight, gradient) {
          const f = kernels.view();
          f.fill(0, product, product + size * width);
          kernels.multiplyUpper(product, width, weight, size, inputs.byRow, width, size, width);
          const sums = new Float64Array(columns);
          for (let i = 0; i < rows; i++) {
            for (let j = 0; j < columns; j++) {
              const part =
                (f[product + i * width + j] as number) * (data[i * columns + j] as number);
              sums[j] = (sums[j] as number) + part;
            }
          }
          for (let j = 0; j < columns; j++) {
            const a = Math.exp(theta[j] as number);
            gradient[j] = (gradient[j] as number) + a * (sums[j] as number);
          }
        },
        addCross(theta, other, out) {
          scaledTranspose(inputs, theta.map(Math.exp), transposed, kernels.view());
          const s = other.size;
          kernels.multiply(out, s, transposed, size, other.byColumn, s, size, s, width, false);
        },
        addDiagonal(theta, other, diagonal) {
          const weights = theta.map(Math.exp);
          for (let i = 0; i < other.rows; i++) {
            let sum = 0;
            for (let j = 0; j < columns; j++) {
              sum += (weights[j] as number) * (other.data[i * columns + j] as number) ** 2;
            }
            diagonal[i] = (diagonal[i] as number) + sum;
          }
        },
      };
    },
  };
}
