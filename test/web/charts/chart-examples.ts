import type { FunctionComponent } from "react";
import { EcdfChart } from "../../../apps/web/components/charts/ecdf-chart.tsx";
import { HistogramChart } from "../../../apps/web/components/charts/histogram-chart.tsx";
import { LearningCurveChart } from "../../../apps/web/components/charts/learning-curve-chart.tsx";
import { RangeChart } from "../../../apps/web/components/charts/range-chart.tsx";
import { drawn } from "../drawn.ts";

const { MAX_VALUE: MAX, MIN_VALUE: MIN } = Number;
const time = { metric: "time", unit: "s" };
const point = (budget: number, mapePercent: number, sdPercent: number | null) => ({
  budget,
  mapePercent,
  sdPercent,
});

/** Every chart of components/charts by the name of its file, with rows to try it on. */
export const chartExamples = {
  "ecdf-chart": example(EcdfChart, {
    many: { ...time, quantiles: [0, 0, 0.02, 0.3, 1, 2, 9, 40] },
    one: { ...time, quantiles: [7] },
    far: { ...time, quantiles: [-MAX, 0, MIN, 1, MAX] },
    none: { ...time, quantiles: [] },
  }),
  "histogram-chart": example(HistogramChart, {
    many: { ...time, minimum: -2, maximum: 6, bins: [1, 0, 12, 3] },
    one: { ...time, minimum: 3, maximum: 3, bins: [1] },
    far: { ...time, minimum: -MAX, maximum: MAX, bins: [1, 0, 2 ** 31] },
    none: { ...time, minimum: 0, maximum: 0, bins: [] },
  }),
  "learning-curve-chart": example(LearningCurveChart, {
    many: {
      curves: [
        { name: "DeepPerf", kind: "published", points: [point(10, 20, 4), point(20, 15, 3)] },
        { name: "pooled", kind: "other", points: [point(10, 18, 4), point(20, 16, 3)] },
        { name: "direct", kind: "baseline", points: [point(10, 50, 9), point(20, 30, null)] },
        { name: "linear-shift", kind: "leading", points: [point(10, 12, 14), point(20, 8, 1)] },
      ],
    },
    one: { curves: [{ name: "direct", kind: "leading", points: [point(10, 12, null)] }] },
    far: {
      curves: [
        { name: "direct", kind: "leading", points: [point(0, MIN, MAX), point(2 ** 31, MAX, MAX)] },
      ],
    },
    none: { curves: [] },
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
