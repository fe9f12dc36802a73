import { pageAddress } from "../addresses.ts";
import { query } from "../api-client.ts";
import { ScatterChart } from "../components/charts/scatter-chart.tsx";
import { distinguishingTitles } from "../components/environment/environment-titles.ts";
import type { FigureKind } from "../components/figure/figure-content.ts";
import { formatCorrelation } from "../format/format-correlation.ts";
import { formatCount } from "../format/format-number.ts";
import { metricText } from "../format/metric-text.ts";
import { unitScale } from "../format/unit-scale.ts";
import { FigureRelationDocument, type FigureRelationQuery } from "../generated/graphql.ts";
import { askedOf } from "./asked-of.ts";
import { distinctData } from "./figure-data.ts";
import { listed } from "./listed.ts";
import { unknownMetric } from "./unknown-choice.ts";

type Pair = FigureRelationQuery["environmentPair"];
type Shared = NonNullable<Pair["sharedValues"]>;

/** What one environment has against another, configuration by configuration. */
export const relationFigure: FigureKind = {
  name: "relation",
  title: "One environment against another",
  needs: ["source", "target", "metric"],
  async load({ source = "", target = "", metric = "" }) {
    const variables = { source, target, metric };
    const { environmentPair: pair } = await query(FigureRelationDocument, variables);
    const { sharedValues: shared } = pair;
    const title = `${capital(metricText(metric))} in two environments`;
    if (shared === null) {
      const lacks = [pair.source, pair.target].find(
        ({ series }) => !series.some(({ metric: own }) => own.name === metric),
      );
      if (lacks !== undefined) return unknownMetric(lacks, metric);
      return {
        title,
        gap:
          pair.source.slug === pair.target.slug
            ? "Both are the same environment: there is nothing to compare."
            : "They are of different systems, or one of them is simulated: they are never compared.",
      };
    }
    if (shared.count === 0)
      return { title, gap: "No configuration has a value in both environments." };
    const name = distinguishingTitles([pair.source, pair.target]);
    const [from, to] = [name(pair.source), name(pair.target)];
    const unit =
      pair.source.series.find(({ metric: own }) => own.name === metric)?.metric.unit ?? "";
    const finding = relationFinding(pair, shared, { from, to, metric });
    const { points, isLogarithmic, cellColumns } = shared;
    const scale = unitScale(unit, points[Math.floor(points.length / 2)]?.source);
    return {
      title,
      note: relationNote(pair, shared),
      finding,
      columns: [`source (${unit})`, `target (${unit})`, "configurations"],
      rows: points.map((point) => [point.source, point.target, point.count]),
      draw: (width) => (
        <ScatterChart
          {...{ isLogarithmic, cellColumns, width, unit: scale.unit, metric: metricText(metric) }}
          points={points.map((point) => ({
            ...point,
            source: point.source * scale.factor,
            target: point.target * scale.factor,
          }))}
          source={from}
          target={to}
          label={finding}
        />
      ),
      asked: [askedOf(FigureRelationDocument, variables)],
      data: distinctData([pair.source, pair.target], metric),
      computedAt: pair.relatedness?.computedAt ?? null,
      about: {
        address: pageAddress("environments", target),
        name: `${pair.source.system.title}, from ${from} to ${to}`,
      },
    };
  },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function relationNote(
  { comparability }: Pair,
  { count, censoredCount, cellColumns }: Shared,
): string {
  const cells = cellColumns === null ? "" : ", counted in hexagons: the darker, the more";
  const cut =
    censoredCount === 0 ? "" : `; ${formatCount(censoredCount)} that were cut off left out`;
  return `n = ${formatCount(count)} configurations with a value in both${cells}${cut}; ${verdictText(comparability)}`;
}

function verdictText({ verdict, differences }: Pair["comparability"]): string {
  // Facts of an axis that differs explain it.
  const axes = differences.filter(({ field }) => !field.startsWith("facts."));
  const shown = axes.length > 0 ? axes : differences;
  const fields = listed(shown.map(({ field }) => field.replace(/^facts\./, "")));
  const texts = {
    SAME: "the same environment",
    ONE_AXIS: `they differ in one thing: ${fields}`,
    SEVERAL: `they differ in several things: ${fields}`,
    NOT: "they cannot be compared",
  };
  return texts[verdict];
}

function relationFinding(
  { relatedness }: Pair,
  shared: Shared,
  { from, to, metric }: { readonly from: string; readonly to: string; readonly metric: string },
): string {
  const what = `${metricText(metric)} in ${from} and in ${to}`;
  const result = relatedness?.result ?? null;
  if (result === null)
    return `${formatCount(shared.count)} configurations have a value of ${what}; how alike they are has not been computed yet.`;
  const { pearson, spearman } = result;
  const rho = correlation("ρ", spearman);
  const r = correlation("r", pearson);
  return `${likeness(spearman.value)}: of ${what}, ranks correlate with ${rho}, values with ${r}.`;
}

function correlation(
  sign: string,
  {
    value,
    interval,
  }: {
    readonly value: number | null;
    readonly interval: { readonly low: number | null; readonly high: number | null };
  },
): string {
  if (value === null) return `${sign} not defined`;
  const bounds =
    interval.low === null || interval.high === null
      ? ""
      : ` (95\u00a0%: ${formatCorrelation(interval.low)} to ${formatCorrelation(interval.high)})`;
  return `${sign} = ${formatCorrelation(value)}${bounds}`;
}

function likeness(rho: number | null): string {
  if (rho === null) return "Nothing can be said of their order";
  if (rho >= 0.9) return "What is fast in one is fast in the other";
  if (rho >= 0.5) return "They are alike in part";
  if (rho >= -0.5) return "One says little of the other";
  return "What is best in one is worst in the other";
}
