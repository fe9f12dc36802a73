import type { LeaderboardRow } from "./leaderboard.ts";

/**
 * The rows of tie group 1: the best of each budget and what cannot be told apart from it. What nobody has
 * reproduced leads nothing.
 */
export async function leadersOf(
  rows: readonly LeaderboardRow[],
): Promise<readonly LeaderboardRow[]> {
  const places = await Promise.all(rows.map((row) => row.place()));
  return rows.filter((row, k) => !row.isUnverified && places[k]?.tieGroup === 1);
}
