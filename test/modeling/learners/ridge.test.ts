import { createRng } from "@perfatlas/modeling/random";
import type { Sample } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";
import { constant } from "../../../packages/modeling/src/learners/constant.ts";
import { ridge } from "../../../packages/modeling/src/learners/ridge.ts";

const rng = createRng(0);

function sampleOf(rows: readonly (readonly number[])[], y: readonly number[]): Sample {
  return {
    space: { system: "test", options: [], constraints: [] },
    metric: { name: "time", unit: "s", better: "lower" },
    x: { rows: rows.length, columns: rows[0]!.length, data: Float64Array.from(rows.flat()) },
    y: Float64Array.from(y),
    configurations: rows.map(() => ({})),
  };
}

describe("ridge", () => {
  test("recovers a planted line as its penalty goes to nothing", () => {
    const draw = createRng(1);
    const rows = Array.from({ length: 40 }, () => [draw.integer(2), draw.next() * 1e9, 7]);
    const y = rows.map(([a, b]) => 3 + 2 * a! - 4e-9 * b!);
    const sample = sampleOf(rows, y);
    const predicted = ridge({ penalty: 1e-12 }).fit(sample, rng).predict(sample.x);
    y.forEach((value, i) => {
      expect(Math.abs(predicted[i]! - value)).toBeLessThanOrEqual(1e-8);
    });
  });

  test("minimises the penalised squared error: no coefficient can be moved with gain", () => {
    // One centred column of variance 1: beta = cov / (1 + penalty) in closed form.
    const sample = sampleOf([[-1], [1]], [0, 4]);
    const predicted = ridge({ penalty: 1 }).fit(sample, rng).predict(sample.x);
    expect(Array.from(predicted)).toEqual([1, 3]);
  });

  test("more columns than rows, and columns without spread, are answered", () => {
    const sample = sampleOf(
      [
        [1, 0, 5, 2],
        [0, 1, 5, 3],
      ],
      [1, 2],
    );
    expect(ridge().fit(sample, rng).predict(sample.x).every(Number.isFinite)).toBe(true);
  });
});

describe("constant", () => {
  test("answers the mean, the median, or the number of least MAPE", () => {
    const sample = sampleOf([[0], [0], [0]], [1, 2, 9]);
    const at = (center: "mean" | "median" | "mape"): number =>
      constant({ center }).fit(sample, rng).predict(sample.x)[0]!;
    expect([at("mean"), at("median"), at("mape")]).toEqual([4, 2, 1]);
  });

  test("no other sample value has a smaller MAPE", () => {
    const draw = createRng(8);
    const y = Array.from({ length: 31 }, () => Math.exp(2 * draw.normal()));
    const sample = sampleOf(
      y.map(() => [0]),
      y,
    );
    const chosen = constant({ center: "mape" }).fit(sample, rng).predict(sample.x)[0]!;
    const cost = (c: number): number => y.reduce((sum, v) => sum + Math.abs(v - c) / v, 0);
    for (const value of y) expect(cost(chosen)).toBeLessThanOrEqual(cost(value) + 1e-12);
  });

  test("values without a percentage fall back to the median", () => {
    const sample = sampleOf([[0], [0], [0]], [-3, -2, 0]);
    expect(constant({ center: "mape" }).fit(sample, rng).predict(sample.x)[0]).toBe(-2);
  });
});
