import { replay } from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { createRng } from "@perfatlas/modeling/random";
import { type Configuration, encode, type Option, type Sample } from "@perfatlas/modeling/space";
import { type TransferTask, UnfitTaskError } from "@perfatlas/modeling/transfer";
import { describe, expect, test } from "vitest";
import type { MixedPredictor } from "../../../packages/modeling/src/transfer/informed-mixture/mixed-predictor.ts";
import {
  type InformedMixtureSettings,
  informedMixture,
} from "../../../packages/modeling/src/transfer/informed-mixture.ts";

const options = Array.from({ length: 7 }, (_, j): Option => {
  return { name: `o${j}`, kind: "binary", domain: [false, true] };
});
const space = { system: "planted", options, constraints: [] };
const metric = { name: "time", unit: "s", better: "lower" as const };
const configurations = Array.from({ length: 128 }, (_, i) =>
  Object.fromEntries(options.map(({ name }, j) => [name, ((i >> j) & 1) === 1])),
);
const x = encode(space, configurations);
const isOn = (c: Configuration, j: number): number => (c[`o${j}`] === true ? 1 : 0);
/** Source: main effects and an interaction in ln y. */
const sourceOf = (c: Configuration): number =>
  Math.exp(2 + 0.8 * isOn(c, 0) - 0.5 * isOn(c, 3) + 0.9 * isOn(c, 1) * isOn(c, 5));
/** Target: three times the source, and one option that matters there alone. */
const targetOf = (c: Configuration): number => 3 * sourceOf(c) * Math.exp(0.4 * isOn(c, 6));
const truth = Float64Array.from(configurations, targetOf);

function sample(of: (c: Configuration, i: number) => number, rows = configurations): Sample {
  const y = Float64Array.from(rows, of);
  return { space, metric, x: encode(space, rows), y, configurations: rows };
}

const noise = createRng("source noise");
const noisy = sample((c) => sourceOf(c) * Math.exp(0.02 * noise.normal()));

function task(budget: number, sources: readonly Sample[] = [noisy]): TransferTask {
  const learner = createLearner("random-forest");
  return { space, metric, sources, candidates: configurations, budget, learner };
}

function learned(
  { budget = 16, sources = [noisy], values = truth, seed = 1 }: Partial<Asked>,
  settings: Partial<InformedMixtureSettings> = {},
) {
  const strategy = informedMixture(settings);
  const { predictor, measured } = replay(strategy, task(budget, sources), values, createRng(seed));
  return { predictor: predictor as MixedPredictor, measured };
}

interface Asked {
  readonly budget: number;
  readonly sources: readonly Sample[];
  readonly values: Float64Array;
  readonly seed: number;
}

/** Mean |ŷ − y| / |y| in percent over all configurations that are not 0. */
function errorOf(predicted: Float64Array, values = truth): number {
  const errors = Array.from(predicted, (value, i) => Math.abs(value / values[i]! - 1)).filter(
    Number.isFinite,
  );
  return (100 * errors.reduce((sum, error) => sum + error, 0)) / errors.length;
}

