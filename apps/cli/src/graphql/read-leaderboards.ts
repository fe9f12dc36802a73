import { RegistryError } from "../transport/registry-error.ts";
import type { Transport } from "../transport/transport.ts";
import { type LeaderboardAnswer, readLeaderboard } from "./read-leaderboard.ts";

/** One strategy at one budget, as commands print it. */
export interface LeaderboardEntry {
  readonly rank: number;
  readonly strategy: string;
  readonly learner: string;
  readonly budget: number;
  readonly meanMapePercent: number;
  readonly sdMapePercent: number | null;
  readonly repeatCount: number;
  readonly environmentCount: number;
  /** A figure of a paper: printed beside what was computed here, never mixed with it. */
  readonly isPublished: boolean;
  /** Uses no source: what transfer must beat. */
  readonly isBaseline: boolean;
}

/** The leaderboard of one system of a suite; rows by budget, then by error. */
export interface Leaderboard {
  readonly system: string;
  readonly rows: readonly LeaderboardEntry[];
}

/**
 * The leaderboards of some systems of a suite, in the order asked for.
 * @throws RegistryError when the registry does not know one of them.
 */
export async function readLeaderboards(
  transport: Transport,
  suite: string,
  systems: readonly string[],
): Promise<readonly Leaderboard[]> {
  const boards: Leaderboard[] = [];
  for (const system of systems) {
    const variables = { suite, subject: system };
    const { leaderboard } = await transport.request<LeaderboardAnswer>(readLeaderboard, variables);
    if (leaderboard === null) {
      throw new RegistryError(
        "NOT_FOUND",
        `the registry has no leaderboard of ${suite}, ${system}`,
      );
    }
    const rows = leaderboard.rows
      .map((row) => ({
        rank: row.rank,
        strategy: row.strategy.name,
        learner: row.learner,
        budget: row.budget,
        meanMapePercent: row.meanMapePercent,
        sdMapePercent: row.sdMapePercent,
        repeatCount: row.repeatCount,
        environmentCount: row.environmentCount,
        isPublished: row.strategy.origin === "PUBLISHED",
        isBaseline: row.strategy.isBaseline,
      }))
      .sort((a, b) => a.budget - b.budget || a.meanMapePercent - b.meanMapePercent);
    boards.push({ system, rows });
  }
  return boards;
}
