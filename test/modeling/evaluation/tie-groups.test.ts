import { repeatsNeeded, tieGroups, UnplacedError } from "@perfatlas/modeling/evaluation";
import { createRng } from "@perfatlas/modeling/random";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const rng = createRng(6);
const around = (center: number, n = 30): number[] =>
  Array.from({ length: n }, () => center + rng.normal());
const best = { name: "best", errors: [around(5)] };
const alike = { name: "alike", errors: [around(5.05)] };
const worst = { name: "worst", errors: [around(9)] };
const few = (n: number) =>
  [best, worst].map(({ name, errors }) => ({ name, errors: [errors[0]!.slice(0, n)] }));

describe("tie groups", () => {
  test("hold two that are alike, and a worse one opens the next", () => {
    expect(tieGroups([worst, alike, best])).toMatchObject([
      { name: "best", group: 1, rankLow: 1, rankHigh: 2 },
      { name: "alike", group: 1, rankLow: 1, rankHigh: 2 },
      { name: "worst", group: 2, rankLow: 3, rankHigh: 3 },
    ]);
  });

  test("do not hide a clear difference among many", () => {
    const many = Array.from({ length: 24 }, (_, k) => ({ name: `o${k}`, errors: [around(9)] }));
    const [first, ...others] = tieGroups([best, ...many]);
    expect(first).toMatchObject({ name: "best", group: 1, rankLow: 1, rankHigh: 1 });
    expect(others.every(({ group, rankLow }) => group !== 1 && rankLow >= 2)).toBe(true);
  });

  test("are none where the repeats can never reach the level", () => {
    expect(tieGroups(few(5))).toMatchObject([
      { group: undefined, rankLow: 1, rankHigh: 2, repeatCount: 5 },
      { group: undefined, rankLow: 1, rankHigh: 2, repeatCount: 5 },
    ]);
    expect(tieGroups(few(6)).map(({ group }) => group)).toEqual([1, 2]);
  });

  test("leave out one with too few repeats, which may have any rank", () => {
    const lucky = { name: "lucky", errors: [[0.1, 0.1]] };
    expect(tieGroups([best, alike, worst, lucky])).toMatchObject([
      { name: "lucky", group: undefined, rankLow: 1, rankHigh: 4 },
      { name: "best", group: 1, rankLow: 1, rankHigh: 3 },
      { name: "alike", group: 1, rankLow: 1, rankHigh: 3 },
      { name: "worst", group: 2, rankLow: 3, rankHigh: 4 },
    ]);
    expect(tieGroups([best, lucky]).map(({ group }) => group)).toEqual([undefined, undefined]);
  });

  test("pair repeats of the environments that both have", () => {
    const broken = around(1).map(() => Number.NaN);
    const easy = { name: "easy", errors: [around(1), broken] };
    const both = { name: "both", errors: [around(1), around(50)] };
    // By mean the first looks much better; where both answered they are alike.
    expect(tieGroups([easy, both]).map(({ group }) => group)).toEqual([1, 1]);
  });

  test("do not follow a mean that a few repeats make", () => {
    const steady = around(5, 20);
    const spiked = steady.map((value, k) => (k === 0 ? 900 : value - 1));
    const placed = tieGroups([
      { name: "steady", errors: [steady] },
      { name: "spiked", errors: [spiked] },
    ]);
    expect(placed.map(({ name, group }) => [name, group])).toEqual([
      ["steady", 1],
      ["spiked", 1],
    ]);
  });

  test("of one strategy are one, and of none there is nothing to place", () => {
    expect(tieGroups([{ name: "only", errors: [[3]] }])).toMatchObject([
      { group: 1, rankLow: 1, rankHigh: 1 },
    ]);
    expect(() => tieGroups([{ name: "void", errors: [[Number.NaN]] }])).toThrow(UnplacedError);
  });

  test("an interval holds the place by mean error", () => {
    const board = fc.array(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(board, (errors) => {
        const placed = tieGroups(errors.map((own, k) => ({ name: `${k}`, errors: [own] })));
        placed.forEach(({ rankLow, rankHigh }, place) => {
          expect(rankLow).toBeLessThanOrEqual(place + 1);
          expect(rankHigh).toBeGreaterThanOrEqual(place + 1);
        });
      }),
      { seed: 2 },
    );
  });

  test("need so many repeats that all pointing one way would be enough", () => {
    expect([1, 2, 4, 33].map((count) => repeatsNeeded(count))).toEqual([1, 6, 7, 11]);
  });
});

test("a p value of exactly alpha separates", () => {
  // Five pairs that all differ the same way: p is 2 / 32.
  const few = [
    { name: "low", errors: [[1, 2, 3, 4, 5]] },
    { name: "high", errors: [[11, 13, 15, 17, 19]] },
  ];
  expect(tieGroups(few, 2 / 32).map(({ group }) => group)).toEqual([1, 2]);
});
