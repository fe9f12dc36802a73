import type { Kernel } from "./kernel.ts";

/** k = Σ k_i: independent effects added. Hyperparameters of the parts in order. */
export function sumKernel(...parts: readonly Kernel[]): Kernel {
  return {
    name: parts.map((part) => part.name).join(" + "),
    hyperparameters: (columns) => parts.flatMap((part) => part.hyperparameters(columns)),
    bind(inputs, workspace) {
      const names = Array.from({ length: inputs.columns }, (_, j) => String(j));
      let end = 0;
      const bound = parts.map((part) => {
        const from = end;
        end += part.hyperparameters(names).length;
        return { kernel: part.bind(inputs, workspace), from, end };
      });
      return {
        add(theta, out) {
          for (const { kernel, from, end } of bound) kernel.add(theta.subarray(from, end), out);
        },
        addGradient(theta, weight, gradient) {
          for (const { kernel, from, end } of bound) {
            const part = theta.subarray(from, end);
            kernel.addGradient(part, weight, gradient.subarray(from, end));
          }
        },
        addCross(theta, other, out, scratch) {
          for (const { kernel, from, end } of bound) {
            kernel.addCross(theta.subarray(from, end), other, out, scratch);
          }
        },
        addDiagonal(theta, other, diagonal) {
          for (const { kernel, from, end } of bound) {
            kernel.addDiagonal(theta.subarray(from, end), other, diagonal);
          }
        },
      };
    },
  };
}
