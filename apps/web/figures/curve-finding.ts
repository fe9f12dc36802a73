import { type CurveValue } from "../components/leaderboard/learning-curves.ts";
import { rowName } from "../components/leaderboard/row-name.ts";
import { formatFixed, formatNumber } from "../format/format-number.ts";
import { numberWithUnit } from "../format/number-with-unit.ts";
import type { BoardRow } from "./board-figure.ts";
import { listed } from "./listed.ts";

/**
 * Which computed row has the least value at the smallest and at the largest budget. Where the registry's
 * test cannot tell rows apart from the first one (tie group 1), all of them are named; where there are too
 * few repeats for a test it says so.
 */
export function curveFinding(
  rows: readonly BoardRow[],
  subject: string,
  { of, read, unit }: { readonly of: string; readonly read: CurveValue; readonly unit: string },
): string {
  const computed = rows.filter((row) => row.strategy.origin === "REPRODUCED");
  const value = (row: BoardRow) => read(row)?.value ?? Number.POSITIVE_INFINITY;
  const text = (row: BoardRow) =>
    unit === "" ? formatNumber(value(row), 3) : numberWithUnit(formatFixed(value(row), 2), unit);
  if (computed.length === 0) return publishedFinding(rows, subject, { of, value, text });
  const best = (budget: number) => {
    const own = computed.filter((row) => row.budget === budget);
    const least = Math.min(...own.map(value));
    const ties = own.filter((row) => of === "error" && row.tieGroup === 1);
    const firsts = own.filter((row) => value(row) === least);
    const leaders = ties.length > firsts.length ? ties : firsts;
    const isTested = of === "error" && own.every(({ untestable }) => untestable === null);
    return { leaders: [...leaders].sort((a, b) => value(a) - value(b)), isTested };
  };
  const budgets = [...new Set(computed.map(({ budget }) => budget))].sort((a, b) => a - b);
  const ends = [...new Set([budgets[0], budgets.at(-1)])].filter((each) => each !== undefined);
  const parts = ends.map((budget) => {
    const { leaders } = best(budget);
    const names = leaders.map((row) => `${rowName(row)} (${text(row)})`);
    return `${listed(names)} at ${budget} measurements`;
  });
  const isShared = ends.some((budget) => best(budget).leaders.length > 1);
  const untested = ends.every((budget) => !best(budget).isTested);
  const shared = isShared && of === "error" ? "; rows named together cannot be told apart" : "";
  const few = untested && of === "error" ? "; too few repeats to test whether it leads" : "";
  return `On ${subject} the lowest computed ${of} is that of ${parts.join(", and of ")}${shared}${few}.`;
}

function publishedFinding(
  rows: readonly BoardRow[],
  subject: string,
  {
    of,
    value,
    text,
  }: {
    readonly of: string;
    readonly value: (row: BoardRow) => number;
    readonly text: (row: BoardRow) => string;
  },
): string {
  const last = Math.max(...rows.map(({ budget }) => budget));
  const own = rows.filter((row) => row.budget === last);
  const least = Math.min(...own.map(value));
  const names = own.filter((row) => value(row) === least);
  return (
    `On ${subject} nothing was computed here yet; the lowest published ${of} at ${last} measurements ` +
    `is that of ${listed(names.map((row) => `${rowName(row)} (${text(row)})`))}.`
  );
}
