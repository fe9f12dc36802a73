import { describe, expect, test } from "vitest";
import {
  type LearningCurve,
  LearningCurveChart,
} from "../../../apps/web/components/charts/learning-curve-chart.tsx";
import { drawn } from "../drawn.ts";

const point = (budget: number, value: number, sd: number | null = 1) => ({
  budget,
  value,
  low: sd === null ? null : value - sd,
  high: sd === null ? null : value + sd,
});
const curves: readonly LearningCurve[] = [
  {
    id: "1",
    name: "SeMPL",
    strategy: "SeMPL",
    kind: "published",
    points: [point(10, 20), point(20, 15)],
  },
  {
    id: "2",
    name: "linear-shift with ridge",
    strategy: "linear-shift",
    kind: "leading",
    points: [point(10, 12), point(20, 8)],
  },
  {
    id: "3",
    name: "target-only",
    strategy: "target-only",
    kind: "baseline",
    points: [point(10, 50), point(20, 30, null)],
  },
];
const error = { what: "MAPE", unit: "%" };
const label = "On x264 the lowest computed error is 8 %.";

describe("the learning curves", () => {
  test("are an image whose name is the finding, with labelled axes", () => {
    const svg = drawn(LearningCurveChart, { curves, ...error, label, width: 860 });
    expect(svg).toContain(`role="img" aria-label="${label}"`);
    expect(svg).toContain("MAPE");
    expect(svg).toContain("budget (target configurations measured)");
  });

  test("name computed strategies and baselines; published ones are context", () => {
    const svg = drawn(LearningCurveChart, { curves, ...error, label, width: 860 });
    expect(svg).toContain(">linear-shift with ridge</text>");
    expect(svg).toContain(">target-only</text>");
    expect(svg).not.toContain(">SeMPL</text>");
    expect(svg).toContain("<title>SeMPL</title>");
    expect(svg).toContain("linear-shift with ridge, 10 measurements: 12.00 (11.00 to 13.00) %");
  });

  test("draw baselines dashed", () => {
    const svg = drawn(LearningCurveChart, { curves, ...error, label, width: 860 });
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
  });

  test("state no deviation for a single repeat", () => {
    const svg = drawn(LearningCurveChart, { curves, ...error, label, width: 860 });
    expect(svg).toContain("target-only, 20 measurements: 30.00 %");
  });

  test("of one point are finite at both widths", () => {
    const one = [
      { id: "1", name: "direct", strategy: "direct", kind: "leading", points: [point(10, 12)] },
    ] as const;
    for (const width of [860, 358])
      expect(drawn(LearningCurveChart, { curves: one, ...error, label, width })).not.toContain(
        "NaN",
      );
  });

  test("without curves are words", () => {
    expect(drawn(LearningCurveChart, { curves: [], ...error, label, width: 860 })).toContain(
      "No evaluations yet",
    );
  });
});

test("a curve of steps is marked at every fourth and at its last value, any other at each", () => {
  const points = Array.from({ length: 10 }, (_, i) => point(i + 1, 20 - i, null));
  const curve: LearningCurve = {
    ...{ id: "1", name: "advise", strategy: "advise" },
    kind: "leading",
    points,
  };
  const marks = (isStep: boolean) =>
    drawn(LearningCurveChart, {
      ...{ curves: [curve], what: "regret", unit: "%", label: "It falls.", width: 860, isStep },
    }).split("<title>").length - 1;
  expect(marks(false)).toBe(10);
  expect(marks(true)).toBe(4);
});
