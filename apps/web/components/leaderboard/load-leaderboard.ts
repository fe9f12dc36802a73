import { query } from "../../api-client.ts";
import { LeaderboardDocument, type RowFragment } from "../../generated/graphql.ts";
import type { SuiteDataset } from "./made-from-note.tsx";
import { protocolsFirst } from "./protocols-first.ts";

/** What the leaderboard of one subject holds, over all budgets. */
export interface LoadedLeaderboard {
  readonly suite: SuiteChoice;
  readonly subject: string;
  readonly budgets: readonly number[];
  readonly rows: readonly RowFragment[];
  readonly evaluationCount: number;
  readonly computedAt: string | null;
}

interface SuiteChoice {
  readonly slug: string;
  readonly title: string;
  readonly subjects: readonly string[];
  readonly dataset: SuiteDataset | null;
}

/** More subjects than this are not tried when none was asked for. */
const TRIED_MAX = 12;

/**
 * The leaderboard of the wanted suite and subject. Without a wanted subject: of the first subject with
 * evaluations of this registry, else of the first with any row, else of the first; suites made from data
 * sets come after those with a protocol of their own.
 * @returns undefined when there is no suite, or none of that name.
 */
export async function loadLeaderboard(
  suites: readonly SuiteChoice[],
  wanted: { readonly suite?: string | undefined; readonly subject?: string | undefined },
): Promise<LoadedLeaderboard | undefined> {
  const within = suites.filter(
    (suite) => wanted.suite === undefined || suite.slug === wanted.suite,
  );
  const places = protocolsFirst(within).flatMap((suite) =>
    suite.subjects
      .filter((subject) => wanted.subject === undefined || subject === wanted.subject)
      .map((subject) => ({ suite, subject })),
  );
  const loaded: LoadedLeaderboard[] = [];
  for (const place of places.slice(0, TRIED_MAX)) {
    const board = await load(place.suite, place.subject);
    if (board.evaluationCount > 0) return board;
    loaded.push(board);
  }
  return loaded.find((board) => board.rows.length > 0) ?? loaded[0];
}

async function load(suite: SuiteChoice, subject: string): Promise<LoadedLeaderboard> {
  const { leaderboard } = await query(LeaderboardDocument, { suite: suite.slug, subject });
  return {
    suite,
    subject,
    budgets: leaderboard?.budgets ?? [],
    rows: leaderboard?.rows ?? [],
    evaluationCount: leaderboard?.evaluationCount ?? 0,
    computedAt: leaderboard?.computedAt ?? null,
  };
}
