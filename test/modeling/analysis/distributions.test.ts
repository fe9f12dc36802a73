import {
  differentialEntropy,
  histogramEntropy,
  jensenShannonDivergence,
  klDivergence,
  regularisedBeta,
  studentTwoSided,
} from "@perfatlas/modeling/analysis";
import { createRng } from "@perfatlas/modeling/random";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const normals = (n: number, mean: number, sd: number, seed: string): Float64Array => {
  const rng = createRng(seed);
  return Float64Array.from({ length: n }, () => mean + sd * rng.normal());
};

describe("entropy", () => {
  test("of a sample spread evenly over the bins is log2(bins)", () => {
    const even = Array.from({ length: 6400 }, (_, i) => i / 6399);
    const [bits] = histogramEntropy([even], { bins: 64 });
    expect(Math.abs((bits as number) - 6)).toBeLessThanOrEqual(1e-3);
  });

  test("of constant responses is 0 bits", () => {
    expect(histogramEntropy([[3, 3, 3]])).toEqual([0]);
    expect(differentialEntropy([3, 3, 3])).toBe(Number.NEGATIVE_INFINITY);
  });

  test("uses the union range, so a narrow set has less than a wide one", () => {
    const [narrow, wide] = histogramEntropy([normals(4000, 0, 1, "n"), normals(4000, 0, 9, "w")]);
    expect(narrow as number).toBeLessThan(wide as number);
  });

  test("of a Gaussian's density is ½ log2(2πe sd²) within 0.05 bits", () => {
    const bits = differentialEntropy(normals(20_000, 5, 2, "g"));
    expect(Math.abs(bits - 0.5 * Math.log2(2 * Math.PI * Math.E * 4))).toBeLessThanOrEqual(0.05);
  });

  test("rises by log2 s when responses are scaled by s", () => {
    const sample = normals(500, 0, 1, "s");
    const scaled = sample.map((value) => 8 * value);
    expect(
      Math.abs(differentialEntropy(scaled) - differentialEntropy(sample) - 3),
    ).toBeLessThanOrEqual(1e-5);
  });

  test("refuses a set without a finite value", () => {
    expect(() => histogramEntropy([[Number.NaN]])).toThrow(/at least one finite/);
  });
});

describe("divergence", () => {
  test("of two Gaussians is near the closed form", () => {
    // KL(N(0,1) ‖ N(1,2)) = ln 2 + (1 + 1) / 8 − ½.
    const exact = Math.log(2) + 2 / 8 - 0.5;
    const kl = klDivergence(normals(20_000, 0, 1, "p"), normals(20_000, 1, 2, "q"));
    expect(Math.abs(kl - exact)).toBeLessThanOrEqual(0.03);
  });

  test("is 0 between a set and itself and never negative", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 5, maxLength: 30 }),
        (set) => {
          expect(klDivergence(set, set)).toBeLessThanOrEqual(1e-9);
          expect(jensenShannonDivergence(set, set)).toBeLessThanOrEqual(1e-9);
        },
      ),
      { seed: 7 },
    );
  });

  test("Jensen–Shannon is symmetric and reaches 1 for sets that do not meet", () => {
    const a = normals(300, 0, 1, "a");
    const b = normals(300, 1000, 1, "b");
    expect(jensenShannonDivergence(a, b)).toBe(jensenShannonDivergence(b, a));
    expect(Math.abs(jensenShannonDivergence(a, b) - 1)).toBeLessThanOrEqual(1e-6);
  });
});

describe("Student's t", () => {
  // Values of the distribution as printed in tables: t(0.975, 10) = 2.228139, t(0.995, 1) = 63.65674.
  test.each([
    [2.2281388519649385, 10, 0.05],
    [63.65674116287399, 1, 0.01],
    [2.042272456301238, 30, 0.05],
    [0, 3, 1],
  ])("P(|T| ≥ %d) with %d degrees is %d", (t, degrees, p) => {
    expect(Math.abs(studentTwoSided(t, degrees) - p)).toBeLessThanOrEqual(1e-8);
  });

  test("the incomplete beta function mirrors", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (x, a, b) => {
          expect(
            Math.abs(regularisedBeta(x, a, b) + regularisedBeta(1 - x, b, a) - 1),
          ).toBeLessThanOrEqual(1e-12);
        },
      ),
      { seed: 11 },
    );
  });
});
