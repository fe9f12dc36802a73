import { describe, expect, test } from "vitest";
import {
  type CurveValue,
  learningCurves,
} from "../../../apps/web/components/leaderboard/learning-curves.ts";
import { leaderboardRow as row } from "./leaderboard-rows.ts";

const error: CurveValue = ({ meanMapePercent: value, sdMapePercent: sd }) => ({
  value,
  low: sd === null ? null : value - sd,
  high: sd === null ? null : value + sd,
});
const kinds = (rows: Parameters<typeof learningCurves>[0]) =>
  learningCurves(rows, error).map(({ name, kind }) => `${name}: ${kind}`);
const computed = (count: number) =>
  Array.from({ length: count }, (_, i) => row({ strategy: `s${i + 1}`, mape: i + 1 }));

describe("learning curves", () => {
  test("have the points of one strategy, learner and settings each, by budget", () => {
    const curves = learningCurves(
      [
        row({ strategy: "a", learner: "ridge", budget: 20, mape: 7, sd: null }),
        row({ strategy: "a", learner: "ridge", budget: 10, mape: 9 }),
        row({ strategy: "a", learner: "ridge", budget: 10, mape: 8, settings: { lambda: 1 } }),
        row({ strategy: "a", budget: 10, mape: 6 }),
      ],
      error,
    );
    expect(curves.map(({ name, points }) => [name, points])).toEqual([
      ["a", [{ budget: 10, value: 6, low: 5, high: 7 }]],
      [
        "a with ridge",
        [
          { budget: 10, value: 9, low: 8, high: 10 },
          { budget: 20, value: 7, low: null, high: null },
        ],
      ],
      ["a with ridge", [{ budget: 10, value: 8, low: 7, high: 9 }]],
    ]);
  });

  test("of computed strategies lead, the five best at their largest budget", () => {
    expect(kinds(computed(7))).toEqual([
      "s6: other",
      "s7: other",
      "s1: leading",
      "s2: leading",
      "s3: leading",
      "s4: leading",
      "s5: leading",
    ]);
  });

  test("are judged by their last point, not by their first", () => {
    const early = [
      row({ strategy: "early", budget: 10, mape: 0.1 }),
      row({ strategy: "early", budget: 50, mape: 99 }),
    ];
    expect(kinds([...early, ...computed(5)])[0]).toBe("early: other");
  });

  test("keep the two best baselines among the five with a name", () => {
    const baselines = [30, 10, 20].map((mape) =>
      row({ strategy: `base${mape}`, mape, isBaseline: true }),
    );
    expect(kinds([...baselines, ...computed(4)])).toEqual([
      "s4: other",
      "base30: other",
      "s1: leading",
      "s2: leading",
      "s3: leading",
      "base10: baseline",
      "base20: baseline",
    ]);
  });

  test("of publications are context, however good, and are drawn first", () => {
    const published = row({ strategy: "SeMPL", mape: 0.01, isPublished: true });
    expect(kinds([...computed(6), published])).toEqual([
      "SeMPL: published",
      "s6: other",
      "s1: leading",
      "s2: leading",
      "s3: leading",
      "s4: leading",
      "s5: leading",
    ]);
  });

  test("leave out rows that have nothing of what is drawn", () => {
    const of: CurveValue = ({ budget }) =>
      budget === 10 ? null : { value: budget, low: null, high: null };
    const rows = [row({ strategy: "a", budget: 10 }), row({ strategy: "a", budget: 20 })];
    expect(learningCurves(rows, of).map(({ points }) => points.length)).toEqual([1]);
    expect(learningCurves([row({ strategy: "a", budget: 10 })], of)).toEqual([]);
  });

  test("of no rows are none", () => {
    expect(learningCurves([], error)).toEqual([]);
  });
});
