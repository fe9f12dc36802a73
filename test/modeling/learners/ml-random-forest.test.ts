import { createRng } from "@perfatlas/modeling/random";
import { describe, expect, test } from "vitest";
import { mlRandomForest } from "../../../packages/modeling/src/learners/ml-random-forest.ts";
import { randomForest } from "../../../packages/modeling/src/learners/random-forest.ts";

describe("the forest of ml-random-forest", () => {
  test("reaches the error of ours within a fifth on the same data", () => {
    const rng = createRng(1);
    const draw = (n: number) => {
      const data = Float64Array.from({ length: n * 4 }, () => rng.integer(3));
      const y = Float64Array.from({ length: n }, (_, i) => {
        return data[i * 4]! ** 2 + data[i * 4 + 1]! * data[i * 4 + 2]! + 0.3 * rng.normal();
      });
      return {
        space: { system: "drawn", options: [], constraints: [] },
        metric: { name: "time", unit: "s", better: "lower" as const },
        configurations: [],
        x: { rows: n, columns: 4, data },
        y,
      };
    };
    const sample = draw(150);
    const fresh = draw(200);
    const rmse = (learner: ReturnType<typeof mlRandomForest>): number => {
      const predicted = learner.fit(sample, createRng(2)).predict(fresh.x);
      const squares = predicted.map((value, i) => (value - fresh.y[i]!) ** 2);
      return Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / 200);
    };
    expect(Math.abs(rmse(mlRandomForest()) / rmse(randomForest()) - 1)).toBeLessThanOrEqual(0.2);
  });
});
