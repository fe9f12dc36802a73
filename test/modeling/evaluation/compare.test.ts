import {
  comparePairs,
  compareRanks,
  learningCurve,
  UnpairedError,
} from "@perfatlas/modeling/evaluation";
import { createRng } from "@perfatlas/modeling/random";
import { describe, expect, test } from "vitest";

const rng = createRng(6);
const around = (center: number): number[] =>
  Array.from({ length: 30 }, () => center + rng.normal());
const best = { name: "best", errors: around(5) };
const alike = { name: "alike", errors: around(5.05) };
const worst = { name: "worst", errors: around(9) };

describe("comparing strategies", () => {
  test("effects and p values are given for every pair", () => {
    const pairs = comparePairs([best, alike, worst]);
    expect(pairs.map((pair) => `${pair.first} ${pair.second}`)).toEqual([
      "best alike",
      "best worst",
      "alike worst",
    ]);
    expect(pairs[1]!.effect).toBeLessThan(0.05);
    expect(pairs[1]!.adjustedP).toBeLessThan(1e-5);
    expect(pairs[0]!.adjustedP).toBeGreaterThan(0.05);
  });

  test("ranks over tasks say who differs", () => {
    const { meanRanks, criticalDifference, p } = compareRanks([best, alike, worst]);
    expect(meanRanks[2]! - meanRanks[0]!).toBeGreaterThan(criticalDifference);
    expect(p).toBeLessThan(0.001);
  });

  test("repeats that make no pairs are refused", () => {
    expect(() => comparePairs([best, { name: "short", errors: [1] }])).toThrow(UnpairedError);
    expect(() => compareRanks([best])).toThrow(UnpairedError);
    expect(() => comparePairs([{ name: "odd", errors: [Number.NaN] }])).toThrow(UnpairedError);
  });
});

describe("learningCurve", () => {
  test("gives a point per budget, ascending, and counts failures apart", () => {
    const cells = [
      { budget: 20, error: 3 },
      { budget: 10, error: 8 },
      { budget: 10, error: 10 },
      { budget: 10, error: null },
    ];
    const [ten, twenty] = learningCurve(cells, createRng(0));
    expect(ten).toMatchObject({ budget: 10, count: 2, failureCount: 1, mean: 9, median: 9 });
    expect(ten!.interval.low).toBeGreaterThanOrEqual(8);
    expect(twenty).toMatchObject({ mean: 3, interval: { low: 3, high: 3 } });
  });

  test("a budget where all failed has no figures", () => {
    const [point] = learningCurve([{ budget: 1, error: null }], createRng(0));
    expect(point).toMatchObject({ count: 0, failureCount: 1, mean: Number.NaN });
  });
});
