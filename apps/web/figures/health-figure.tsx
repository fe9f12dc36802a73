import { pageAddress } from "../addresses.ts";
import { query } from "../api-client.ts";
import { HealthChart } from "../components/charts/health-chart.tsx";
import { environmentTitle } from "../components/environment/environment-titles.ts";
import type { FigureContent, FigureGap, FigureKind } from "../components/figure/figure-content.ts";
import { formatDate } from "../format/format-date.ts";
import { formatCount, formatNumber } from "../format/format-number.ts";
import { metricText } from "../format/metric-text.ts";
import { numberWithUnit } from "../format/number-with-unit.ts";
import { FigureHealthDocument, type FigureHealthQuery } from "../generated/graphql.ts";
import { askedOf } from "./asked-of.ts";
import { dataOf } from "./figure-data.ts";
import { listed } from "./listed.ts";
import { unknownEnvironment, unknownMetric } from "./unknown-choice.ts";

type Health = NonNullable<NonNullable<FigureHealthQuery["environment"]>["runHealth"]>;
type Span = Health["spans"][number];

/** What became of the runs of campaigns over time. */
export const healthFigure: FigureKind = {
  name: "health",
  title: "Health of runs over time",
  needs: ["environment", "metric"],
  async load({ environment: slug = "", metric = "" }) {
    const variables = { environment: slug, metric };
    const { environment } = await query(FigureHealthDocument, variables);
    if (environment === null) return unknownEnvironment();
    if (!environment.series.some((series) => series.metric.name === metric))
      return unknownMetric(environment, metric);
    const { runHealth } = environment;
    if (runHealth === null) return noCampaign(healthFigure.title);
    return {
      ...healthContent(runHealth),
      asked: [askedOf(FigureHealthDocument, variables)],
      data: dataOf(environment, metric),
      computedAt: null,
      about: {
        address: pageAddress("environments", slug),
        name: `${environment.system.title}, ${environmentTitle(environment)}`,
      },
    };
  },
};

/** Only campaigns write down when a run was made. */
export function noCampaign(title: string): FigureGap {
  return {
    title,
    gap: "No run here says when it was made: this was not measured by a campaign of this harness, and tables of papers do not tell. A campaign that is uploaded does.",
  };
}

/** Runs of every span of time by what became of them. */
export function healthContent(
  health: Health,
): Pick<FigureContent, "title" | "note" | "finding" | "columns" | "rows" | "draw"> {
  const { spans, runCount } = health;
  const finding = healthFinding(health);
  return {
    title: "Health of runs over time",
    note: `runs of campaigns by what they say of ${metricText(health.metric.name)}, over equal spans of time; n = ${formatCount(runCount)} runs`,
    finding,
    columns: ["from", "to", "runs", "healthy", "set aside", "cut off", "failed"],
    rows: spans.map((span) => [
      span.from,
      span.to,
      span.runCount,
      span.healthyCount,
      span.quarantinedCount,
      span.timeoutCount,
      span.failedCount,
    ]),
    draw: (width) => (
      <HealthChart
        spans={spans.map((span) => ({
          ...{ from: span.from, to: span.to, healthy: span.healthyCount },
          failed: span.timeoutCount + span.failedCount,
          setAside: span.quarantinedCount,
        }))}
        label={finding}
        width={width}
      />
    ),
  };
}

/** All spans that are equally bad share the worst place. */
function healthFinding({ spans, runCount, healthyCount, healthyPercent }: Health): string {
  const all = `${formatCount(healthyCount)} of ${formatCount(runCount)} runs are healthy`;
  const lost = (span: Span) => span.runCount - span.healthyCount;
  const most = Math.max(0, ...spans.map(lost));
  if (most === 0) return `All ${formatCount(runCount)} runs are healthy.`;
  const worst = spans.filter((span) => lost(span) === most);
  const when = worst.map(({ from }) => formatDate(from, "time"));
  return (
    `${all}, ${numberWithUnit(formatNumber(healthyPercent, 3), "%")}; most were lost in the ` +
    `${worst.length === 1 ? "span" : "spans"} from ${listed(when)}: ${formatCount(most)}${worst.length === 1 ? "" : " each"}.`
  );
}
