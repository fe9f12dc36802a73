import { withWorkspace } from "@perfatlas/modeling/linalg";
import { createRng } from "@perfatlas/modeling/random";
import { describe, expect, test } from "vitest";
import {
  constantKernel,
  type Kernel,
  kernelInputs,
  linearKernel,
  matern32Kernel,
  matern52Kernel,
  rbfKernel,
  sumKernel,
  taskKernel,
  transposedRows,
} from "../../../packages/modeling/src/learners/kernels/index.ts";

const kernels: readonly Kernel[] = [
  constantKernel(),
  linearKernel(),
  rbfKernel(),
  matern32Kernel(),
  sumKernel(constantKernel(), linearKernel(), matern52Kernel()),
  taskKernel(2, sumKernel(constantKernel(), linearKernel(), rbfKernel())),
];

/** n rows of 4 drawn options and a task number. */
function drawn(n: number) {
  const rng = createRng(n);
  const data = Float64Array.from({ length: 5 * n }, (_, at) =>
    at % 5 === 4 ? rng.integer(2) : rng.normal(),
  );
  return { rows: n, columns: 5, data };
}

describe("kernels", () => {
  for (const kernel of kernels) {
    test(`${kernel.name}: between rows and themselves is among the rows, block by block`, () => {
      const x = drawn(11);
      const rng = createRng("hyperparameters");
      const names = ["a", "b", "c", "d", "task"];
      const theta = Float64Array.from(kernel.hyperparameters(names), () => rng.normal());
      withWorkspace((workspace) => {
        const inputs = kernelInputs(x, workspace);
        const among = workspace.allocate(12 * 12);
        kernel.bind(inputs, workspace).add(theta, among);
        const cross = kernel.cross(inputs, theta, 8, workspace);
        const [byColumn, out, own] = [40, 12 * 8, 8].map((count) => workspace.allocate(count));
        const f = workspace.kernels.view();
        for (const [from, to] of [[0, 8] as const, [8, 11] as const, [3, 5] as const]) {
          const other = transposedRows(x, from, to, byColumn!, f);
          f.fill(0, out!, out! + 12 * 8);
          f.fill(0, own!, own! + 8);
          cross.add(other, out!);
          cross.addDiagonal(other, own!);
          for (let k = from; k < to; k++) {
            expect(f[own! + k - from]).toBeCloseTo(f[among + 13 * k]!, 12);
            for (let i = 0; i < 11; i++) {
              const at = among + 12 * Math.min(i, k) + Math.max(i, k);
              expect(f[out! + i * other.size + k - from]).toBeCloseTo(f[at]!, 12);
            }
          }
        }
      });
    });
  }
});
