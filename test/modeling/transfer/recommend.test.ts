import type { Predictor } from "@perfatlas/modeling/learners";
import { createRng } from "@perfatlas/modeling/random";
import {
  RecommendationError,
  type RecommendationTask,
  recommend,
} from "@perfatlas/modeling/transfer";
import { describe, expect, test } from "vitest";
import { source, table } from "./planted.ts";

const rng = createRng("model");
const said = Float64Array.from({ length: 108 }, () => 1 + rng.next());
const leaning = said.map((value, i) => (i === 50 ? 0.01 : value));
const byMedian = { predict: () => leaning, predictMedian: () => said } as Predictor;
const order = (values: Float64Array, sign: number): readonly number[] =>
  Array.from(values.keys()).sort((a, b) => sign * (values[a]! - values[b]!) || a - b);

function task(changes: Partial<RecommendationTask>): RecommendationTask {
  const { space, metric, configurations } = table;
  const sources = [source(table.values[0]!)];
  const base = { space, metric, sources, candidates: configurations, measured: [] };
  return { ...base, predictor: byMedian, count: 4, ...changes };
}
const chosen = (changes: Partial<RecommendationTask>): readonly number[] =>
  recommend(task(changes)).map(({ candidate }) => candidate);

describe("what is recommended", () => {
  test("is the best by the model's medians and by the source in turns, with who says so", () => {
    const [model, own] = [order(said, 1), order(table.values[0]!, 1)];
    const found = recommend(task({}));
    expect(found.map(({ candidate }) => candidate)).toEqual([model[0], own[0], model[1], own[1]]);
    expect(found[1]).toMatchObject({
      configuration: table.configurations[own[0]!],
      because: "ranked best by a source",
    });
  });

  test("is the highest where higher is better", () => {
    const metric = { ...table.metric, better: "higher" as const };
    const [model, own] = [order(said, -1), order(table.values[0]!, -1)];
    expect(chosen({ metric, count: 2 })).toEqual([model[0], own[0]]);
  });

  test("is nothing that was measured, nothing twice, and no more than there is", () => {
    const measured = Array.from({ length: 100 }, (_, i) => i);
    const found = chosen({ measured, count: 20 });
    expect([...found].sort((a, b) => a - b)).toEqual([100, 101, 102, 103, 104, 105, 106, 107]);
    expect(chosen({ sources: [], count: 108 })).toHaveLength(108);
  });

  test("is refused where the number is none", () => {
    for (const count of [-1, 1.5, Number.NaN]) {
      expect(() => chosen({ count })).toThrow(RecommendationError);
    }
  });
});
