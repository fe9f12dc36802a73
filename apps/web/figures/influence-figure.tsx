import { pageAddress } from "../addresses.ts";
import { query } from "../api-client.ts";
import { InfluenceChart, type InfluenceRow } from "../components/charts/influence-chart.tsx";
import { environmentTitle } from "../components/environment/environment-titles.ts";
import type { FigureContent, FigureKind } from "../components/figure/figure-content.ts";
import { formatCount, formatNumber } from "../format/format-number.ts";
import { metricText } from "../format/metric-text.ts";
import { numberWithUnit } from "../format/number-with-unit.ts";
import { FigureInfluenceDocument, type FigureInfluenceQuery } from "../generated/graphql.ts";
import { askedOf } from "./asked-of.ts";
import { dataOf } from "./figure-data.ts";
import { listed } from "./listed.ts";
import { gapOf, staleNote } from "./stamped.ts";
import { unknownEnvironment, unknownMetric } from "./unknown-choice.ts";

/** Terms that are drawn; those behind them explain next to nothing. */
const TERMS = 15;

type Influences = NonNullable<
  NonNullable<NonNullable<FigureInfluenceQuery["environment"]>["influence"]>["result"]
>;

/** Which options and interactions matter in one environment, with intervals. */
export const influenceFigure: FigureKind = {
  name: "influence",
  title: "Influence of options",
  needs: ["environment", "metric"],
  async load({ environment: slug = "", metric = "" }) {
    const variables = { environment: slug, metric };
    const { environment } = await query(FigureInfluenceDocument, variables);
    if (environment === null) return unknownEnvironment();
    const { influence } = environment;
    if (influence === null) return unknownMetric(environment, metric);
    const name = `${environment.system.title}, ${environmentTitle(environment)}`;
    const title = `What ${metricText(metric)} depends on`;
    const { result } = influence;
    if (result === null)
      return gapOf(title, influence, { kind: "INFLUENCE", environment: slug, metric });
    const content = influenceContent(result, metric);
    return {
      ...content,
      note: `${content.note}${staleNote(influence)}`,
      asked: [askedOf(FigureInfluenceDocument, variables)],
      data: dataOf(environment, metric),
      computedAt: influence.computedAt,
      about: { address: pageAddress("environments", slug), name },
    };
  },
};

/** The strongest terms of a model, each with its share, interval and effect. */
export function influenceContent(
  result: Influences,
  metric: string,
): Pick<FigureContent, "title" | "note" | "finding" | "columns" | "rows" | "draw"> {
  const rows = result.terms.flatMap(rowOf).slice(0, TERMS);
  const finding = findingOf(rows, result, metric);
  return {
    title: `What ${metricText(metric)} depends on`,
    note: countNote(result),
    finding,
    columns: [
      "term",
      "share of variance",
      "share, low",
      "share, high",
      "coefficient",
      "unit",
      "effect",
    ],
    rows: rows.map((row) => [
      row.name,
      row.share,
      row.low,
      row.high,
      row.coefficient,
      row.unit,
      row.effect,
    ]),
    draw: (width) => <InfluenceChart rows={rows} label={finding} width={width} />,
  };
}

function rowOf(term: Influences["terms"][number]): readonly InfluenceRow[] {
  const { share, interval, coefficient, unit, effect, name, options } = term;
  if (share === null) return [];
  const row = { name, share, low: interval.low, high: interval.high, coefficient, unit };
  return [{ ...row, effect: effect.toLowerCase(), isInteraction: options.length > 1 }];
}

function countNote({ sample, draws, rSquared, terms }: Influences): string {
  const left = sample.failedCount + sample.censoredCount;
  const without = left === 0 ? "" : `, ${formatCount(left)} without a value left out`;
  const more = terms.length > TERMS ? `, the first ${TERMS} of ${terms.length} terms` : "";
  return (
    `share of variance that a term alone explains, 95\u00a0% interval of ${draws} bootstrap draws; ` +
    `n = ${formatCount(sample.valueCount)} configurations${without}${more}; ` +
    `R² of the model ${formatNumber(rSquared, 3)}`
  );
}

function findingOf(rows: readonly InfluenceRow[], of: Influences, metric: string): string {
  const [first] = rows;
  if (first === undefined)
    return `No option of ${formatCount(of.sample.valueCount)} configurations explains ${metricText(metric)}.`;
  const leaders = rows.filter(({ high }) => (high ?? first.share) >= (first.low ?? first.share));
  const percent = (share: number) => numberWithUnit(formatNumber(100 * share, 3), "%");
  if (leaders.length === 1) {
    return (
      `${first.name} matters most: it explains ${percent(first.share)} of the variance of ` +
      `${metricText(metric)}, ${first.effect === "improves" ? "for the better" : "for the worse"} as it rises.`
    );
  }
  return (
    `${listed(leaders.map(({ name }) => name))} matter most and cannot be told apart: ` +
    `${listed(leaders.map(({ share }) => percent(share)))} of the variance of ${metricText(metric)}.`
  );
}
