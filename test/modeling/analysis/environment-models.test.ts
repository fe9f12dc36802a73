import { termAgreement, treeImportance, validityCoefficients } from "@perfatlas/modeling/analysis";
import { influenceModel } from "@perfatlas/modeling/learners";
import { createRng } from "@perfatlas/modeling/random";
import { type Matrix, numberAt, type Sample } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

/** All configurations of p binary options. */
const cube = (p: number): Matrix => ({
  rows: 1 << p,
  columns: p,
  data: Float64Array.from({ length: p << p }, (_, at) => (Math.floor(at / p) >> (at % p)) & 1),
});

const sampleOf = (x: Matrix, f: (row: Float64Array, i: number) => number): Sample => ({
  space: { system: "planted", options: [], constraints: [] },
  metric: { name: "time", unit: "s", better: "lower" },
  configurations: [],
  x,
  y: Float64Array.from({ length: x.rows }, (_, i) =>
    f(x.data.subarray(i * x.columns, (i + 1) * x.columns), i),
  ),
});

describe("the agreement of two influence models", () => {
  const noise = createRng(5);
  const x = cube(7);
  const at = (row: Float64Array, j: number): number => numberAt(row, j);
  const small = () => 0.01 * noise.normal();
  const source = sampleOf(
    x,
    (r) => 5 + 3 * at(r, 0) + at(r, 1) + 2 * at(r, 0) * at(r, 1) + small(),
  );
  const target = sampleOf(x, (r) => 9 + 6 * at(r, 0) + 2 * at(r, 1) + 4 * at(r, 2) + small());
  const strict = influenceModel({ entry: 1e-6, removal: 1e-5 });
  const [a, b] = [source, target].map((sample) => strict.fit(sample).influences) as [
    ReturnType<typeof strict.fit>["influences"],
    ReturnType<typeof strict.fit>["influences"],
  ];

  test("counts the planted terms of either side and of both", () => {
    const withConstant = termAgreement(a, b);
    expect([withConstant.sourceCount, withConstant.targetCount]).toStrictEqual([4, 4]);
    expect(withConstant.commonCount).toBe(3);
    const without = termAgreement(a, b, { countsConstant: false });
    expect([without.sourceCount, without.targetCount, without.commonCount]).toStrictEqual([
      3, 3, 2,
    ]);
    // 3 to 6 and 1 to 2: two points lie on a line.
    expect(Math.abs(without.pearson - 1)).toBeLessThanOrEqual(1e-12);
    expect(withConstant.spearman).toBe(1);
  });

  test("leaves terms out that are not significant", () => {
    const pairs = Array.from({ length: 7 }, (_, j) => [
      [j],
      ...Array.from({ length: j }, (_, i) => [i, j]),
    ]).flat();
    const full = influenceModel({ entry: 0, removal: 1 }, { start: pairs, upper: pairs });
    const of = (sample: Sample) => full.fit(sample).influences;
    expect(termAgreement(of(source), of(target)).sourceCount).toBe(29);
    const significant = termAgreement(of(source), of(target), { alpha: 1e-6 });
    expect([significant.sourceCount, significant.targetCount]).toStrictEqual([4, 4]);
  });

  test("of a model with itself is perfect, and of nothing has no correlation", () => {
    const same = termAgreement(a, a);
    expect(same.commonCount).toBe(same.sourceCount);
    expect(Math.abs(same.pearson - 1)).toBeLessThanOrEqual(1e-12);
    expect(termAgreement(a, []).commonCount).toBe(0);
    expect(Number.isNaN(termAgreement(a, []).pearson)).toBe(true);
    expect(() => termAgreement(a, b, { alpha: 0 })).toThrow(RangeError);
  });
});

