import {
  ardRanking,
  diagnose,
  influenceRanking,
  lmgRanking,
  permutationRanking,
  proposeRepairs,
  relatedness,
} from "@perfatlas/modeling/analysis";
import { createRng, type Rng } from "@perfatlas/modeling/random";
import { generatedSpace, wholeSpace } from "@perfatlas/modeling/simulation";
import { InputError, type Sample } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";

const space = generatedSpace(3);
const { configurations, x } = wholeSpace(space);
const metric = { name: "time", unit: "s", better: "lower" } as const;
const sampleOf = (y: readonly number[]): Sample => ({
  space,
  metric,
  configurations,
  x,
  y: Float64Array.from(y),
});
const refused: readonly (readonly [string, Sample])[] = [
  ["a value that is no number", sampleOf([1, 2, 3, Number.NaN, 5, 6, 7, 8])],
  ["an infinite value", sampleOf([1, 2, 3, Number.POSITIVE_INFINITY, 5, 6, 7, 8])],
  ["fewer values than rows", sampleOf([1, 2, 3])],
  ["no rows", { ...sampleOf([]), x: { rows: 0, columns: 3, data: new Float64Array() } }],
];
const analyses: Readonly<Record<string, (sample: Sample, rng: Rng) => unknown>> = {
  influenceRanking,
  lmgRanking,
  permutationRanking,
  ardRanking,
  diagnose: (sample, rng) => diagnose({ o1: true }, sample, rng),
};

describe.each(Object.entries(analyses))("%s", (_, analyse) => {
  test.each(refused)("refuses %s with an InputError", (_what, sample) => {
    expect(() => analyse(sample, createRng(1))).toThrow(InputError);
  });
});

describe("a constant response", () => {
  const flat = sampleOf(new Array(8).fill(4));

  test("has no influences, no shares and no importance", () => {
    expect(influenceRanking(flat, createRng(1)).terms).toEqual([]);
    const lmg = lmgRanking(flat, createRng(1));
    expect(lmg.rSquared).toBe(0);
    expect(lmg.shares.every(({ share }) => share === 0)).toBe(true);
    const { options } = permutationRanking(flat, createRng(1), { forestCount: 1 });
    expect(options.every(({ importance }) => importance === 0)).toBe(true);
  });

  test("blames nothing and needs no repair", () => {
    const { influences, forest } = diagnose({ o1: true }, flat, createRng(1));
    expect(influences.blames).toEqual([]);
    expect(forest.blames.every(({ contribution }) => contribution === 0)).toBe(true);
    const predictor = { predict: (rows: typeof x) => new Float64Array(rows.rows).fill(4) };
    const configuration = configurations[0]!;
    expect(proposeRepairs({ space, metric, configuration, predictor, goal: 4 })).toEqual([]);
  });
});

test("two environments that share two valid rows are not compared", () => {
  const few = Float64Array.of(1, 2, ...new Array(6).fill(Number.NaN));
  const all = Float64Array.from({ length: 8 }, (_, i) => i);
  expect(() => relatedness({ space, metric, x }, few, all, createRng(1))).toThrow(/at least 3/);
});
