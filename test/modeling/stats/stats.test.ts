import { createRng } from "@perfatlas/modeling/random";
import {
  bootstrapInterval,
  censoredCount,
  chiSquaredTail,
  isCensored,
  kendall,
  logGamma,
  mean,
  median,
  normalCdf,
  normalQuantile,
  pearson,
  quantile,
  ranks,
  spearman,
  variance,
  weightedMedian,
} from "@perfatlas/modeling/stats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 40,
});
const CUT = Number.POSITIVE_INFINITY;
const close = (a: number, b: number, tolerance: number): void =>
  expect(Math.abs(a - b), `${a} against ${b}`).toBeLessThanOrEqual(tolerance);

describe("location and spread", () => {
  test("quantiles interpolate between order statistics as type 7 does", () => {
    const values = [15, 20, 35, 40, 50];
    expect(quantile(values, 0.4)).toBe(29);
    expect(quantile(values, 0)).toBe(15);
    expect(quantile(values, 1)).toBe(50);
    expect(values).toEqual([15, 20, 35, 40, 50]);
    expect(quantile([], 0.5)).toBeNaN();
  });

  test("quantiles among infinite values are infinite, and those beside them are not", () => {
    const [worst, best] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    expect(median([worst, worst, worst])).toBe(worst);
    expect(median([1, worst])).toBe(worst);
    expect(median([5, best])).toBe(best);
    expect(median([best, best, 3])).toBe(best);
    expect(quantile([1, 2, worst], 0.5)).toBe(2);
    expect(quantile([1, 2, worst], 0.25)).toBe(1.5);
  });

  test("the median has as many values below as above", () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const m = median(values);
        const below = values.filter((v) => v < m).length;
        const above = values.filter((v) => v > m).length;
        return Math.max(below, above) <= values.length / 2;
      }),
    );
  });

  test("no other number has a smaller weighted absolute deviation than the weighted median", () => {
    fc.assert(
      fc.property(numbers, fc.integer(), (values, seed) => {
        const rng = createRng(seed);
        const weights = values.map(() => rng.next() + 0.01);
        const cost = (m: number): number =>
          values.reduce((sum, v, i) => sum + weights[i]! * Math.abs(v - m), 0);
        const best = cost(weightedMedian(values, weights));
        return values.every((v) => best <= cost(v) * (1 + 1e-12));
      }),
    );
  });

  test("of two values of the same weight the weighted median is the lower", () => {
    expect(weightedMedian([7, 3], [1, 1])).toBe(3);
    expect(weightedMedian([7, 3], [2, 1])).toBe(7);
  });

  test("nothing has no weighted median, and what weighs nothing is none", () => {
    expect(weightedMedian([], [])).toBeNaN();
    expect(weightedMedian([1, 5, 9], [0, 1, 0])).toBe(5);
    expect(weightedMedian([1, CUT], [1, 2])).toBe(CUT);
  });

  test("variance is not known beyond what was cut off", () => {
    expect(variance([1, 2, CUT])).toBe(CUT);
    expect(variance([1, 2, -CUT])).toBe(CUT);
    expect(censoredCount([1, CUT, Number.NaN, -CUT])).toBe(2);
    expect([1, CUT, -CUT, Number.NaN].map(isCensored)).toEqual([false, true, true, false]);
  });

  test("variance of 2 4 4 4 5 5 7 9 is 4, or 32/7 unbiased", () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(variance(values, 0)).toBe(4);
    close(variance(values), 32 / 7, 1e-12);
    expect(mean(values)).toBe(5);
  });
});

describe("correlation", () => {
  test("ties share their ranks, and ranks add up to n (n + 1) / 2", () => {
    expect(Array.from(ranks([10, 20, 10, 5]))).toEqual([2.5, 4, 2.5, 1]);
    fc.assert(
      fc.property(numbers, (values) => {
        const sum = ranks(values).reduce((a, b) => a + b, 0);
        return sum === (values.length * (values.length + 1)) / 2;
      }),
    );
  });

  test("Spearman ignores monotone changes that bend Pearson", () => {
    const a = [1, 2, 3, 4, 5];
    const b = a.map((v) => Math.exp(3 * v));
    expect(spearman(a, b)).toBe(1);
    expect(pearson(a, b)).toBeLessThan(0.9);
    expect(pearson(a, [1, 1, 1, 1, 1])).toBeNaN();
  });

  test.each([1e-90, 1e-60, 1, 1e60, 1e80])("a correlation is the same in units of %s", (unit) => {
    const [a, b] = [
      [1, 2, 3, 5],
      [2, 1, 4, 7],
    ];
    const scaled = (values: readonly number[]) => values.map((value) => value * unit);
    expect(pearson(scaled(a), scaled(b))).toBeCloseTo(pearson(a, b), 12);
    expect(pearson(scaled(a), [unit, unit, unit, unit])).toBeNaN();
    expect(pearson([unit, unit, unit, unit], scaled(a))).toBeNaN();
  });

  test("pairs of which a side was cut off do not count in a correlation, and tie at the end of ranks", () => {
    expect(pearson([1, 2, CUT, 4], [2, 4, 1, 8])).toBe(pearson([1, 2, 4], [2, 4, 8]));
    expect(pearson([1, 2, 9, 4], [2, 3, -CUT, 8])).toBe(pearson([1, 2, 4], [2, 3, 8]));
    expect(pearson([CUT, 1], [1, CUT])).toBeNaN();
    expect(Array.from(ranks([CUT, 3, CUT, -CUT]))).toEqual([3.5, 2, 3.5, 1]);
    expect(kendall([1, 2, CUT, CUT], [1, 2, 3, 4])).toBe(5 / Math.sqrt(5 * 6));
  });

  test("no rounding lifts a correlation above one, or below minus one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 20 }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (a, slope) => {
          const found = pearson(
            a,
            a.map((value) => slope * value + 1),
          );
          const opposite = pearson(
            a,
            a.map((value) => 1 - slope * value),
          );
          return !(found > 1) && !(opposite < -1);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });

  test("Kendall's tau-b of a textbook table with ties", () => {
    // 12 and 2 of 15 pairs agree and disagree, one pair is tied on one side.
    const a = [1, 2, 2, 3, 4, 5];
    const b = [1, 3, 2, 5, 4, 6];
    close(kendall(a, b), (13 - 1) / Math.sqrt(14 * 15), 1e-12);
    expect(kendall([1, 1], [1, 2])).toBeNaN();
    expect(kendall([1, 2], [1, 1])).toBeNaN();
    expect(kendall([1, 2, 3], [9, 5, 1])).toBe(-1);
  });
});

