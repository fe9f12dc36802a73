import type { FunctionComponent } from "react";
import { CoverageChart } from "../../../apps/web/components/charts/coverage-chart.tsx";
import { DotsChart } from "../../../apps/web/components/charts/dots-chart.tsx";
import { EcdfChart } from "../../../apps/web/components/charts/ecdf-chart.tsx";
import { HealthChart } from "../../../apps/web/components/charts/health-chart.tsx";
import { HeatMapChart } from "../../../apps/web/components/charts/heat-map-chart.tsx";
import { HistogramChart } from "../../../apps/web/components/charts/histogram-chart.tsx";
import {
  InfluenceChart,
  type InfluenceRow,
} from "../../../apps/web/components/charts/influence-chart.tsx";
import { InformationChart } from "../../../apps/web/components/charts/information-chart.tsx";
import {
  LeaderboardChart,
  type PlacedRow,
} from "../../../apps/web/components/charts/leaderboard-chart.tsx";
import {
  type LearningCurve,
  LearningCurveChart,
} from "../../../apps/web/components/charts/learning-curve-chart.tsx";
import { ParetoChart } from "../../../apps/web/components/charts/pareto-chart.tsx";
import { RangeChart } from "../../../apps/web/components/charts/range-chart.tsx";
import { ScatterChart } from "../../../apps/web/components/charts/scatter-chart.tsx";
import { drawn } from "../drawn.ts";

const { MAX_VALUE: MAX, MIN_VALUE: MIN } = Number;
const time = { metric: "time", unit: "s" };
const point = (budget: number, value: number, sd: number | null) => ({
  budget,
  value,
  low: sd === null ? null : value - sd,
  high: sd === null ? null : value + sd,
});
const curve = (
  strategy: string,
  kind: LearningCurve["kind"],
  ...points: readonly ReturnType<typeof point>[]
): LearningCurve => ({ id: strategy, name: strategy, strategy, kind, points });
const error = { what: "MAPE", unit: "%" };
const term = (name: string, share: number, of: Partial<InfluenceRow> = {}): InfluenceRow => ({
  ...{ name, share, low: share / 2, high: share * 1.5, coefficient: -0.5, unit: "s" },
  ...{ effect: "improves", isInteraction: name.includes("×"), ...of },
});
const placed = (name: string, value: number, of: Partial<PlacedRow> = {}): PlacedRow => ({
  ...{ id: name, name, strategy: name, isBaseline: false, value, low: value / 2, high: value * 2 },
  ...{ tieGroup: 1, ranks: { low: 1, high: 2 }, ...of },
});
const covered = (name: string, measured: number, failed: number, unmeasured: number) => ({
  ...{ id: name, name, measured, failed, unmeasured },
});
const healthSpan = (
  from: string,
  to: string,
  counts: { readonly healthy: number; readonly failed: number; readonly setAside: number },
) => ({ from: `2026-03-01T${from}:00.000Z`, to: `2026-03-01T${to}:00.000Z`, ...counts });
const pair = { ...time, source: "board a", target: "board b", isLogarithmic: false };
const objective = (metric: string, isLowerBetter: boolean, bound: number | null = null) => ({
  ...{ metric, unit: "s", isLowerBetter, bound },
});
const both = [objective("time", true, 3), objective("accuracy", false)] as const;

