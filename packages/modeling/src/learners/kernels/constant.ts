import type { Kernel } from "./kernel.ts";

/** k = c: an unknown level. ln c has the given normal prior. */
export function constantKernel(prior = { mean: 0, sd: 1.5 }): Kernel {
  return {
    name: "constant",
    hyperparameters: () => [{ name: "ln constant", ...prior }],
    bind(inputs, { kernels }) {
      const { rows, size } = inputs;
      return {
        add(theta, out) {
          const c = Math.exp(theta[0] as number);
          const f = kernels.view();
          for (let i = 0; i < rows; i++) {
            const row = out + i * size;
            for (let k = i; k < rows; k++) f[row + k] = (f[row + k] as number) + c;
          }
        },
        addGradient(theta, weight, gradient) {
          const f = kernels.view();
          let sum = 0;
          for (let i = weight; i < weight + rows * size; i++) sum += f[i] as number;
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
