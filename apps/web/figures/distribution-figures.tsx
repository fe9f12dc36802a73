import { pageAddress } from "../addresses.ts";
import { query } from "../api-client.ts";
import { EcdfChart } from "../components/charts/ecdf-chart.tsx";
import { HistogramChart } from "../components/charts/histogram-chart.tsx";
import { environmentTitle } from "../components/environment/environment-titles.ts";
import type { FigureContent, FigureKind } from "../components/figure/figure-content.ts";
import { metricText } from "../format/metric-text.ts";
import { unitScale } from "../format/unit-scale.ts";
import { FigureDistributionDocument, type FigureDistributionQuery } from "../generated/graphql.ts";
import { askedOf } from "./asked-of.ts";
import { countNote, distributionFinding, histogramFinding } from "./distribution-texts.ts";
import { dataOf } from "./figure-data.ts";
import { unknownEnvironment, unknownMetric } from "./unknown-choice.ts";

type Environment = NonNullable<FigureDistributionQuery["environment"]>;
/** What a figure shows of a distribution. */
export type ShownDistribution = NonNullable<Environment["distribution"]>;
type Drawn = Pick<FigureContent, "title" | "note" | "finding" | "columns" | "rows" | "draw">;

/** How a metric is distributed in an environment: the empirical distribution function. */
export const distributionFigure: FigureKind = kindOf("distribution", "Distribution", ecdfContent);

/** The same as counts in bins. */
export const histogramFigure: FigureKind = kindOf("histogram", "Histogram", histogramContent);

function kindOf(
  name: string,
  title: string,
  content: (of: ShownDistribution) => Drawn,
): FigureKind {
  return {
    name,
    title,
    needs: ["environment", "metric"],
    async load({ environment: slug = "", metric = "" }) {
      const variables = { environment: slug, metric };
      const { environment } = await query(FigureDistributionDocument, variables);
      if (environment === null) return unknownEnvironment();
      const { distribution } = environment;
      if (distribution === null) return unknownMetric(environment, metric);
      return {
        ...content(distribution),
        asked: [askedOf(FigureDistributionDocument, variables)],
        data: dataOf(environment, metric),
        computedAt: null,
        about: {
          address: pageAddress("environments", slug),
          name: `${environment.system.title}, ${environmentTitle(environment)}`,
        },
      };
    },
  };
}

/** The distribution function: shares of runs up to each value. */
export function ecdfContent(of: ShownDistribution): Drawn {
  const { metric, quantilesOfRuns: quantiles, timeoutLimit } = of;
  const { name, unit } = metric;
  const finding = distributionFinding(of);
  const scale = unitScale(unit, quantiles[Math.floor(quantiles.length / 2)] ?? of.minimum);
  const shown = (value: number | null) => (value === null ? null : value * scale.factor);
  return {
    title: `Distribution of ${metricText(name)}`,
    note: countNote(of),
    finding,
    columns: ["share of runs (%)", `${name} (${unit})`],
    rows: quantiles.map((value, i) => [(100 * i) / Math.max(1, quantiles.length - 1), value]),
    draw: (width) => (
      <EcdfChart
        quantiles={quantiles.map(shown)}
        timeoutLimit={shown(timeoutLimit)}
        {...{ unit: scale.unit, width }}
        metric={metricText(name)}
        label={finding}
      />
    ),
  };
}

/** Counts in bins, which are equally wide in logarithms where the values are skewed. */
export function histogramContent(of: ShownDistribution): Drawn {
  const { metric, bins, binEdges: edges, isLogarithmic } = of;
  const { name, unit } = metric;
  const finding = histogramFinding(of);
  const scale = unitScale(unit, of.quantilesOfRuns[50] ?? of.minimum);
  return {
    title: `Histogram of ${metricText(name)}`,
    note: `${countNote(of)}; ${bins.length} bins of equal width${isLogarithmic ? " on a logarithmic axis" : ""}`,
    finding,
    columns: [`from (${unit})`, `to (${unit})`, "measurements"],
    rows: bins.map((count, i) => [edges[i] ?? null, edges[i + 1] ?? null, count]),
    draw: (width) => (
      <HistogramChart
        {...{ bins, isLogarithmic, unit: scale.unit, width }}
        edges={edges.map((edge) => edge * scale.factor)}
        metric={metricText(name)}
        label={finding}
      />
    ),
  };
}
