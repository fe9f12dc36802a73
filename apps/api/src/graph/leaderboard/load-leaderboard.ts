import { leaderboardReader } from "@perfatlas/db";
import type { ApiContext } from "../api-context.ts";
import { loadStrategy } from "../strategy/strategy.ts";
import type { Suite } from "../suite/suite.ts";
import { boardPlaces, cellKey, PUBLISHED_PLACE } from "./board-places.ts";
import { boardStatistics } from "./board-statistics.ts";
import { type Leaderboard, LeaderboardRow } from "./leaderboard.ts";
import { oncePerState } from "./once-per-state.ts";

/** The leaderboard of a subject at one budget, or at all (null); null when there is no such subject. */
export async function loadLeaderboard(
  context: ApiContext,
  suite: Suite,
  subject: string,
  budget: number | null,
): Promise<Leaderboard | null> {
  const { database } = context;
  const summary = await leaderboardReader.summary(database, suite.key, subject);
  if (summary === undefined || summary.taskCount === 0) return null;
  const cells = await leaderboardReader.cells(database, suite.key, subject, budget);
  const board = { suiteId: suite.key, subject, budget };
  const name = JSON.stringify(board);
  const of = { suite: suite.slug, subject, unit: summary.unit };
  let places: ReturnType<typeof boardPlaces> | undefined;
  let statistics: ReturnType<typeof boardStatistics> | undefined;
  const rows = await Promise.all(
    cells.map(async (cell) => {
      const strategy = await loadStrategy(context, cell.strategyId);
      const place = async () => {
        places ??= oncePerState(context, `places ${name}`, () => boardPlaces(database, board));
        return (await places).get(cellKey(cell)) ?? PUBLISHED_PLACE;
      };
      const figures = async () => {
        statistics ??= oncePerState(context, `statistics ${name}`, () =>
          boardStatistics(context, board),
        );
        return (await statistics).get(cellKey(cell)) ?? null;
      };
      return strategy === null ? [] : [new LeaderboardRow(cell, strategy, of, place, figures)];
    }),
  );
  return {
    suite,
    subject,
    budgets: summary.budgets,
    rows: rows.flat(),
    baselines: rows.flat().filter((row) => row.strategy.isBaseline),
    evaluationCount: summary.evaluationCount,
    computedAt: summary.computedAt,
    machine: summary.machine,
    isSimulated: summary.isSimulated,
  };
}
