import {
  type DenseKernels,
  plainKernels,
  type StationaryShape,
  wasmKernels,
} from "@perfatlas/modeling/linalg";
import { createRng } from "@perfatlas/modeling/random";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decayOf } from "../../../packages/modeling/src/linalg/plain-covariance.ts";
import { RESERVED_COUNT } from "../../../packages/modeling/src/linalg/reserved-count.ts";

const SHAPES: readonly StationaryShape[] = ["rbf", "matern32", "matern52"];
const START = RESERVED_COUNT;

/** All of the memory after the covariance kernels ran on n points in 6 dimensions. */
function after(kernels: DenseKernels, n: number, shape: StationaryShape) {
  const size = (n + 3) & ~3;
  const square = size * size;
  const rng = createRng(n);
  const end = START + 6 * square + 40 * size + 64;
  kernels.reserve(end);
  const f = kernels.view();
  f.fill(0, START, end);
  let top = START;
  const take = (count: number): number => {
    top += count;
    return top - count;
  };
  const [u, scaled, norms, sums, product] = [8, 8, 1, 1, 8].map((k) => take(k * size));
  const [dots, slopes, out, weight] = [1, 1, 1, 1].map((k) => take(k * square));
  const weights = take(8);
  for (let j = 0; j < 6; j++) {
    f[weights + j] = Math.exp(2 * rng.normal());
    for (let i = 0; i < n; i++) {
      f[u! + j * size + i] = i === n - 1 ? f[u! + j * size]! : rng.normal();
      f[scaled! + j * size + i] = f[weights + j]! * f[u! + j * size + i]!;
    }
  }
  for (let i = 0; i < n; i++) for (let k = i; k < n; k++) f[weight! + i * size + k] = rng.normal();
  kernels.fold(norms!, u!, size, u!, size, weights, 6, size);
  kernels.multiply(dots!, size, scaled!, size, u!, size, size, size, 8, true);
  kernels.stationary(shape, dots!, slopes!, out!, size, norms!, norms!, n, n, 1.5, true);
  const values = f.slice(out!, out! + square);
  const total = kernels.weighSlopes(weight!, dots!, slopes!, sums!, size, n);
  kernels.multiplyUpper(product!, 8, slopes!, size, u!, 8, size, 8);
  kernels.fold(norms!, dots!, size, 0, 0, sums!, n, size);
  kernels.scaleRows(dots!, slopes!, size, sums!, n, size);
  return { total, values, size, all: f.slice(START, end) };
}

describe("the covariance kernels", () => {
  for (const shape of SHAPES) {
    test(`${shape}: SIMD and plain kernels give the same bits for any number of points`, () => {
      for (const n of [1, 2, 5, 31, 66, 133]) {
        const simd = after(wasmKernels()!, n, shape);
        const plain = after(plainKernels(), n, shape);
        expect(simd.total).toBe(plain.total);
        expect(simd.all).toEqual(plain.all);
      }
    });

    test(`${shape}: equal points have the full variance and no other pair has more`, () => {
      const n = 31;
      const { values, size } = after(wasmKernels()!, n, shape);
      expect(values[n - 1]).toBe(1.5); // The last point repeats the first.
      for (let i = 0; i < n; i++) {
        expect(values[i * size + i]).toBe(1.5);
        for (let k = i + 1; k < n; k++) expect(values[i * size + k]).toBeLessThanOrEqual(1.5);
      }
      expect(Array.from({ length: n }, (_, i) => values[i * size + n])).toEqual(Array(n).fill(0));
    });
  }

  test("the decay is Math.exp to a relative error of 1e-15", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 708, noNaN: true }), (x) => {
        expect(Math.abs(decayOf(x, 1) / Math.exp(-x) - 1)).toBeLessThanOrEqual(1e-15);
      }),
      { numRuns: 2000 },
    );
    expect([0, -0, 709, Infinity].map((x) => decayOf(x, 3))).toEqual([3, 3, 0, 0]);
    expect(decayOf(Number.NaN, 1)).toBeNaN();
  });
});
