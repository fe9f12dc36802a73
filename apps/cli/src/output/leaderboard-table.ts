import type { Leaderboard } from "../graphql/read-leaderboards.ts";
import { table } from "./table.ts";

/** A leaderboard as lines: one table per budget, published figures marked as such. */
export function leaderboardTable(board: Leaderboard): readonly string[] {
  const budgets = [...new Set(board.rows.map(({ budget }) => budget))];
  if (budgets.length === 0) return [`${board.system}: nothing was evaluated`];
  return budgets.flatMap((budget) => {
    const rows = board.rows
      .filter((row) => row.budget === budget)
      .map((row) => [
        row.strategy,
        row.learner === "" ? "–" : row.learner,
        row.meanMapePercent.toFixed(2),
        row.sdMapePercent === null ? "–" : row.sdMapePercent.toFixed(2),
        row.repeatCount,
        row.isPublished ? "published" : row.isBaseline ? "computed, baseline" : "computed",
      ]);
    const header = ["strategy", "learner", "MAPE %", "sd", "repeats", "origin"];
    return [`${board.system}, ${budget} measurements in the target`, ...table(header, rows), ""];
  });
}
