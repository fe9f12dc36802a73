import { LeaderboardChart, type PlacedRow } from "../components/charts/leaderboard-chart.tsx";
import type { FigureContent, FigureGap } from "../components/figure/figure-content.ts";
import { evaluateOptions } from "../components/leaderboard/evaluate-options.ts";
import { rowKey, rowName } from "../components/leaderboard/row-name.ts";
import { formatCount, formatFixed } from "../format/format-number.ts";
import { numberWithUnit } from "../format/number-with-unit.ts";
import { type Board, type BoardRow, boardFigure } from "./board-figure.ts";
import { listed } from "./listed.ts";

type Drawn = Pick<FigureContent, "title" | "note" | "finding" | "columns" | "rows" | "draw">;

/** Rows that are drawn. */
const ROWS = 25;

/** Strategies by rank at one budget, with what of the order the repeats support. */
export const leaderboardFigure = boardFigure({
  name: "leaderboard",
  title: "Leaderboard",
  takes: ["budget", "strategy"],
  content: leaderboardContent,
});

/** The rows computed here at one budget: published ones have no repeats that a test could take. */
export function leaderboardContent(
  {
    rows: all,
    subject,
    suite,
  }: Pick<Board, "rows" | "subject"> & {
    readonly suite: { readonly slug: string; readonly dataset: { readonly slug: string } | null };
  },
  budget: number,
): Drawn | FigureGap {
  const title = `Errors at ${budget} measurements`;
  const computed = all.filter(
    (row) => row.budget === budget && row.strategy.origin === "REPRODUCED",
  );
  const published = all.filter(
    (row) => row.budget === budget && row.strategy.origin !== "REPRODUCED",
  );
  if (computed.length === 0) {
    const gap =
      `On ${subject} only ${published.length} published figures are stored at this budget; a test of ` +
      "places needs repeats. This command makes them:";
    const own = { suite: suite.slug, subject, dataset: suite.dataset?.slug };
    const request = `npx perfatlas evaluate ${evaluateOptions(own)} --budget ${budget}`;
    return { title, gap, request };
  }
  const rows = computed.slice(0, ROWS);
  const finding = leadersFinding(computed, subject, budget);
  return {
    title,
    note: leaderboardNote(computed, rows.length, published.length),
    finding,
    columns: [
      "strategy",
      "MAPE (%)",
      "sd (%)",
      "rank by mean",
      "rank, lowest",
      "rank, highest",
      "tie group",
      "repeats",
      "environments",
    ],
    rows: rows.map((row) => [
      rowName(row),
      row.meanMapePercent,
      row.sdMapePercent,
      row.rank,
      row.rankInterval?.low ?? null,
      row.rankInterval?.high ?? null,
      row.tieGroup,
      row.repeatCount,
      row.environmentCount,
    ]),
    draw: (width) => <LeaderboardChart rows={rows.map(placedRow)} label={finding} width={width} />,
  };
}

function placedRow(row: BoardRow): PlacedRow {
  const { meanMapePercent: value, sdMapePercent: sd } = row;
  return {
    id: rowKey(row),
    name: rowName(row),
    strategy: row.strategy.name,
    isBaseline: row.strategy.isBaseline,
    value,
    low: sd === null ? null : value - sd,
    high: sd === null ? null : value + sd,
    tieGroup: row.tieGroup,
    ranks: row.rankInterval,
  };
}

function leaderboardNote(computed: readonly BoardRow[], shown: number, published: number): string {
  const repeats = computed.reduce((sum, row) => sum + row.repeatCount * row.environmentCount, 0);
  const more = computed.length > shown ? `the first ${shown} of ${computed.length} rows; ` : "";
  const apart = published === 0 ? "" : `; ${published} published rows stand apart, in the table`;
  return (
    `${more}mean absolute percentage error ± 1 standard deviation of repeats; ranks that Wilcoxon’s ` +
    `signed rank test on paired repeats (Holm, 5\u00a0%) leaves open; n = ${formatCount(repeats)} evaluations${apart}`
  );
}

function leadersFinding(rows: readonly BoardRow[], subject: string, budget: number): string {
  const at = `On ${subject} at ${budget} measurements`;
  const untestable = rows.find((row) => row.untestable !== null)?.untestable;
  const leaders = rows.filter(({ tieGroup }) => tieGroup === 1);
  const text = (row: BoardRow) =>
    `${rowName(row)} (${numberWithUnit(formatFixed(row.meanMapePercent, 2), "%")})`;
  const [first] = rows;
  if (first === undefined) return `${at} nothing was evaluated.`;
  if (leaders.length === 0)
    return `${at} ${text(first)} has the lowest mean error, but no order can be told: ${untestable ?? "there are too few repeats"}.`;
  if (leaders.length === 1) return `${at} ${text(leaders[0] ?? first)} errs least.`;
  return `${at} ${listed(leaders.map(text))} err least and cannot be told apart.`;
}