describe("the importance of columns in a tree", () => {
  test("is the share of variance of each option when effects add up", () => {
    const sample = sampleOf(cube(4), ([p = 0, q = 0]) => 10 + 4 * p + 2 * q);
    const importance = treeImportance(sample, { minParent: 2 });
    // Variances 4 and 1 of 5.
    const wanted = [0.8, 0.2, 0, 0];
    for (const [j, share] of wanted.entries()) {
      expect(Math.abs(numberAt(importance, j) - share)).toBeLessThanOrEqual(1e-12);
    }
  });

  test("never leaves 0 … 1, adds up to at most 1, and a small node is not split", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 2, max: 70 }),
        (seed, least) => {
          const rng = createRng(seed);
          const sample = sampleOf(cube(6), () => rng.normal());
          const importance = treeImportance(sample, { minParent: least });
          const sum = importance.reduce((total, share) => total + share, 0);
          expect(importance.every((share) => share >= 0)).toBe(true);
          expect(sum).toBeLessThanOrEqual(1 + 1e-9);
          expect(sum > 0).toBe(least <= 64);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("of a constant response is 0, and odd settings are refused", () => {
    const flat = sampleOf(cube(3), () => 2);
    expect([...treeImportance(flat)]).toStrictEqual([0, 0, 0]);
    expect(() => treeImportance(flat, { minParent: Number.NaN })).toThrow(RangeError);
    expect(() => treeImportance(flat, { minShare: -1 })).toThrow(RangeError);
    expect(() => treeImportance({ ...flat, y: flat.y.fill(Number.NaN) })).toThrow(/NaN in row 0/);
  });
});

describe("a logistic model of validity", () => {
  test("of one option gives the log odds of the counts", () => {
    // 30 of 40 valid without the option, 10 of 40 with it: ln 3 and ln(1/3) − ln 3.
    const x = {
      rows: 80,
      columns: 1,
      data: Float64Array.from({ length: 80 }, (_, i) => +(i >= 40)),
    };
    const isValid = Array.from({ length: 80 }, (_, i) => (i < 40 ? i < 30 : i < 50));
    const found = validityCoefficients(x, isValid);
    expect(found.hasConverged).toBe(true);
    expect(Math.abs(found.intercept - Math.log(3))).toBeLessThanOrEqual(1e-6);
    expect(Math.abs(numberAt(found.coefficients, 0) + 2 * Math.log(3))).toBeLessThanOrEqual(1e-6);
  });

  test("is stationary: the gradient of its penalised likelihood is 0", () => {
    const rng = createRng(9);
    const x = cube(6);
    const isValid = Array.from({ length: 64 }, () => rng.normal() > -0.5);
    const penalty = 0.3;
    const { intercept, coefficients } = validityCoefficients(x, isValid, { penalty });
    const gradient = new Float64Array(7);
    for (let i = 0; i < 64; i++) {
      const row = x.data.subarray(i * 6, (i + 1) * 6);
      const logit = row.reduce((sum, v, j) => sum + v * numberAt(coefficients, j), intercept);
      const miss = Number(isValid[i]) - 1 / (1 + Math.exp(-logit));
      for (const [k, v] of [1, ...row].entries()) gradient[k]! += v * miss;
    }
    for (let j = 0; j < 6; j++) gradient[j + 1]! -= penalty * numberAt(coefficients, j);
    expect(Math.max(...gradient.map(Math.abs))).toBeLessThanOrEqual(1e-9);
  });

  test("is finite where one option decides, with a constant and a repeated column", () => {
    const { data } = cube(3);
    const wide = Float64Array.from({ length: 8 * 5 }, (_, at) => {
      const [i, j] = [Math.floor(at / 5), at % 5];
      return j === 3 ? 1 : numberAt(data, i * 3 + (j === 4 ? 0 : j));
    });
    const isValid = Array.from({ length: 8 }, (_, i) => data[i * 3] === 0);
    const found = validityCoefficients({ rows: 8, columns: 5, data: wide }, isValid);
    const [first, second, , constant, again] = found.coefficients as unknown as number[];
    expect(found.hasConverged).toBe(true);
    expect(constant).toBe(0);
    expect(first as number).toBeLessThan(-5);
    expect(Math.abs((first as number) - (again as number))).toBeLessThanOrEqual(1e-4);
    expect(Math.abs(second as number)).toBeLessThanOrEqual(1e-4);
  });

  test("refuses what cannot tell valid from invalid", () => {
    const x = cube(2);
    const both = [true, false, true, false];
    expect(() => validityCoefficients(x, [true, true, true, true])).toThrow(/4 of 4 are valid/);
    expect(() => validityCoefficients(x, [true])).toThrow(/4 rows and 1 flags/);
    expect(() => validityCoefficients(x, both, { penalty: 0 })).toThrow(RangeError);
    const odd = { ...x, data: x.data.with(3, Number.NaN) };
    expect(() => validityCoefficients(odd, both)).toThrow(/NaN in row 1, column 1/);
  });
});
