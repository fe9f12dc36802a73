import { ReadLeaderboardDocument } from "../../generated/graphql.ts";
import type { Leaderboard, MethodSettings } from "../output/leaderboard-table.ts";
import type { Transport } from "../transport/transport.ts";
import { missingLeaderboard } from "./missing-name.ts";

/**
 * The leaderboards of some systems of a suite, in the order asked for.
 * @throws UnknownNameError when the registry does not know one of them.
 */
export async function readLeaderboards(
  transport: Transport,
  suite: string,
  systems: readonly string[],
): Promise<readonly Leaderboard[]> {
  const boards: Leaderboard[] = [];
  for (const system of systems) {
    const variables = { suite, subject: system };
    const { leaderboard } = await transport.request(ReadLeaderboardDocument, variables);
    if (leaderboard === null) throw await missingLeaderboard(transport, suite, system);
    const rows = leaderboard.rows
      .map((row) => ({
        rank: row.rank,
        strategy: row.strategy.name,
        learner: row.learner,
        settings: row.settings as MethodSettings,
        changedSettings: row.changedSettings as MethodSettings,
        backends: row.backends,
        budget: row.budget,
        meanMapePercent: row.meanMapePercent,
        sdMapePercent: row.sdMapePercent,
        repeatCount: row.repeatCount,
        environmentCount: row.environmentCount,
        censoredCount: row.censoredCount,
        tieGroup: row.tieGroup,
        rankInterval: row.rankInterval,
        untestable: row.untestable,
        meanInterval: row.meanInterval,
        versusTargetOnly: row.versusTargetOnly,
        breakEvenBudget: row.breakEvenBudget,
        measuringSeconds: row.measuringSeconds,
        measuringJoules: row.measuringJoules,
        fitSeconds: row.fitSeconds,
        coverage90Percent: row.coverage90Percent,
        command: row.command,
        isPublished: row.strategy.origin === "PUBLISHED",
        isBaseline: row.strategy.isBaseline,
      }))
      .sort(
        (a, b) =>
          a.budget - b.budget ||
          Number(a.isPublished) - Number(b.isPublished) ||
          a.meanMapePercent - b.meanMapePercent,
      );
    const { isSimulated } = leaderboard;
    boards.push({
      system,
      isSimulated,
      rows,
      leaders: rows.filter(({ tieGroup }) => tieGroup === 1),
    });
  }
  return boards;
}
