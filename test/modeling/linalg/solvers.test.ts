import {
  cholesky,
  lbfgs,
  leastSquares,
  NotPositiveDefiniteError,
  nnls,
  RankDeficientError,
} from "@perfatlas/modeling/linalg";
import { createRng } from "@perfatlas/modeling/random";
import type { Matrix } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

function normal(rows: number, columns: number, seed: number): Matrix {
  const rng = createRng(seed);
  const data = Float64Array.from({ length: rows * columns }, () => rng.normal());
  return { rows, columns, data };
}

const column = (x: Matrix, j: number, r: ArrayLike<number>): number =>
  Array.from(r).reduce((sum, value, i) => sum + x.data[i * x.columns + j]! * value, 0);

const residual = (x: Matrix, b: ArrayLike<number>, y: ArrayLike<number>): number[] =>
  Array.from(y).map((value, i) => {
    for (let j = 0; j < x.columns; j++) value -= x.data[i * x.columns + j]! * b[j]!;
    return value;
  });

describe("solvers", () => {
  test("Cholesky solves and inverts any size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer(), (n, seed) => {
        const x = normal(n + 3, n, seed);
        const data = new Float64Array(n * n);
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) {
            const other = Array.from({ length: n + 3 }, (_, r) => x.data[r * n + j]!);
            data[i * n + j] = column(x, i, other) + (i === j ? 1 : 0);
          }
        }
        const a = { rows: n, columns: n, data };
        const rhs = normal(n, 1, seed + 1).data;
        const factored = cholesky(a);
        for (const r of residual(a, factored.solve(rhs), rhs)) {
          expect(Math.abs(r)).toBeLessThanOrEqual(1e-8);
        }
        const inverse = factored.inverse();
        for (let j = 0; j < n; j++) {
          const unit = Array.from({ length: n }, (_, i) => (i === j ? 1 : 0));
          const solved = Array.from({ length: n }, (_, i) => inverse.data[i * n + j]!);
          for (const r of residual(a, solved, unit)) expect(Math.abs(r)).toBeLessThanOrEqual(1e-8);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("ln det of a diagonal matrix is the sum of logarithms", () => {
    const data = Float64Array.of(2, 0, 0, 0, 3, 0, 0, 0, 4);
    const { logDeterminant } = cholesky({ rows: 3, columns: 3, data });
    expect(Math.abs(logDeterminant - Math.log(24))).toBeLessThanOrEqual(1e-12);
  });

  test("Cholesky refuses a singular matrix by name", () => {
    const data = Float64Array.of(1, 1, 1, 1);
    expect(() => cholesky({ rows: 2, columns: 2, data })).toThrow(NotPositiveDefiniteError);
  });

  test("least squares leaves a residual orthogonal to the columns", () => {
    const x = normal(20, 5, 1);
    const y = normal(20, 1, 2).data;
    const r = residual(x, leastSquares(x, y), y);
    for (let j = 0; j < 5; j++) expect(Math.abs(column(x, j, r))).toBeLessThanOrEqual(1e-10);
  });

  test("least squares names a dependent column", () => {
    const x = { rows: 3, columns: 2, data: Float64Array.of(1, 2, 2, 4, 3, 6) };
    expect(() => leastSquares(x, [1, 2, 3])).toThrow(RankDeficientError);
  });

  test("non-negative least squares meets the Karush-Kuhn-Tucker conditions", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 6 }), (seed, p) => {
        const x = normal(12, p, seed);
        const y = normal(12, 1, seed + 1).data;
        const b = nnls(x, y);
        const r = residual(x, b, y);
        for (let j = 0; j < p; j++) {
          const slope = column(x, j, r);
          expect(b[j]).toBeGreaterThanOrEqual(0);
          expect(slope).toBeLessThanOrEqual(1e-8);
          if (b[j]! > 0) expect(Math.abs(slope)).toBeLessThanOrEqual(1e-8);
        }
      }),
    );
  });

  test("L-BFGS finds the minimum of Rosenbrock's function", () => {
    const { x } = lbfgs(
      ([a, b], gradient) => {
        const curve = b! - a! * a!;
        gradient[0] = -400 * a! * curve - 2 * (1 - a!);
        gradient[1] = 200 * curve;
        return 100 * curve * curve + (1 - a!) ** 2;
      },
      Float64Array.of(-1.2, 1),
      { iterationCountMax: 200, valueTolerance: 0 },
    );
    expect(Math.abs(x[0]! - 1)).toBeLessThanOrEqual(1e-4);
    expect(Math.abs(x[1]! - 1)).toBeLessThanOrEqual(1e-4);
  });

  test("L-BFGS stays within bounds and finds the best point on them", () => {
    const { x, value } = lbfgs(
      (at, gradient) => {
        at.forEach((v, i) => {
          gradient[i] = 2 * (v - 3);
        });
        return at.reduce((sum, v) => sum + (v - 3) ** 2, 0);
      },
      Float64Array.of(0, 0, 0),
      { lower: Float64Array.of(-1, -1, 4), upper: Float64Array.of(1, 10, 10) },
    );
    expect(Math.abs(value - 5)).toBeLessThanOrEqual(1e-9);
    expect(Math.abs(x[0]! - 1) + Math.abs(x[1]! - 3) + Math.abs(x[2]! - 4)).toBeLessThanOrEqual(
      1e-6,
    );
  });
});
