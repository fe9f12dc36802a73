import type { Kernel } from "./kernel.ts";

/** k = c: an unknown level. ln c has the given normal prior. */
export function constantKernel(prior = { mean: 0, sd: 1.5 }): Kernel {
  return {
    name: "constant",
    hyperparameters: () => [{ name: "ln constant", ...prior }],
    bind(inputs, workspace) {
      const { kernels } = workspace;
      const { rows, size } = inputs;
      const ones = workspace.allocate(size);
      const level = workspace.allocate(size);
      const sums = workspace.allocate(size);
      kernels.view().fill(1, ones, ones + rows);
      return {
        add(theta, out) {
          const c = Math.exp(theta[0] as number);
          const f = kernels.view();
          f.fill(c, level, level + rows);
          kernels.multiply(out, size, level, size, ones, size, size, size, 1, true);
        },
        addGradient(theta, weight, gradient) {
          const f = kernels.view();
          f.fill(0, sums, sums + size);
          kernels.fold(sums, weight, size, 0, 0, ones, rows, size);
          let sum = 0;
          for (let i = sums; i < sums + rows; i++) sum += f[i] as number;
          gradient[0] = (gradient[0] as number) + Math.exp(theta[0] as number) * sum;
        },
        addCross(theta, other, out) {
          const c = Math.exp(theta[0] as number);
          const f = kernels.view();
          for (let i = 0; i < rows; i++) {
            const row = out + i * other.size;
            for (let k = 0; k < other.rows; k++) f[row + k] = (f[row + k] as number) + c;
          }
        },
        addDiagonal(theta, other, diagonal) {
          const c = Math.exp(theta[0] as number);
          for (let i = 0; i < other.rows; i++) diagonal[i] = (diagonal[i] as number) + c;
        },
      };
    },
  };
}
