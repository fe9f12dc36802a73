import { leastSquares } from "@perfatlas/modeling/linalg";
import { createRng } from "@perfatlas/modeling/random";
import type { Matrix, Sample } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fTestTail } from "../../../packages/modeling/src/learners/influence-model/f-test-tail.ts";
import { influenceModel } from "../../../packages/modeling/src/learners/influence-model.ts";

function sampleOf(x: Matrix, y: Float64Array): Sample {
  return {
    space: { system: "drawn", options: [], constraints: [] },
    metric: { name: "time", unit: "s", better: "lower" },
    configurations: [],
    x,
    y,
  };
}

function binary(n: number, p: number, seed: number): Matrix {
  const rng = createRng(seed);
  return { rows: n, columns: p, data: Float64Array.from({ length: n * p }, () => rng.integer(2)) };
}

/** Residual sum of squares of a least-squares fit of products of columns, by QR on the rows. */
function residualOf(x: Matrix, y: Float64Array, terms: readonly (readonly number[])[]): number {
  const design = new Float64Array(x.rows * terms.length);
  for (let i = 0; i < x.rows; i++) {
    for (const [t, term] of terms.entries()) {
      design[i * terms.length + t] = term.reduce((v, j) => v * x.data[i * x.columns + j]!, 1);
    }
  }
  const b = leastSquares({ rows: x.rows, columns: terms.length, data: design }, y);
  return y.reduce((sum, value, i) => {
    const fitted = b.reduce((s, weight, t) => s + weight * design[i * terms.length + t]!, 0);
    return sum + (value - fitted) ** 2;
  }, 0);
}

describe("a stepwise influence model", () => {
  test("recovers planted terms and nothing else of size", () => {
    const x = binary(400, 8, 1);
    const rng = createRng(2);
    const at = (i: number, j: number): number => x.data[i * 8 + j]!;
    const y = Float64Array.from(
      { length: 400 },
      (_, i) => 20 + 5 * at(i, 1) - 3 * at(i, 4) + 4 * at(i, 1) * at(i, 6) + 0.01 * rng.normal(),
    );
    const { influences, rSquared } = influenceModel().fit(sampleOf(x, y));
    const found = new Map(influences.map((term) => [term.name, term.coefficient]));
    expect(Math.abs(found.get("constant")! - 20)).toBeLessThanOrEqual(0.01);
    expect(Math.abs(found.get("column 1")! - 5)).toBeLessThanOrEqual(0.01);
    expect(Math.abs(found.get("column 4")! + 3)).toBeLessThanOrEqual(0.01);
    expect(Math.abs(found.get("column 1 × column 6")! - 4)).toBeLessThanOrEqual(0.01);
    for (const [name, coefficient] of found) {
      if (["constant", "column 1", "column 4", "column 1 × column 6"].includes(name)) continue;
      expect(Math.abs(coefficient), name).toBeLessThanOrEqual(0.01);
    }
    expect(rSquared).toBeGreaterThan(0.9999);
  });

  test("finds an interaction of three options when asked for order 3", () => {
    const x = binary(300, 5, 3);
    const y = Float64Array.from({ length: 300 }, (_, i) => {
      const [a, b, c] = x.data.subarray(i * 5, i * 5 + 3);
      return 1 + a! + b! + c! + 6 * a! * b! * c!;
    });
    const { influences } = influenceModel({ order: 3 }).fit(sampleOf(x, y));
    const triple = influences.find((term) => term.columns.join() === "0,1,2");
    expect(Math.abs(triple!.coefficient - 6)).toBeLessThanOrEqual(1e-6);
  });

  test("the swept residual equals that of least squares on the rows, binary or not", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2, max: 4 }), (seed, levels) => {
        const rng = createRng(seed);
        const data = Float64Array.from({ length: 60 * 4 }, () => rng.integer(levels));
        const x = { rows: 60, columns: 4, data };
        const y = Float64Array.from({ length: 60 }, (_, i) => {
          return 3 * data[i * 4]! + data[i * 4 + 1]! * data[i * 4 + 2]! + rng.normal();
        });
        const fitted = influenceModel().fit(sampleOf(x, y));
        const coded = x.data.map(
          (v, at) => (v - fitted.codes[at % 4]!.center) / fitted.codes[at % 4]!.scale,
        );
        const terms = fitted.influences.map((term) => term.columns);
        const direct = residualOf({ ...x, data: coded }, y, terms);
        expect(Math.abs(direct - fitted.residualSumOfSquares)).toBeLessThanOrEqual(1e-8 * direct);
        const predicted = fitted.predict(x);
        const sum = y.reduce((s, value, i) => s + (value - predicted[i]!) ** 2, 0);
        expect(Math.abs(sum - direct)).toBeLessThanOrEqual(1e-8 * direct);
      }),
    );
  });

  test("every term that stays is significant and none that is out would enter", () => {
    const x = binary(200, 6, 5);
    const rng = createRng(6);
    const y = Float64Array.from({ length: 200 }, (_, i) => x.data[i * 6]! + 0.5 * rng.normal());
    const model = influenceModel({ hierarchical: false }).fit(sampleOf(x, y));
    for (const term of model.influences.slice(1)) expect(term.pValue).toBeLessThanOrEqual(0.1);
    const inside = model.influences.map((term) => term.columns);
    const df = 200 - inside.length - 1;
    for (let a = 0; a < 6; a++) {
      for (let b = a; b < 6; b++) {
        const term = a === b ? [a] : [a, b];
        if (inside.some((other) => other.join() === term.join())) continue;
        const less = residualOf(x, y, [...inside, term]);
        const f = (model.residualSumOfSquares - less) / (less / df);
        expect(fTestTail(f, df)).toBeGreaterThanOrEqual(0.05);
      }
    }
  });

  test("start terms stay when they matter and upper terms are the only ones used", () => {
    const x = binary(120, 5, 7);
    const rng = createRng(8);
    const y = Float64Array.from(
      { length: 120 },
      (_, i) => 2 * x.data[i * 5]! + 2 * x.data[i * 5 + 3]! + 0.1 * rng.normal(),
    );
    const terms = { start: [[0], [1]], upper: [[0], [1], [2]] };
    const { influences } = influenceModel({}, terms).fit(sampleOf(x, y));
    const names = influences.map((term) => term.name);
    expect(names).toContain("column 0");
    expect(names).not.toContain("column 3");
  });

  test("p values of the F test agree with scipy", () => {
    // scipy.stats.f.sf(f, 1, df)
    const known: readonly [number, number, number][] = [
      [4.9646, 10, 0.05000005219291375],
      [0.3, 1, 0.6809942799600229],
      [161.4476, 1, 0.05000000598309208],
      [3.84, 16363, 0.050060472152257195],
      [250.5, 40, 8.072457036381498e-19],
      [0.001, 7, 0.9756556396241539],
      [25, 3, 0.015392438073302301],
      [12.3, 1e6, 0.000452977814864369],
    ];
    for (const [f, df, p] of known) {
      expect(Math.abs(fTestTail(f, df) / p - 1), `F = ${f}, ${df}`).toBeLessThanOrEqual(1e-6);
    }
  });
});
