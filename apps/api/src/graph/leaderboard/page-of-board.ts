import { canonicalJson } from "@perfatlas/wire";
import { type Connection, toConnection } from "../../relay/connection.ts";
import { readPage } from "../../relay/page.ts";
import { pageOfRows } from "../../relay/page-of-rows.ts";
import type { LeaderboardRow } from "./leaderboard.ts";
import { matchingRows } from "./leaderboard-row-where.ts";
import type { LeaderboardRowsArguments } from "./leaderboard-rows-arguments.ts";

/**
 * A page of the rows of a leaderboard.
 * @throws ArgumentError for a bad page or condition.
 */
export async function pageOfBoard(
  rows: readonly LeaderboardRow[],
  asked: LeaderboardRowsArguments,
): Promise<Connection<LeaderboardRow>> {
  const request = readPage("leaderboardRows", asked, { order: asked.orderBy });
  const matching = await matchingRows(rows, asked.where);
  const keyset = (row: LeaderboardRow) => {
    const { budget, learner, meanMapePercent: error, settings, strategy } = row;
    const key = [strategy.key, learner, canonicalJson(settings)];
    const published = strategy.origin === "published" ? 1 : 0;
    return request.by === "ERROR" ? [error, budget, ...key] : [budget, published, error, ...key];
  };
  return toConnection({
    request,
    page: pageOfRows(matching, keyset, request),
    node: (row) => row,
    keyset,
    countTotal: async () => matching.length,
  });
}
