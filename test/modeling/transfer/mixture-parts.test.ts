import { createRng } from "@perfatlas/modeling/random";
import { zeros } from "@perfatlas/modeling/space";
import { normalCdf } from "@perfatlas/modeling/stats";
import { describe, expect, test } from "vitest";
import { responseScale } from "../../../packages/modeling/src/learners/gaussian-process/response-scale.ts";
import {
  chosenSample,
  type DesignPrior,
} from "../../../packages/modeling/src/transfer/informed-mixture/chosen-sample.ts";
import { leastRelativeError } from "../../../packages/modeling/src/transfer/informed-mixture/least-relative-error.ts";
import { sourceProcess } from "../../../packages/modeling/src/transfer/informed-mixture/source-process.ts";
import { transferEffect } from "../../../packages/modeling/src/transfer/informed-mixture/transfer-effect.ts";

/** E|e^z − y| / y of a log-normal mixture, in closed form. */
function expectedError(z: number, m: number[], v: number[], s: number[]): number {
  return m.reduce((sum, mean, k) => {
    const sd = Math.sqrt(v[k]!);
    const t = (z - mean) / sd;
    const tilted = Math.exp(z - mean + v[k]! / 2);
    const below = normalCdf(t);
    return sum + s[k]! * (tilted * (2 * normalCdf(t + sd) - 1) + 1 - 2 * below);
  }, 0);
}

describe("the answer of least expected relative error", () => {
  test("of one law is its mean less its variance", () => {
    expect(leastRelativeError([2], [0.3], [1])).toBeCloseTo(1.7, 6);
  });

  test("of a mixture no other answer is better, and it stays between the laws' own", () => {
    const rng = createRng("mixtures");
    for (let draw = 0; draw < 50; draw++) {
      const count = 2 + rng.integer(5);
      const m = Array.from({ length: count }, () => 2 * rng.normal());
      const v = Array.from({ length: count }, () => Math.exp(rng.normal() - 1));
      const s = Array.from({ length: count }, () => rng.next());
      const z = leastRelativeError(m, v, s);
      const own = m.map((mean, k) => mean - v[k]!);
      expect(z).toBeGreaterThanOrEqual(Math.min(...own) - 1e-6);
      expect(z).toBeLessThanOrEqual(Math.max(...own) + 1e-6);
      const least = expectedError(z, m, v, s);
      for (const off of [-0.5, -0.01, 0.01, 0.5]) {
        expect(expectedError(z + off, m, v, s)).toBeGreaterThanOrEqual(least);
      }
    }
  });

  test("does not move with the units, nor overflow", () => {
    const z = leastRelativeError([1, 3], [0.1, 2], [1, 2]);
    expect(leastRelativeError([901, 903], [0.1, 2], [1, 2])).toBeCloseTo(900 + z, 6);
  });
});

describe("the scale of a response", () => {
  test.each([
    ["log", 0, [1, 2, 8]],
    ["shifted-log", 5, [0, 4, 6, 0]],
    ["identity", 0, [-1, 3, 0]],
    ["identity", 0, [0, 0]],
  ] as const)("is %s with shift %d for %j, and gives the values back", (kind, shift, values) => {
    const y = Float64Array.from(values);
    const scale = responseScale(y);
    expect([scale.kind, scale.shift]).toEqual([kind, shift]);
    for (const [i, z] of scale.toScale(y).entries()) {
      expect(scale.fromScale(z)).toBeCloseTo(y[i]!, 12);
    }
  });

  test("answers nothing below 0 where no value was", () => {
    expect(responseScale(Float64Array.of(0, 3)).fromScale(-50)).toBe(0);
  });
});

describe("the chosen sample", () => {
  /** All 64 combinations of six options at ±½, the first two options slowest. */
  const u = zeros(64, 6);
  for (let i = 0; i < 64; i++)
    for (let j = 0; j < 6; j++) u.data[i * 6 + j] = ((i >> (5 - j)) & 1) - 0.5;
  const prior = (weights: readonly number[]): DesignPrior => ({
    optionCount: 6,
    linear: Float64Array.from(weights),
    relevance: Float64Array.from(weights),
    interaction: 0.5,
  });

  test("asks for no row twice, and for as many as it is told", () => {
    const rows = chosenSample(u, prior([1, 1, 1, 1, 1, 1]), 20);
    expect(new Set(rows).size).toBe(20);
    expect(
      chosenSample(u, prior([1, 1, 1, 1, 1, 1]), 64)
        .slice()
        .sort(),
    ).toEqual(Int32Array.from({ length: 64 }, (_, i) => i));
  });

  test("balances the options that matter in the sources before the others", () => {
    const rows = chosenSample(u, prior([4, 4, 0, 0, 0, 0]), 8);
    const seen = Array.from(rows, (row) => row >> 4);
    for (const combination of [0, 1, 2, 3]) {
      expect(seen.filter((own) => own === combination)).toHaveLength(2);
    }
  });
});

describe("what a process of a source learns", () => {
  test("is which options matter there, in their own units, and what lies between", () => {
    const rng = createRng("source");
    const x = zeros(120, 3);
    for (let i = 0; i < 120; i++) {
      x.data.set([100 * rng.next(), rng.integer(2), 7], 3 * i);
    }
    const truth = (row: number): number => Math.sin(x.data[3 * row]! / 16) / 0.7;
    const process = sourceProcess(
      x,
      Float64Array.from({ length: 120 }, (_, i) => truth(i)),
    );
    expect(process.relevance[0]! * 100 ** 2).toBeGreaterThan(10 * process.relevance[1]!);
    expect([process.relevance[2], process.linear[2]]).toEqual([0, 0]);
    const fitted = process.mean(x);
    for (let i = 0; i < 120; i++) expect(Math.abs(fitted[i]! - truth(i))).toBeLessThan(0.15);
  });
});

describe("the effect of transfer", () => {
  const y = Float64Array.of(10, 20, 40, 80, 160);
  const times = (...factors: number[]): Float64Array => y.map((value, i) => value * factors[i]!);
  const near = times(1.01, 0.99, 1.02, 0.98, 1.01);
  const far = times(1.2, 0.8, 1.25, 0.75, 1.2);

  test("is told where it is beyond two standard errors, either way", () => {
    expect(transferEffect(y, near, far).verdict).toBe("helped");
    expect(transferEffect(y, far, near).verdict).toBe("hurt");
    const { transferredPercent, alonePercent } = transferEffect(y, near, far);
    expect(transferredPercent).toBeCloseTo(1.4, 9);
    expect(alonePercent).toBeCloseTo(22, 9);
  });

  test("cannot be told where rows disagree, from two rows, or from zeros alone", () => {
    const mixedUp = times(1.5, 1, 1, 1, 1);
    expect(transferEffect(y, mixedUp, near).verdict).toBe("cannot tell");
    const two = (of: Float64Array): Float64Array => of.slice(0, 2);
    expect(transferEffect(two(y), two(near), two(far))).toMatchObject({
      standardErrorPercent: null,
      verdict: "cannot tell",
    });
    const nothing = new Float64Array(4);
    expect(transferEffect(nothing, nothing, nothing).alonePercent).toBeNull();
  });
});
