import type { Kernel } from "./kernel.ts";

/** k = Σ k_i: independent effects added. Hyperparameters of the parts in order. */
export function sumKernel(...parts: readonly Kernel[]): Kernel {
  return {
    name: parts.map((part) => part.name).join(" + "),
    hyperparameters: (columns) => parts.flatMap((part) => part.hyperparameters(columns)),
    bind(inputs, workspace) {
      const bound = sharesOf(parts, inputs.columns).map(({ part, from, end }) => ({
        kernel: part.bind(inputs, workspace),
        from,
        end,
      }));
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
      };
    },
    cross(inputs, theta, blockMax, workspace) {
      const crosses = sharesOf(parts, inputs.columns).map(({ part, from, end }) =>
        part.cross(inputs, theta.subarray(from, end), blockMax, workspace),
      );
      return {
        add(other, out) {
          for (const kernel of crosses) kernel.add(other, out);
        },
        addDiagonal(other, out) {
          for (const kernel of crosses) kernel.addDiagonal(other, out);
        },
      };
    },
  };
}

/** Each part with the range of hyperparameters that it takes. */
function sharesOf(parts: readonly Kernel[], columns: number) {
  const names = Array.from({ length: columns }, (_, j) => String(j));
  let end = 0;
  return parts.map((part) => {
    const from = end;
    end += part.hyperparameters(names).length;
    return { part, from, end };
  });
}