describe("distributions", () => {
  test("the normal distribution function at tabulated points", () => {
    close(normalCdf(1.959963984540054), 0.975, 1e-13);
    close(normalCdf(-1), 0.15865525393145707, 1e-14);
    close(normalCdf(-6) / 9.865876450376946e-10, 1, 1e-10);
    close(normalCdf(2.9999999) - normalCdf(3.0000001), -8.86e-10, 1e-11);
    close(normalCdf(-10) / 7.61985302416052e-24, 1, 1e-10);
    expect([50, -50, CUT, -CUT, 0].map(normalCdf)).toEqual([1, 0, 1, 0, 0.5]);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });

  test("the quantile undoes the distribution function", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        return Math.abs(normalCdf(normalQuantile(p)) - p) <= 1e-12;
      }),
    );
    close(normalQuantile(0.5), 0, 1e-12);
    close(normalQuantile(5e-324), -38.5, 0.1);
    expect(normalQuantile(Number.NaN)).toBeNaN();
    expect([0, 1, 2, -1].map(normalQuantile)).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NaN,
      Number.NaN,
    ]);
  });

  test("chi-squared tails at the 5 % points of a table", () => {
    close(chiSquaredTail(3.841458820694124, 1), 0.05, 1e-12);
    close(chiSquaredTail(16.918977604620448, 9), 0.05, 1e-12);
    close(chiSquaredTail(0.5, 4), 0.97350098, 1e-7);
    expect([chiSquaredTail(0, 3), chiSquaredTail(-1, 3)]).toEqual([1, 1]);
  });

  test("the chi-squared tail of two degrees is exponential, however thin", () => {
    for (const x of [0.1, 3, 4.1, 60, 200, 1000]) {
      close(chiSquaredTail(x, 2) / Math.exp(-x / 2), 1, 1e-11);
    }
  });

  test("the gamma function of whole numbers is a factorial", () => {
    close(logGamma(11), Math.log(3628800), 1e-12);
    close(logGamma(0.5), Math.log(Math.sqrt(Math.PI)), 1e-13);
  });

  test("the gamma function of x + 1 is x times that of x", () => {
    for (const x of [1e-8, 0.01, 0.25, 0.49, 0.7, 1, 3.5, 40]) {
      close(logGamma(x + 1), logGamma(x) + Math.log(x), 1e-12);
    }
  });
});

test("a bootstrap interval draws as many rows as there are, with repetition, as often as it is told", () => {
  const twin = createRng(4);
  const drawn: number[][] = [];
  const statistic = (rows: Int32Array) => drawn.push([...rows]);
  bootstrapInterval(3, statistic, createRng(4), { draws: 5 });
  expect(drawn).toEqual(Array.from({ length: 5 }, () => [0, 0, 0].map(() => twin.integer(3))));
});

test("a bootstrap interval leaves out as much below as above", () => {
  // The first row drawn is uniform over all: the interval is its middle 95 %, or 80 %.
  const first = (rows: Int32Array) => rows[0]!;
  for (const [level, edge] of [
    [0.95, 25],
    [0.8, 100],
  ] as const) {
    const rng = createRng(8);
    const { low, high } = bootstrapInterval(1001, first, rng, { level, draws: 4000 });
    expect(Math.abs(low - edge)).toBeLessThanOrEqual(15);
    expect(Math.abs(high - (1000 - edge))).toBeLessThanOrEqual(15);
  }
});

test("draws without a figure are left out of a bootstrap interval", () => {
  const found = bootstrapInterval(5, (rows) => (rows[0] === 0 ? Number.NaN : 7), createRng(3));
  expect(found).toEqual({ low: 7, high: 7 });
});

test("a bootstrap interval of the mean covers it about as often as it says", () => {
  // 200 samples of 30 normals; binomial(200, 0.95) lies in 178 … 198 with probability > 0.999; the
  // percentile interval is known to be a little short at n = 30.
  const rng = createRng(5);
  let covered = 0;
  for (let s = 0; s < 200; s++) {
    const sample = Array.from({ length: 30 }, () => rng.normal());
    const { low, high } = bootstrapInterval(
      30,
      (rows) => mean(Array.from(rows, (row) => sample[row]!)),
      rng,
      { draws: 300 },
    );
    if (low <= 0 && high >= 0) covered++;
  }
  expect(covered).toBeGreaterThanOrEqual(175);
  expect(covered).toBeLessThanOrEqual(199);
});
