import { errorReduction } from "@perfatlas/modeling/evaluation";
import { createRng } from "@perfatlas/modeling/random";
import { expect, test } from "vitest";

const rng = () => createRng("claim");
// Means over both tasks per repeat: 15 17 15.1 18 15.15 19.05 and 20 21 19.5 21.5 19.75 22.25.
const own = [
  [10, 12, 11.2, 13, 9, 14.1],
  [20, 22, 19, 23, 21.3, 24],
];
const other = [
  [22, 23, 22, 23.5, 21.5, 24.5],
  [18, 19, 17, 19.5, 18, 20],
];

test("percent lower is that of the means over tasks, with the interval of scipy's bootstrap", () => {
  const found = errorReduction(own, other, rng());
  // 100 · (1 − 99.3 / 124), by hand.
  expect(found?.lowerPercent).toBeCloseTo(19.9194, 3);
  // scipy.stats.bootstrap of 1 − mean(own) / mean(other), paired, percentile, 200,000 draws: 16.82 to 23.00.
  expect(found?.interval.low).toBeCloseTo(16.82, 0);
  expect(found?.interval.high).toBeCloseTo(23, 0);
  // All six differ one way: 2 / 2⁶.
  expect(found).toMatchObject({ p: 0.03125, pairCount: 6 });
});

test("the error of the worse one is higher: percent below zero", () => {
  expect(errorReduction(other, own, rng())?.lowerPercent).toBeCloseTo(100 * (1 - 124 / 99.3), 6);
});

test("repeats that fail anywhere make no pair, and none at all make no answer", () => {
  const holes = [[Number.NaN, 12, 11.2], own[1]!];
  expect(errorReduction(holes, other, rng())?.pairCount).toBe(2);
  expect(errorReduction([[Number.NaN]], [[1]], rng())).toBeUndefined();
  expect(errorReduction([], [], rng())).toBeUndefined();
  expect(errorReduction([[1]], [[1], [2]], rng())).toBeUndefined();
  expect(errorReduction([[1], [2]], [[1]], rng())).toBeUndefined();
  const cut = [[1, Number.POSITIVE_INFINITY, 3]];
  expect(errorReduction(cut, [[2, 2, 6, 9]], rng())).toMatchObject({
    pairCount: 2,
    lowerPercent: 50,
    interval: { low: 50, high: 50 },
  });
});
