import { rowStatistics } from "@perfatlas/modeling/evaluation";
import { createRng } from "@perfatlas/modeling/random";
import { describe, expect, test } from "vitest";

// Two environments, eight repeats. Every expected figure is what scipy 1.17 says of the same numbers:
// wilcoxon, mannwhitneyu / n², bootstrap with 200,000 draws.
const own = {
  name: "own",
  errors: [
    [10, 12, 11.2, 13, 9, 14.1, 10.5, 11.5],
    [20, 22, 19, 23, 21.3, 24, 18, 25],
  ],
};
const baseline = {
  name: "baseline",
  errors: [
    [15, 14.9, 16, 15.3, 13, 17, 14.5, 15.25],
    [18, 19, 17, 20.2, 19.5, 21.6, 17.5, 22.7],
  ],
};
const rng = () => createRng("row");

describe("what the repeats of a row say", () => {
  test("the interval is that of the mean over environments, over repeats drawn together", () => {
    const { interval } = rowStatistics(own, undefined, rng());
    expect(interval?.low).toBeCloseTo(15.33, 0);
    expect(interval?.high).toBeCloseTo(17.67, 0);
    // The mean of one repeat over environments spreads less than environments do.
    expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeGreaterThan(1.9);
    expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeLessThan(2.8);
  });

  test("it helps on the whole, and harms in one of two environments", () => {
    expect(rowStatistics(own, baseline, rng()).versus).toEqual({
      verdict: "helps",
      a12: 0.375,
      unharmedCount: 1,
      environmentCount: 2,
      pairCount: 8,
      isTestable: true,
    });
    expect(rowStatistics(baseline, own, rng()).versus).toMatchObject({
      verdict: "harms",
      a12: 0.625,
      unharmedCount: 1,
    });
  });

  test("four repeats that all point one way decide nothing: p is 1/16", () => {
    const first = (row: typeof own) => ({ ...row, errors: [row.errors[0]!.slice(0, 4)] });
    expect(rowStatistics(first(own), first(baseline), rng()).versus).toEqual({
      verdict: "undecided",
      a12: 0,
      unharmedCount: 1,
      environmentCount: 1,
      pairCount: 4,
      isTestable: false,
    });
    const five = (row: typeof own) => ({ ...row, errors: [row.errors[0]!.slice(0, 5)] });
    expect(rowStatistics(five(own), five(baseline), rng()).versus).toMatchObject({
      verdict: "helps",
      isTestable: true,
    });
  });

  test("repeats and environments that one of both lacks make no pair", () => {
    const holes = {
      name: "holes",
      errors: [[Number.NaN, 12, 11.2, 13, 9, 14.1, 10.5], []],
    };
    expect(rowStatistics(holes, baseline, rng()).versus).toMatchObject({
      verdict: "helps",
      environmentCount: 1,
      pairCount: 6,
    });
    expect(rowStatistics({ name: "none", errors: [[], []] }, baseline, rng())).toEqual({
      interval: null,
      versus: null,
    });
  });

  test("one repeat has no interval, and the baseline no comparison with itself", () => {
    expect(rowStatistics({ name: "one", errors: [[3]] }, undefined, rng()).interval).toBeNull();
    expect(rowStatistics(baseline, baseline, rng()).versus).toBeNull();
  });
});