/** Every chart of components/charts by the name of its file, with rows to try it on. */
export const chartExamples = {
  "coverage-chart": example(CoverageChart, {
    many: { rows: [covered("board a", 90, 0, 10), covered("board b", 1, 60, 3000)] },
    one: { rows: [covered("only", 5, 0, 0)] },
    far: { rows: [covered("far", 2 ** 31, 2 ** 31, 2 ** 31), covered("nothing", 0, 0, 0)] },
    none: { rows: [] },
  }),
  "dots-chart": example(DotsChart, {
    many: {
      axis: "mean rank",
      rows: [
        { id: "a", name: "direct with ridge", strategy: "direct", value: 1.4 },
        { id: "b", name: "linear-shift with ridge", strategy: "linear-shift", value: 2.1 },
        { id: "c", name: "target-only with ridge", strategy: "target-only", value: 2.5 },
      ],
      groups: [
        { first: 0, last: 1 },
        { first: 1, last: 2 },
      ],
      length: { value: 0.8, text: "critical difference 0.80" },
    },
    one: {
      axis: "share (%)",
      rows: [{ id: "a", name: "only", strategy: "direct", value: 90 }],
      reference: { value: 90, text: "90 %" },
    },
    far: {
      axis: "share (%)",
      rows: [
        { id: "a", name: "x".repeat(200), strategy: "far", value: -MAX },
        { id: "b", name: "b", strategy: "further", value: MAX },
      ],
      groups: [{ first: 0, last: 1 }],
      length: { value: MAX, text: "far" },
    },
    none: { axis: "share (%)", rows: [], reference: { value: 90, text: "90 %" } },
  }),
  "ecdf-chart": example(EcdfChart, {
    many: { ...time, timeoutLimit: 50, quantiles: [0, 0, 0.02, 0.3, 1, 2, 9, 40, null] },
    one: { ...time, timeoutLimit: null, quantiles: [7] },
    far: { ...time, timeoutLimit: null, quantiles: [-MAX, 0, MIN, 1, MAX] },
    none: { ...time, timeoutLimit: null, quantiles: [] },
  }),
  "health-chart": example(HealthChart, {
    many: {
      spans: [
        healthSpan("10:00", "11:00", { healthy: 9, failed: 1, setAside: 0 }),
        healthSpan("11:00", "12:00", { healthy: 3, failed: 0, setAside: 6 }),
        healthSpan("14:00", "15:00", { healthy: 8, failed: 2, setAside: 1 }),
      ],
    },
    one: { spans: [healthSpan("10:00", "10:00", { healthy: 1, failed: 0, setAside: 0 })] },
    far: {
      spans: [
        {
          ...{ from: "1970-01-01T00:00:00.000Z", to: "9999-01-01T00:00:00.000Z" },
          ...{ healthy: 2 ** 31, failed: 2 ** 31, setAside: 1 },
        },
      ],
    },
    none: { spans: [] },
  }),
  "heat-map-chart": example(HeatMapChart, {
    many: {
      rows: ["level", "window_bits"],
      columns: [
        { id: "a", name: "board a", above: null, values: [0.7, 0.02] },
        { id: "b", name: "board b", above: -0.25, values: [0.1, null] },
      ],
      above: "τ",
    },
    one: { rows: ["level"], columns: [{ id: "a", name: "a", above: 1, values: [1] }], above: "τ" },
    far: {
      rows: ["level", "strategy", "window_bits"],
      columns: [{ id: "a", name: "a", above: -MAX, values: [MAX, -MAX, MIN] }],
      above: "τ",
    },
    none: { rows: [], columns: [], above: "τ" },
  }),
  "histogram-chart": example(HistogramChart, {
    many: { ...time, isLogarithmic: false, edges: [-2, 0, 2, 4, 6], bins: [1, 0, 12, 3] },
    one: { ...time, isLogarithmic: false, edges: [3, 3], bins: [1] },
    far: { ...time, isLogarithmic: false, edges: [-MAX, -1, 1, MAX], bins: [1, 0, 2 ** 31] },
    none: { ...time, isLogarithmic: false, edges: [], bins: [] },
  }),
  "influence-chart": example(InfluenceChart, {
    many: {
      rows: [
        term("level", 0.6),
        term("level × strategy", 0.2),
        term("window_bits", 0.01, { low: null, high: null, effect: "worsens" }),
      ],
    },
    one: { rows: [term("level", 1)] },
    far: { rows: [term("level", MAX, { low: -MAX, high: MAX, coefficient: -MAX })] },
    none: { rows: [] },
  }),
  "information-chart": example(InformationChart, {
    many: {
      rows: [
        { name: "level", bits: 1.2, chance: 0.05 },
        { name: "window_bits", bits: 0, chance: 0.04 },
      ],
      most: 2.3,
    },
    one: { rows: [{ name: "only", bits: 0, chance: null }], most: null },
    far: { rows: [{ name: "far", bits: MAX, chance: MIN }], most: MAX },
    none: { rows: [], most: null },
  }),
  "leaderboard-chart": example(LeaderboardChart, {
    many: {
      rows: [
        placed("linear-shift", 5),
        placed("direct", 6, { isBaseline: true }),
        placed("pooled", 60, { tieGroup: null, ranks: null, low: null, high: null }),
      ],
    },
    one: { rows: [placed("direct", 12)] },
    far: { rows: [placed("direct", MIN, { low: -MAX, high: MAX }), placed("pooled", MAX)] },
    none: { rows: [] },
  }),
  "learning-curve-chart": example(LearningCurveChart, {
    many: {
      ...error,
      curves: [
        curve("DeepPerf", "published", point(10, 20, 4), point(20, 15, 3)),
        curve("pooled", "other", point(10, 18, 4), point(20, 16, 3)),
        curve("direct", "baseline", point(10, 50, 9), point(20, 30, null)),
        curve("linear-shift", "leading", point(10, 12, 14), point(20, 8, 1)),
      ],
    },
    one: { ...error, curves: [curve("direct", "leading", point(10, 12, null))] },
    far: {
      ...error,
      curves: [curve("direct", "leading", point(0, MIN, MAX), point(2 ** 31, MAX, MAX))],
    },
    none: { ...error, curves: [] },
  }),
  "pareto-chart": example(ParetoChart, {
    many: {
      objectives: both,
      members: [
        [1, 20],
        [2, 40],
      ],
      others: [
        [3, 10],
        [50, 12],
      ],
      isLogarithmic: true,
    },
    one: { objectives: both, members: [[1, 2]], others: [], isLogarithmic: false },
    far: {
      objectives: both,
      members: [[-MAX, MIN]],
      others: [
        [MAX, MAX],
        [0, -MAX],
      ],
      isLogarithmic: false,
    },
    none: { objectives: both, members: [], others: [], isLogarithmic: false },
  }),
  "range-chart": example(RangeChart, {
    many: {
      ...time,
      rows: [
        { name: "board a", minimum: 0.5, median: 1, maximum: 4, timeoutCount: 0 },
        { name: "board b", minimum: 10, median: 30, maximum: 90, timeoutCount: 3 },
        { name: "board c", minimum: 8, median: null, maximum: 40, timeoutCount: 900 },
      ],
    },
    one: { ...time, rows: [{ name: "only", minimum: 2, median: 2, maximum: 2, timeoutCount: 0 }] },
    far: {
      ...time,
      rows: [{ name: "far", minimum: -MAX, median: MIN, maximum: MAX, timeoutCount: 1 }],
    },
    none: { ...time, rows: [] },
  }),
  "scatter-chart": example(ScatterChart, {
    many: {
      ...pair,
      cellColumns: null,
      points: [
        { source: 1, target: 2, count: 1 },
        { source: 3, target: 2.5, count: 1 },
      ],
    },
    one: { ...pair, cellColumns: 40, points: [{ source: 1, target: 1, count: 9000 }] },
    far: {
      ...pair,
      isLogarithmic: true,
      cellColumns: 40,
      points: [
        { source: 0, target: MAX, count: 2 ** 31 },
        { source: MAX, target: MIN, count: 1 },
        { source: MIN, target: 0, count: 7 },
      ],
    },
    none: { ...pair, cellColumns: null, points: [] },
  }),
} as const;

/** What every chart is told beside its rows. */
interface Frame {
  readonly label: string;
  readonly width: number;
}

/** What rows a chart is tried on; far ones reach to the ends of what a number can be. */
export type Rows = "many" | "one" | "none" | "far";

function example<Props extends Frame>(
  chart: FunctionComponent<Props>,
  tries: Readonly<Record<Rows, Omit<Props, keyof Frame>>>,
): (rows: Rows, frame: Frame) => string {
  return (rows, frame) => drawn(chart, { ...tries[rows], ...frame } as Props);
}
