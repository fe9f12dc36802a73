import { createRng } from "@perfatlas/modeling/random";
import {
  friedman,
  holm,
  nemenyi,
  normalCdf,
  varghaDelaney,
  wilcoxon,
} from "@perfatlas/modeling/stats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const close = (a: number, b: number, tolerance: number): void =>
  expect(Math.abs(a - b), `${a} against ${b}`).toBeLessThanOrEqual(tolerance);

/** All 2^n signs, counted one by one. */
function slowWilcoxon(differences: readonly number[]): number {
  const sizes = differences.map(Math.abs);
  const rank = sizes.map(
    (size) =>
      sizes.filter((other) => other < size).length +
      (sizes.filter((other) => other === size).length + 1) / 2,
  );
  const sum = (isPositive: (i: number) => boolean): number =>
    rank.reduce((total, value, i) => total + (isPositive(i) ? value : 0), 0);
  const given = sum((i) => differences[i]! > 0);
  let below = 0;
  let above = 0;
  const all = 2 ** differences.length;
  for (let signs = 0; signs < all; signs++) {
    const value = sum((i) => ((signs >> i) & 1) === 1);
    if (value <= given) below++;
    if (value >= given) above++;
  }
  return Math.min(1, (2 * Math.min(below, above)) / all);
}

describe("Wilcoxon's signed rank test", () => {
  test("equals the enumeration of all signs, ties included", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -4, max: 4 }).filter((d) => d !== 0),
          { minLength: 1, maxLength: 9 },
        ),
        (differences) => {
          const { p } = wilcoxon(
            differences,
            differences.map(() => 0),
          );
          return Math.abs(p - slowWilcoxon(differences)) <= 1e-12;
        },
      ),
    );
  });

  test("30 pairs that all agree have p = 2^-29", () => {
    const a = Array.from({ length: 30 }, (_, i) => i + 1);
    expect(wilcoxon(a, new Array(30).fill(0)).p).toBe(2 ** -29);
    close(wilcoxon(a, new Array(30).fill(0), "less").p, 1, 1e-12);
  });

  test("the normal approximation meets the exact value at its border", () => {
    const rng = createRng(2);
    const a = Array.from({ length: 101 }, (_, i) => (i === 100 ? 1e-9 : rng.normal() + 0.2));
    const zero = new Array(101).fill(0);
    const normal = wilcoxon(a, zero);
    const exact = wilcoxon(a.slice(0, 100), zero.slice(0, 100));
    expect([normal.method, exact.method]).toEqual(["normal", "exact"]);
    close(normal.p, exact.p, 0.02);
  });

  test("above 100 pairs is the normal approximation with continuity correction", () => {
    const n = 101;
    // Every third difference is negative: the positive rank sum is that of the others.
    const differences = Array.from({ length: n }, (_, i) => (i % 3 === 2 ? -1 : 1) * (i + 1));
    const sum = differences.reduce((total, d) => total + Math.max(d, 0), 0);
    const expected = (n * (n + 1)) / 4;
    const sd = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
    const zeros = new Float64Array(n);
    const less = wilcoxon(differences, zeros, "less");
    expect(less.method).toBe("normal");
    close(less.p, normalCdf((sum - expected + 0.5) / sd), 1e-12);
    close(wilcoxon(differences, zeros, "greater").p, normalCdf((expected - sum + 0.5) / sd), 1e-12);
  });

  test("ties above 100 pairs take from the variance what the textbook says", () => {
    const differences = Array.from({ length: 120 }, (_, i) => (i % 5 < 2 ? -1 : 1) * (1 + (i % 4)));
    const n = 120;
    // Four groups of 30: each takes (t³ − t) / 48.
    const variance = (n * (n + 1) * (2 * n + 1)) / 24 - (4 * (30 ** 3 - 30)) / 48;
    const { p, positiveRankSum } = wilcoxon(differences, new Float64Array(n), "less");
    close(p, normalCdf((positiveRankSum - (n * (n + 1)) / 4 + 0.5) / Math.sqrt(variance)), 1e-12);
  });

  test("sums the ranks of the pairs whose first side is larger", () => {
    const { positiveRankSum, pairCount } = wilcoxon([5, 1, 4, 7], [1, 2, 1, 7]);
    expect([positiveRankSum, pairCount]).toEqual([5, 3]);
  });

  test("one side counts the signs on that side alone", () => {
    const [a, zero] = [[1, 2, 3], new Float64Array(3)];
    expect(wilcoxon(a, zero, "greater").p).toBe(1 / 8);
    expect(wilcoxon(a, zero, "less").p).toBe(1);
    expect(wilcoxon(zero, a, "less").p).toBe(1 / 8);
    expect(wilcoxon([1, -2, 3], zero, "greater").p).toBe(3 / 8);
  });

  test("a run that was cut off differs more than every other, two do not differ", () => {
    const cut = Number.POSITIVE_INFINITY;
    expect(wilcoxon([cut, cut, 1], [cut, 7, 9])).toMatchObject({
      pairCount: 2,
      positiveRankSum: 2,
    });
  });

  test("equal sides cannot be told apart", () => {
    const none = { positiveRankSum: 0, pairCount: 0, p: 1, method: "exact" };
    expect(wilcoxon([1, 2], [1, 2])).toEqual(none);
    expect(wilcoxon([], [], "greater")).toEqual(none);
  });

  test("sides of two lengths, and what is no number, are refused by their place", () => {
    expect(() => wilcoxon([1], [1, 2])).toThrow(new RangeError("1 and 2 make no pairs"));
    const pair = () => wilcoxon([1, Number.NaN], [1, 1]);
    expect(pair).toThrow(new RangeError("pair 1 has no difference"));
  });

  test("of 1,000 comparisons without difference about 5 % are significant at 5 %", () => {
    const rng = createRng(9);
    let significant = 0;
    for (let i = 0; i < 1000; i++) {
      const a = Array.from({ length: 20 }, () => rng.normal());
      const b = Array.from({ length: 20 }, () => rng.normal());
      if (wilcoxon(a, b).p <= 0.05) significant++;
    }
    // Binomial(1000, 0.05): 30 … 72 holds with probability > 0.998.
    expect(significant).toBeGreaterThanOrEqual(30);
    expect(significant).toBeLessThanOrEqual(72);
  });
});

