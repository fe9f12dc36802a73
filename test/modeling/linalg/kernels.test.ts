import { plainKernels, wasmKernels } from "@perfatlas/modeling/linalg";
import { createRng } from "@perfatlas/modeling/random";
import { describe, expect, test } from "vitest";
import { compileKernel, KERNELS, sourceDigest } from "../../../packages/modeling/assembly/build.ts";

describe("the compiled kernels", () => {
  for (const { name, folder } of KERNELS) {
    test(`${name}: the committed module is what the source compiles to`, async () => {
      const path = `../../../packages/modeling/src/${folder}/generated/${name}-wasm.ts`;
      const module = (await import(path)) as Record<string, string>;
      expect(module[`${name}Source`]).toBe(sourceDigest(name));
      const binary = Buffer.from(await compileKernel(name)).toString("base64");
      expect(module[`${name}Wasm`]).toBe(binary);
    });
  }

  for (const n of [4, 64, 68, 132, 200]) {
    test(`SIMD and plain kernels give the same bits and a true inverse: n = ${n}`, () => {
      const results = [wasmKernels()!, plainKernels()].map((kernels) => {
        const rng = createRng(n);
        kernels.reserve(4 * n * n);
        const f = kernels.view();
        f.fill(0, 0, 4 * n * n);
        for (let at = 0; at < n * n; at++) f[at] = rng.normal();
        const [a, v, c] = [n * n, 2 * n * n, 3 * n * n];
        kernels.multiply(a, n, 0, n, 0, n, n, n, n, true);
        for (let i = 0; i < n; i++) {
          f[a + i * n + i] = f[a + i * n + i]! + n;
          f[v + i * n + i] = 1;
        }
        const matrix = f.slice(a, a + n * n);
        expect(kernels.cholesky(a, n, n)).toBe(true);
        kernels.solveLower(a, n, v, n, n, n, true);
        kernels.gramLower(c, n, v, n, n);
        return { matrix, all: f.slice(0, 4 * n * n) };
      });
      const [simd, plain] = results;
      expect(simd!.all).toEqual(plain!.all);
      const at = (m: Float64Array, from: number, i: number, j: number): number =>
        m[from + Math.min(i, j) * n + Math.max(i, j)]!;
      let worst = 0;
      for (let i = 0; i < n; i += 3) {
        for (let j = 0; j < n; j += 3) {
          let sum = 0;
          for (let k = 0; k < n; k++)
            sum += at(simd!.matrix, 0, i, k) * at(simd!.all, 3 * n * n, k, j);
          worst = Math.max(worst, Math.abs(sum - (i === j ? 1 : 0)));
        }
      }
      expect(worst).toBeLessThanOrEqual(1e-10);
    });
  }

  test("a matrix that is not positive definite is refused", () => {
    for (const kernels of [wasmKernels()!, plainKernels()]) {
      kernels.reserve(16);
      kernels.view().set([1, 2, 0, 0, 2, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
      expect(kernels.cholesky(0, 4, 4)).toBe(false);
    }
  });
});
