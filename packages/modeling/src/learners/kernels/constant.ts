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
      };
    },
    cross({ rows }, theta, blockMax, workspace) {
      const { kernels } = workspace;
      const ones = workspace.allocate(rows * blockMax);
      const level = workspace.allocate(1);
      kernels.view().fill(1, ones, ones + rows * blockMax);
      kernels.view()[level] = Math.exp(theta[0] as number);
      return {
        add: ({ size }, out) => kernels.fold(out, ones, 0, 0, 0, level, 1, rows * size),
        addDiagonal: ({ size }, out) => kernels.fold(out, ones, 0, 0, 0, level, 1, size),
      };
    },
  };
}