describe("corrections and effects", () => {
  test("Holm's example: 0.01 0.04 0.03 0.005 become 0.03 0.06 0.06 0.02", () => {
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    for (const [i, p] of [0.03, 0.06, 0.06, 0.02].entries()) close(adjusted[i]!, p, 1e-15);
  });

  test("no p value that Holm adjusts is above one", () => {
    expect([...holm([0.6, 0.9, 0.5])]).toEqual([1, 1, 1]);
    expect(holm([]).length).toBe(0);
  });

  test("A12 is the share of pairs that the first side wins", () => {
    expect(varghaDelaney([2, 4], [1, 3])).toBe(0.75);
    expect(varghaDelaney([1, 1], [1, 1])).toBe(0.5);
    expect(varghaDelaney([5, 6], [1, 2, 3])).toBe(1);
  });

  test("critical differences are those of Demšar's table 5", () => {
    // q(0.05) = 1.960, 2.343, 2.569, 2.728, …, 3.164 for k = 2, 3, 4, 5, …, 10.
    for (const [k, q] of [
      [2, 1.96],
      [3, 2.343],
      [4, 2.569],
      [5, 2.728],
      [10, 3.164],
    ] as const) {
      close(nemenyi(k, 20) / Math.sqrt((k * (k + 1)) / 120), q, 1e-3);
    }
    // q(0.10) = 1.645, …, 2.291 for k = 2, …, 4.
    close(nemenyi(2, 1, 0.1), 1.645, 1e-3);
    close(nemenyi(4, 10, 0.1) / Math.sqrt(20 / 60), 2.291, 1e-3);
  });

  test("Friedman's statistic of Demšar's example of 4 classifiers on 14 data sets has the ranks he gives", () => {
    // Demšar, JMLR 2006, table 6.
    const table = [
      [0.763, 0.768, 0.771, 0.798],
      [0.599, 0.591, 0.59, 0.569],
      [0.954, 0.971, 0.968, 0.967],
      [0.628, 0.661, 0.654, 0.657],
      [0.882, 0.888, 0.886, 0.898],
      [0.936, 0.931, 0.916, 0.931],
      [0.661, 0.668, 0.609, 0.685],
      [0.583, 0.583, 0.563, 0.625],
      [0.775, 0.838, 0.866, 0.875],
      [1.0, 1.0, 1.0, 1.0],
      [0.94, 0.962, 0.965, 0.962],
      [0.619, 0.666, 0.614, 0.669],
      [0.972, 0.981, 0.9751, 0.975],
      [0.957, 0.978, 0.946, 0.97],
    ];
    const { meanRanks } = friedman(table.map((row) => row.map((value) => -value)));
    for (const [j, rank] of [3.143, 2.0, 2.893, 1.964].entries()) close(meanRanks[j]!, rank, 6e-4);
  });

  test("three treatments in the same order in n blocks have p = e^-n", () => {
    // The statistic is 2 n, and the tail of χ² with two degrees of freedom is e^(-x/2).
    for (const n of [1, 4, 9]) {
      const { statistic, p } = friedman(new Array(n).fill([1, 2, 3]));
      close(statistic, 2 * n, 1e-12);
      close(p, Math.exp(-n), 1e-12);
    }
  });

  test("one block of two treatments is the least that can be said", () => {
    const { statistic, p } = friedman([[1, 2]]);
    expect(Math.abs(statistic - 1)).toBeLessThanOrEqual(1e-12);
    expect(Math.abs(p - 0.31731050786291415)).toBeLessThanOrEqual(1e-9);
    expect(friedman([[2, 2]])).toMatchObject({ statistic: Number.NaN, p: 1 });
  });

  test("one treatment or no block has no critical difference", () => {
    const refusal = (k: number, n: number) =>
      new RangeError(`no critical difference of ${k} ranks over ${n} blocks`);
    expect(() => nemenyi(1, 5)).toThrow(refusal(1, 5));
    expect(() => nemenyi(3, 0)).toThrow(refusal(3, 0));
  });

  test("Friedman's test refuses one treatment, no block and a ragged row", () => {
    const least = new RangeError("Friedman's test needs at least two treatments and one block");
    expect(() => friedman([])).toThrow(least);
    expect(() => friedman([[1], [2]])).toThrow(least);
    const ragged = () => friedman([[1, 2], [1]]);
    expect(ragged).toThrow(new RangeError("a block has 1 values, not 2"));
  });

  test("Friedman's statistic of ties is the plain one over the share that is not tied", () => {
    const blocks = [
      [1, 1, 2, 3],
      [4, 4, 4, 5],
      [1, 2, 3, 4],
    ];
    const [n, k] = [3, 4];
    // Ranks 1.5 1.5 3 4, 2 2 2 4 and 1 2 3 4; a pair and a triple are tied.
    const sums = [4.5, 5.5, 8, 12];
    const squares = sums.reduce((sum, value) => sum + value * value, 0);
    const plain = (12 / (n * k * (k + 1))) * squares - 3 * n * (k + 1);
    const { statistic, meanRanks } = friedman(blocks);
    close(statistic, plain / (1 - (6 + 24) / (n * k * (k * k - 1))), 1e-12);
    expect([...meanRanks]).toEqual(sums.map((sum) => sum / n));
  });

  test("a treatment that always wins has mean rank 1 and a small p", () => {
    const rng = createRng(4);
    const blocks = Array.from({ length: 12 }, () => [0, 1 + rng.next(), 1 + rng.next()]);
    const result = friedman(blocks);
    expect(result.meanRanks[0]).toBe(1);
    expect(result.p).toBeLessThan(0.001);
    expect(friedman([[1, 1, 1]]).p).toBe(1);
  });
});
