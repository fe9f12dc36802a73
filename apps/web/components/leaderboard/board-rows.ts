import type { LeaderboardQuery, RowFragment } from "../../generated/graphql.ts";
import { rowKey } from "./row-key.ts";

/** All rows of a leaderboard, baselines included once, by budget and rank. */
export function boardRows(board: LeaderboardQuery["leaderboard"]): readonly RowFragment[] {
  if (board === null) return [];
  const rows = new Map(
    [...board.rows, ...board.baselines].map((row) => [`${rowKey(row)}|${row.budget}`, row]),
  );
  return [...rows.values()].sort((a, b) => a.budget - b.budget || a.rank - b.rank);
}
