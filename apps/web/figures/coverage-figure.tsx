import { notFound } from "next/navigation";
import { pageAddress } from "../addresses.ts";
import { query } from "../api-client.ts";
import { CoverageChart, type CoveredEnvironment } from "../components/charts/coverage-chart.tsx";
import { distinguishingTitles } from "../components/environment/environment-titles.ts";
import type { FigureContent, FigureGap, FigureKind } from "../components/figure/figure-content.ts";
import { formatCount, formatNumber } from "../format/format-number.ts";
import { metricText } from "../format/metric-text.ts";
import { numberWithUnit } from "../format/number-with-unit.ts";
import { FigureCoverageDocument, type FigureCoverageQuery } from "../generated/graphql.ts";
import { askedOf } from "./asked-of.ts";
import { distinctData } from "./figure-data.ts";
import { listed } from "./listed.ts";

type System = NonNullable<FigureCoverageQuery["system"]>;

/** The API names the least measured series alone when a system has more. */
const SERIES_MAX = 500;

/** What of a system was measured where, and what was not. */
export const coverageFigure: FigureKind = {
  name: "coverage",
  title: "Coverage",
  needs: ["system"],
  takes: ["metric"],
  async load({ system: slug = "", metric }) {
    const variables = metric === undefined ? { system: slug } : { system: slug, metric };
    const { system } = await query(FigureCoverageDocument, variables);
    if (system === null) return notFound();
    const content = coverageContent(system, metric);
    if ("gap" in content) return content;
    return {
      ...content,
      asked: [askedOf(FigureCoverageDocument, variables)],
      data: distinctData(system.environments.nodes),
      computedAt: null,
      about: { address: pageAddress("systems", slug), name: system.title },
    };
  },
};

/** Of one metric (the first that was measured): measured, failed and unmeasured configurations by environment. */
export function coverageContent(
  { title: system, metrics, environments, coverage }: System,
  wanted?: string,
): Pick<FigureContent, "title" | "note" | "finding" | "columns" | "rows" | "draw"> | FigureGap {
  const metric = metrics.find(
    ({ name }) =>
      (wanted === undefined || name === wanted) &&
      coverage.series.some((one) => one.metric === name),
  );
  const named = metric?.name ?? wanted;
  const title = `What was measured of ${named === undefined ? "any metric" : metricText(named).slice(0, 80)}`;
  if (metric === undefined) {
    const names = metrics.map(({ name }) => name);
    return {
      title,
      gap: `Nothing is stored of it for ${system}; its metrics are ${listed(names) || "none"}.`,
    };
  }
  const titles = titlesOf(environments.nodes);
  const rows = coverage.series
    .filter((one) => one.metric === metric.name)
    .map(
      (one): CoveredEnvironment => ({
        ...one,
        id: one.environment,
        name: titles.get(one.environment) ?? one.environment,
      }),
    );
  const isCut = coverage.series.length >= SERIES_MAX;
  const finding = coverageFinding(rows, { ...coverage, isCut }, metricText(metric.name));
  const cut = isCut ? ", those with the least measured" : "";
  return {
    title,
    note: `n = ${formatCount(rows.length)} environments${cut}, each of ${formatCount(coverage.knownCount)} configurations that are known of any`,
    finding,
    columns: ["environment", "measured", "tried, no value", "not tried"],
    rows: rows.map((row) => [row.id, row.measured, row.failed, row.unmeasured]),
    draw: (width) => <CoverageChart {...{ rows, width }} label={finding} />,
  };
}

function titlesOf(environments: System["environments"]["nodes"]): ReadonlyMap<string, string> {
  const name = distinguishingTitles(environments);
  return new Map(environments.map((each) => [each.slug, name(each)]));
}

function coverageFinding(
  rows: readonly CoveredEnvironment[],
  coverage: System["coverage"] & { readonly isCut: boolean },
  metric: string,
): string {
  const whole = rows.filter(({ failed, unmeasured }) => failed === 0 && unmeasured === 0);
  const failures = rows.reduce((sum, { failed }) => sum + failed, 0);
  const least = Math.min(...rows.map(({ measured }) => measured));
  const last = rows.filter(({ measured }) => measured === least);
  const known = coverage.knownCount;
  const { combinationCount: all, measuredCombinationCount: measured } = coverage;
  const combinations =
    all === measured
      ? `all ${formatCount(all)} combinations of hardware, workload and version were measured`
      : `${formatCount(measured)} of ${formatCount(all)} combinations of hardware, workload and version were measured`;
  const broken =
    failures === 0 ? "" : `; ${formatCount(failures)} runs of configurations gave none`;
  if (whole.length === rows.length)
    return `Every known configuration has a value of ${metric} in ${rows.length === 1 ? "the only environment" : `${coverage.isCut ? "these" : "all"} ${formatCount(rows.length)} environments`}; ${combinations}.`;
  const share = formatNumber((100 * least) / Math.max(1, known), 3);
  return `${listed(last.map(({ name }) => name))} ${last.length === 1 ? "has" : "have"} the least: ${numberWithUnit(share, "%")} of the known configurations have a value of ${metric}${broken}; ${combinations}.`;
}
