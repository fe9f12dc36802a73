import { createLearner, predictsIntervals } from "@perfatlas/modeling/learners";
import { createRng } from "@perfatlas/modeling/random";
import { encode, type Option, type Sample } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";

const options = Array.from({ length: 6 }, (_, j): Option => {
  return { name: `o${j}`, kind: "binary", domain: [false, true] };
});
const space = { system: "planted", options, constraints: [] };
const metric = { name: "time", unit: "s", better: "lower" as const };
const configurations = Array.from({ length: 64 }, (_, i) =>
  Object.fromEntries(options.map(({ name }, j) => [name, ((i >> j) & 1) === 1])),
);
const all = encode(space, configurations);
const bit = (i: number, j: number): number => (i >> j) & 1;
/** Factors of 8 and 5, and noise of 5 %: additive in ln y alone. */
const rng = createRng("noise");
const skewed = Float64Array.from({ length: 64 }, (_, i) => {
  return Math.exp(2.1 * bit(i, 0) + 1.6 * bit(i, 1) + 0.7 * bit(i, 4) + 0.05 * rng.normal());
});
const even = Float64Array.from({ length: 64 }, (_, i) => 100 + 30 * bit(i, 0) - 20 * bit(i, 2));

function fitted(name: string, y: Float64Array, rows = 24) {
  const places = Array.from({ length: rows }, (_, k) => (k * 37) % 64);
  const part = places.map((i) => configurations[i]!);
  const own = Float64Array.from(places, (i) => y[i]!);
  const sample: Sample = { space, metric, x: encode(space, part), y: own, configurations: part };
  return createLearner(name).fit(sample, createRng(1));
}
const errorOf = (predicted: Float64Array, y: Float64Array): number =>
  y.reduce((sum, value, i) => sum + Math.abs(predicted[i]! / value - 1), 0) / y.length;

describe("tuned-gp", () => {
  test("learns logarithms where factors multiply, and beats the process on plain values there", () => {
    const tuned = errorOf(fitted("tuned-gp", skewed, 12).predict(all), skewed);
    const plain = errorOf(fitted("gaussian-process", skewed, 12).predict(all), skewed);
    expect(tuned).toBeLessThan(0.2);
    expect(tuned).toBeLessThan(plain / 2);
  });

  test("learns plain values where effects add", () => {
    expect(errorOf(fitted("tuned-gp", even).predict(all), even)).toBeLessThan(0.03);
  });

  test("answers zeros and negative values, which have no logarithm", () => {
    for (const off of [1, 60]) {
      const y = skewed.map((value) => Math.max(value - off, off === 1 ? 0 : -1e9));
      const predicted = fitted("tuned-gp", y).predict(all);
      const spread = y.reduce((sum, value) => sum + Math.abs(value), 0);
      const error = y.reduce((sum, value, i) => sum + Math.abs(predicted[i]! - value), 0);
      expect(error).toBeLessThan(spread);
    }
  });

  test("has intervals that widen where there are few rows", () => {
    const bounds = [6, 24].map((rows) => {
      const predictor = fitted("tuned-gp", skewed, rows);
      if (!predictsIntervals(predictor)) throw new Error("no intervals");
      return predictor.predictInterval(all, 0.9);
    });
    const widths = bounds.map(({ lower, upper }) =>
      skewed.reduce((sum, _, i) => sum + Math.log(upper[i]! / lower[i]!), 0),
    );
    expect(widths[0]).toBeGreaterThan(2 * widths[1]!);
    const { lower, upper } = bounds[1]!;
    const inside = skewed.filter((value, i) => value >= lower[i]! && value <= upper[i]!);
    expect(inside.length / 64).toBeGreaterThanOrEqual(0.85);
  });
});
