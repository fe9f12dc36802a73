import type { ReadClaimsQuery } from "../../generated/graphql.ts";
import { table } from "./table.ts";

type Report = NonNullable<ReadClaimsQuery["claimsReport"]>;
type Check = Report["claims"][number]["checks"][number];

const HEADER = ["metric", "learner", "against", "paper", "here", "95 %", "verdict"];

/** A report on a paper's claims as lines: one table per scope, then what the data are. */
export function claimsTable(report: Report): readonly string[] {
  const { citation, claims, totals } = report;
  const scopes = [...new Set(claims.flatMap(({ checks }) => checks.map(({ scope }) => scope)))];
  return [
    report.title,
    `${citation.authors}: ${citation.title}. ${citation.venue} ${citation.year}`,
    "",
    ...scopes.flatMap((scope) => {
      const rows = claims.flatMap(({ checks, ...claim }) =>
        checks
          .filter((check) => check.scope === scope)
          .map((check) => [
            ...[claim.metric, claim.learner, claim.other],
            changeText(claim.lowerPercent),
            ...[changeText(check.lowerPercent), intervalText(check.interval), verdictText(check)],
          ]),
      );
      const title = claims[0]?.checks.find((check) => check.scope === scope)?.title ?? scope;
      return [title, ...table(HEADER, rows), ""];
    }),
    report.summary,
    ...totals.map(
      ({ hardware, configurationCount, measuredCount }) =>
        `${hardware}: the paper states ${configurationCount} configurations; ${measuredCount ?? "none"} ` +
        `${measuredCount === null ? "is loaded here" : "are public and loaded"}`,
    ),
    ...report.conditions,
    ...(report.shippedAt === null
      ? []
      : [`figures marked * are of repeats that ship with this version, not of this registry`]),
    "perfatlas claims --commands prints what computes each figure",
  ];
}

/** "22.9 % lower". */
function changeText(lower: number | null): string {
  if (lower === null) return "–";
  return `${Math.abs(lower).toFixed(1)} % ${lower < 0 ? "higher" : "lower"}`;
}

function intervalText(interval: Check["interval"]): string {
  return interval === null ? "–" : `${interval.low.toFixed(1)} to ${interval.high.toFixed(1)}`;
}

function verdictText({ verdict, isShipped }: Check): string {
  return verdict === null ? "not computed" : `${verdict.toLowerCase()}${isShipped ? " *" : ""}`;
}
