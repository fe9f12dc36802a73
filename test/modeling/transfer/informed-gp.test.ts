import { replay } from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { createRng } from "@perfatlas/modeling/random";
import { type Configuration, encode, type Option } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";
import { studentReach } from "../../../packages/modeling/src/learners/gaussian-process/student-reach.ts";
import { RowIndex } from "../../../packages/modeling/src/transfer/informed-gp/row-index.ts";
import { informedGp } from "../../../packages/modeling/src/transfer/informed-gp.ts";

const options = Array.from({ length: 7 }, (_, j): Option => {
  return { name: `o${j}`, kind: "binary", domain: [false, true] };
});
const space = { system: "planted", options, constraints: [] };
const metric = { name: "time", unit: "s", better: "lower" as const };
const configurations = Array.from({ length: 128 }, (_, i) =>
  Object.fromEntries(options.map(({ name }, j) => [name, ((i >> j) & 1) === 1])),
);
const isOn = (c: Configuration, j: number): number => (c[`o${j}`] === true ? 1 : 0);
/** Source: main effects and an interaction in ln y, with measuring noise. */
const sourceOf = (c: Configuration): number =>
  Math.exp(2 + 0.8 * isOn(c, 0) - 0.5 * isOn(c, 3) + 0.9 * isOn(c, 1) * isOn(c, 5));
/** Target: three times the source, and one option that matters there alone. */
const targetOf = (c: Configuration): number => 3 * sourceOf(c) * Math.exp(0.4 * isOn(c, 6));

function task(budget: number, values = configurations.map(sourceOf)) {
  const rng = createRng("source noise");
  const y = Float64Array.from(values, (value) => value * Math.exp(0.02 * rng.normal()));
  const x = encode(space, configurations);
  return {
    space,
    metric,
    sources: [{ space, metric, x, y, configurations }],
    candidates: configurations,
    budget,
    learner: createLearner("random-forest"),
  };
}

function mapeOf(strategy: ReturnType<typeof informedGp>, budget: number, seed: number): number {
  const truth = Float64Array.from(configurations, targetOf);
  const { predictor, measured } = replay(strategy, task(budget), truth, createRng(seed));
  const isMeasured = new Set(measured);
  const errors = Array.from(predictor.predict(encode(space, configurations)), (value, i) =>
    isMeasured.has(i) ? undefined : Math.abs(value / truth[i]! - 1),
  ).filter((error) => error !== undefined);
  return (100 * errors.reduce((sum, error) => sum + error, 0)) / errors.length;
}

describe("informed-gp", () => {
  for (const settings of [{}, { experts: "pair", kernel: "rbf", lean: 0.5 }] as const) {
    test(`learns a shift and a new option from 16 rows: ${JSON.stringify(settings)}`, () => {
      const errors = [1, 2, 3].map((seed) => mapeOf(informedGp(settings), 16, seed));
      for (const error of errors) expect(error).toBeLessThanOrEqual(6);
    });
  }

  test("the same seed gives the same bits", () => {
    expect(mapeOf(informedGp(), 8, 4)).toBe(mapeOf(informedGp(), 8, 4));
  });

  test("answers positive numbers for configurations that no source has measured", () => {
    const half = configurations.filter((_, i) => i % 2 === 0);
    const whole = task(12);
    const y = Float64Array.from(half, sourceOf);
    const source = { space, metric, x: encode(space, half), y, configurations: half };
    const truth = Float64Array.from(configurations, targetOf);
    const part = { ...whole, sources: [source] };
    const { predictor } = replay(informedGp(), part, truth, createRng(5));
    const predicted = predictor.predict(encode(space, configurations));
    const errors = predicted.map((value, i) => Math.abs(value / truth[i]! - 1));
    expect(Math.min(...predicted)).toBeGreaterThan(0);
    expect(errors.reduce((sum, error) => sum + error, 0) / 128).toBeLessThanOrEqual(0.15);
  });

  test("refuses a target value without logarithm, a source without any, and budget 0, by name", () => {
    const truth = new Float64Array(128);
    const rng = createRng(6);
    expect(() => replay(informedGp(), task(5), truth, rng)).toThrow("cannot take the value 0");
    const silent = task(5, new Array(128).fill(0));
    expect(() => replay(informedGp(), silent, truth, rng)).toThrow("positive values");
    expect(() => replay(informedGp(), task(0), truth, rng)).toThrow("at least 1");
  });

  test("rows are found by value, −0 as 0, and strangers are not", () => {
    const index = new RowIndex({ rows: 3, columns: 2, data: Float64Array.of(0, 1, 1, 0, 2, 2) });
    const asked = { rows: 4, columns: 2, data: Float64Array.of(2, 2, -0, 1, 5, 5, 1, -0) };
    expect(Array.from(index.find(asked))).toEqual([2, 0, -1, 1]);
  });

  test("interval reaches are those of Student's t tables", () => {
    expect(Math.abs(studentReach(0.9, 6) - 1.943)).toBeLessThanOrEqual(5e-4);
    expect(Math.abs(studentReach(0.95, 10) - 2.228)).toBeLessThanOrEqual(5e-4);
  });
});
