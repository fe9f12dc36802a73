import { replay } from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { mape } from "@perfatlas/modeling/metrics";
import { createRng } from "@perfatlas/modeling/random";
import { type Configuration, type ConfigurationSpace, encode } from "@perfatlas/modeling/space";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { expect, test } from "vitest";

const space: ConfigurationSpace = {
  system: "two-ways",
  options: [
    { name: "cached", kind: "binary", domain: [false, true] },
    { name: "size", kind: "integer", domain: { min: 1, max: 6 } },
    { name: "depth", kind: "integer", domain: { min: 1, max: 6 } },
  ],
  constraints: [],
};
const levels = [1, 2, 3, 4, 5, 6];
const rows = [false, true].flatMap((cached) =>
  levels.flatMap((size) => levels.map((depth) => ({ cached, size, depth }))),
);
/** Without the cache size counts, with it depth: no straight line says both. */
const y = Float64Array.from(rows, ({ cached, size, depth }) =>
  cached ? 20 + depth : 300 + 40 * size,
);

function errorOf(name: string, settings: Record<string, number> = {}): number {
  const task = {
    ...{ space, candidates: rows as readonly Configuration[], sources: [], budget: 24 },
    metric: { name: "time", unit: "s", better: "lower" as const },
    learner: createLearner("ridge"),
  };
  const { predictor } = replay(createStrategy(name, settings), task, y, createRng(3));
  return mape.compute(y, predictor.predict(encode(space, rows)), "lower");
}

test("each division is learned by itself, and new rows find their way into it", () => {
  const whole = errorOf("target-only");
  expect(whole).toBeGreaterThan(20);
  expect(errorOf("divide-and-learn")).toBeLessThan(2);
});

test("undivided it is the learner on the whole sample", () => {
  expect(errorOf("divide-and-learn", { depth: 0 })).toBe(errorOf("target-only"));
});
