import { describe, expect, test } from "vitest";
import { CoverageChart } from "../../../apps/web/components/charts/coverage-chart.tsx";
import { HeatMapChart } from "../../../apps/web/components/charts/heat-map-chart.tsx";
import {
  type LearningCurve,
  LearningCurveChart,
} from "../../../apps/web/components/charts/learning-curve-chart.tsx";
import { RangeChart } from "../../../apps/web/components/charts/range-chart.tsx";
import { LeaderboardTable } from "../../../apps/web/components/leaderboard/leaderboard-table.tsx";
import { drawn } from "../drawn.ts";
import { leaderboardRow } from "../leaderboard/leaderboard-rows.ts";

const label = "A finding.";
const times = <Made>(count: number, make: (i: number) => Made): readonly Made[] =>
  Array.from({ length: count }, (_, i) => make(i));
const elements = (html: string) => html.match(/<[a-z]/g)?.length ?? 0;
/** A figure is drawn for wide and for narrow screens. */
const both = (draw: (width: number) => string) => elements(draw(860)) + elements(draw(358));

const curves = times(
  29,
  (i): LearningCurve => ({
    id: `${i}`,
    name: `method ${i}`,
    strategy: `s${i}`,
    kind: i < 20 ? "published" : i < 24 ? "other" : "leading",
    points: times(5, (k) => ({ budget: 10 * (k + 1), value: 10 + i, low: 9 + i, high: 11 + i })),
  }),
);

describe("what is drawn of much data stays small, so that a page of several has 1,500 elements at most", () => {
  test.each<readonly [string, number, () => number]>([
    [
      "coverage of 351 environments",
      40,
      () =>
        both((width) => {
          const rows = times(351, (i) => ({
            ...{ id: `${i}`, name: `w${i}`, measured: i, failed: 1, unmeasured: 9 },
          }));
          return drawn(CoverageChart, { rows, label, width });
        }),
    ],
    [
      "influences of 10 options in 12 environments",
      280,
      () =>
        both((width) => {
          const columns = times(12, (i) => ({
            ...{ id: `${i}`, name: `environment ${i}`, above: 0.5 },
            values: times(10, (k) => (i + k) / 25),
          }));
          const rows = times(10, (k) => `option ${k}`);
          return drawn(HeatMapChart, { rows, columns, above: "τ", label, width });
        }),
    ],
    [
      "spread over 30 environments",
      220,
      () =>
        both((width) => {
          const rows = times(30, (i) => ({
            ...{ name: `w${i}`, minimum: 1 + i, median: 2 + i, maximum: 3 + i, timeoutCount: i },
          }));
          return drawn(RangeChart, { rows, metric: "time", unit: "s", label, width });
        }),
    ],
    [
      "29 learning curves over 5 budgets",
      330,
      () =>
        both((width) =>
          drawn(LearningCurveChart, { curves, what: "MAPE", unit: "%", label, width }),
        ),
    ],
    [
      "a leaderboard of 17 rows",
      400,
      () => {
        const rows = times(17, (i) =>
          leaderboardRow({ strategy: `s${i}`, rank: i + 1, mape: i + 1, isPublished: i > 8 }),
        );
        return elements(drawn(LeaderboardTable, { rows, suite: "starter" }));
      },
    ],
  ])("%s: at most %i", (_what, most, count) => {
    expect(count()).toBeLessThanOrEqual(most);
  });
});
