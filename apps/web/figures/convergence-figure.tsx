import { pageAddress } from "../addresses.ts";
import { query } from "../api-client.ts";
import { LearningCurveChart } from "../components/charts/learning-curve-chart.tsx";
import { environmentTitle } from "../components/environment/environment-titles.ts";
import type { FigureContent, FigureKind } from "../components/figure/figure-content.ts";
import { formatCount } from "../format/format-number.ts";
import { formatQuantity } from "../format/format-quantity.ts";
import { metricText } from "../format/metric-text.ts";
import { unitScale } from "../format/unit-scale.ts";
import { FigureConvergenceDocument, type FigureConvergenceQuery } from "../generated/graphql.ts";
import { askedOf } from "./asked-of.ts";
import { dataOf } from "./figure-data.ts";
import { noCampaign } from "./health-figure.tsx";
import { unknownEnvironment, unknownMetric } from "./unknown-choice.ts";

type Convergence = NonNullable<NonNullable<FigureConvergenceQuery["environment"]>["convergence"]>;

/** The best value so far, run by run. */
export const convergenceFigure: FigureKind = {
  name: "convergence",
  title: "Convergence on the best",
  needs: ["environment", "metric"],
  async load({ environment: slug = "", metric = "" }) {
    const variables = { environment: slug, metric };
    const { environment } = await query(FigureConvergenceDocument, variables);
    if (environment === null) return unknownEnvironment();
    if (!environment.series.some((series) => series.metric.name === metric))
      return unknownMetric(environment, metric);
    const { convergence } = environment;
    if (convergence === null) return noCampaign(convergenceFigure.title);
    return {
      ...convergenceContent(convergence),
      asked: [askedOf(FigureConvergenceDocument, variables)],
      data: dataOf(environment, metric),
      computedAt: null,
      about: {
        address: pageAddress("environments", slug),
        name: `${environment.system.title}, ${environmentTitle(environment)}`,
      },
    };
  },
};

/** Runs that were better than all before them. */
export function convergenceContent({
  metric,
  points,
  runCount,
  bestAt,
}: Convergence): Pick<FigureContent, "title" | "note" | "finding" | "columns" | "rows" | "draw"> {
  const name = metricText(metric.name);
  const [first, last] = [points[0], points.at(-1)];
  const scale = unitScale(metric.unit, last?.best);
  const finding =
    `The best ${name}, ${formatQuantity(last?.best, metric.unit)}, was first measured by run ` +
    `${formatCount(bestAt)} of ${formatCount(runCount)}; the first run with a value had ${formatQuantity(first?.best, metric.unit)}.`;
  return {
    title: "Convergence on the best",
    note: `best ${name} so far, in the order in which runs were begun; n = ${formatCount(runCount)} runs, failed ones as well`,
    finding,
    columns: ["run", `best so far (${metric.unit})`, "begun"],
    rows: points.map(({ measured, best, at }) => [measured, best, at]),
    draw: (width) => (
      <LearningCurveChart
        curves={[
          {
            ...{ id: metric.name, name, strategy: metric.name, kind: "leading" },
            points: points.map(({ measured, best }) => ({
              ...{ budget: measured, value: best * scale.factor, low: null, high: null },
            })),
          },
        ]}
        {...{ what: `best ${name}`, unit: scale.unit, budget: "runs", label: finding, width }}
        isStep
      />
    ),
  };
}