describe("informed-mixture", () => {
  for (const settings of [
    {},
    { sample: "random" },
    { smoother: "forest" },
    { processes: "three", answer: "leaned" },
  ] as const) {
    test(`learns a shift and a new option from 16 rows: ${JSON.stringify(settings)}`, () => {
      for (const seed of [1, 2, 3]) {
        const { predictor, measured } = learned({ seed }, settings);
        expect(measured).toHaveLength(16);
        expect(errorOf(predictor.predict(x))).toBeLessThanOrEqual(6);
      }
    });
  }

  test("says that transfer helped there, by held-out errors that stand beside each other", () => {
    const { transferEffect } = learned({}).predictor;
    expect(transferEffect.verdict).toBe("helped");
    expect(transferEffect.transferredPercent).toBeLessThan(transferEffect.alonePercent! / 2);
  });

  test("cannot tell, or says that it hurt, where the source is noise", () => {
    const rng = createRng("noise");
    const strange = sample(() => Math.exp(rng.normal()));
    for (const seed of [1, 2, 3]) {
      const { predictor } = learned({ sources: [strange], seed });
      expect(predictor.transferEffect.verdict).not.toBe("helped");
    }
  });

  test("measures what several sources say, whatever their order", () => {
    const other = sample((c) => Math.exp(isOn(c, 2)));
    const one = learned({ sources: [noisy, other], budget: 8 });
    const two = learned({ sources: [other, noisy], budget: 8 });
    const alone = learned({ sources: [noisy], budget: 8 });
    expect([...one.measured].sort()).toEqual([...two.measured].sort());
    expect([...one.measured].sort()).not.toEqual([...alone.measured].sort());
  });

  test("takes the whole space as it is given, and more measurements than its pool holds", () => {
    expect(Array.from(learned({ budget: 128 }).measured)).toEqual([...configurations.keys()]);
    const { measured } = learned({ budget: 40 }, { poolSize: 10 });
    expect(new Set(measured).size).toBe(40);
  });

  test("intervals hold what they say, and are wider the fewer rows there are", () => {
    const inside = (budget: number): number => {
      const { lower, upper } = learned({ budget }).predictor.predictInterval(x, 0.9);
      return truth.filter((value, i) => value >= lower[i]! && value <= upper[i]!).length / 128;
    };
    expect(inside(6)).toBeGreaterThanOrEqual(0.85);
    const widths = (intervalExtra: number): number => {
      const { lower, upper } = learned({ budget: 6 }, { intervalExtra }).predictor.predictInterval(
        x,
        0.9,
      );
      return Math.log(upper[0]! / lower[0]!);
    };
    expect(widths(6) / widths(0)).toBeCloseTo(Math.sqrt(2), 6);
  });

  test("ranks by medians, which do not lean", () => {
    const { predictor } = learned({ budget: 5 });
    const answers = predictor.predict(x);
    const medians = predictor.predictMedian(x);
    expect(answers.filter((value, i) => value < medians[i]!).length).toBeGreaterThan(100);
  });
});

describe("informed-mixture on values without logarithm", () => {
  test("learns from a few zeros, and answers none below 0", () => {
    const values = truth.map((value, i) => (i % 9 === 0 ? 0 : value));
    const { predictor } = learned({ values, budget: 30 });
    expect(predictor.scale.kind).toBe("shifted-log");
    expect(predictor.scale.shift).toBeGreaterThan(0);
    expect(Math.min(...predictor.predict(x))).toBeGreaterThanOrEqual(0);
  });

  test("learns negative values, on one side or on both", () => {
    const below = truth.map((value) => value - 60);
    const source = sample((_, i) => noisy.y[i]! - 20);
    for (const sources of [[noisy], [source], [source, noisy]]) {
      const { predictor } = learned({ values: below, sources, budget: 30 });
      expect(predictor.scale.kind).toBe("identity");
      const predicted = predictor.predict(x);
      const spread = below.reduce((sum, value) => sum + Math.abs(value + 20), 0) / 128;
      const error = below.reduce((sum, y, i) => sum + Math.abs(predicted[i]! - y), 0) / 128;
      expect(error).toBeLessThan(spread / 4);
    }
  });

  test("answers 0 where nothing else was measured, and a constant from a constant source", () => {
    const nothing = learned({ values: new Float64Array(128), budget: 5 });
    expect(Math.max(...nothing.predictor.predict(x).map(Math.abs))).toBeLessThan(1e-6);
    const { predictor } = learned({ sources: [sample(() => 4)], budget: 16 });
    expect(predictor.predict(x).every(Number.isFinite)).toBe(true);
  });
});

describe("informed-mixture refuses by name", () => {
  test("a budget of 0, one above the space, no source, and a target of which all runs failed", () => {
    expect(() => learned({ budget: 0 })).toThrow("at least 1 target measurement");
    expect(() => learned({ budget: 129 })).toThrow(
      "a budget of 129 cannot be spent on 128 candidates",
    );
    expect(() => learned({ sources: [] })).toThrow("at least 1 source environment");
    const failed = new Float64Array(128).fill(Number.NaN);
    expect(() => learned({ values: failed })).toThrow(UnfitTaskError);
    expect(() => learned({ values: failed })).toThrow("the target answered NaN to question 0");
  });
});
