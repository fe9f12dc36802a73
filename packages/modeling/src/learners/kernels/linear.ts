import type { Kernel } from "./kernel.ts";

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
      const { rows, columns, size, width } = inputs;
      const transposed = workspace.allocate(width * size);
      const product = workspace.allocate(size * width);
      const weights = workspace.allocate(columns);
      const sums = workspace.allocate(width);
      const ones = workspace.allocate(size);
      kernels.view().fill(1, ones, ones + rows);
      return {
        add(theta, out) {
          const { byColumn } = inputs;
          kernels.view().set(theta.map(Math.exp), weights);
          kernels.scaleRows(transposed, byColumn, size, weights, columns, size);
          kernels.multiply(out, size, transposed, size, byColumn, size, size, size, columns, true);
        },
        addGradient(theta, weight, gradient) {
          const f = kernels.view();
          f.fill(0, product, product + size * width);
          kernels.multiplyUpper(product, width, weight, size, inputs.byRow, width, size, width);
          f.fill(0, sums, sums + width);
          const { byRow } = inputs;
          kernels.fold(sums, product, width, byRow, width, ones, rows, width);
          for (let j = 0; j < columns; j++) {
            const a = Math.exp(theta[j] as number);
            gradient[j] = (gradient[j] as number) + a * (f[sums + j] as number);
          }
        },
      };
    },
    cross(inputs, theta, _blockMax, workspace) {
      const { kernels } = workspace;
      const { columns, size } = inputs;
      const transposed = workspace.allocate(columns * size);
      const weights = workspace.allocate(columns);
      kernels.view().set(theta.map(Math.exp), weights);
      kernels.scaleRows(transposed, inputs.byColumn, size, weights, columns, size);
      return {
        add(other, out) {
          const { size: t, byColumn } = other;
          kernels.multiply(out, t, transposed, size, byColumn, t, size, t, columns, false);
        },
        addDiagonal({ size: t, byColumn }, out) {
          kernels.fold(out, byColumn, t, byColumn, t, weights, columns, t);
        },
      };
    },
  };
}
