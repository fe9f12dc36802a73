import { query } from "../../api-client.ts";
import { LeaderboardDocument, type RowFragment } from "../../generated/graphql.ts";
import { type BoardPlace, findBoard, type SuiteChoice } from "./find-board.ts";

/** What the leaderboard of one subject holds, over all budgets. */
export interface LoadedLeaderboard {
  readonly suite: SuiteChoice;
  readonly subject: string;
  readonly budgets: readonly number[];
  readonly rows: readonly RowFragment[];
  readonly evaluationCount: number;
  readonly computedAt: string | null;
  /** Whether sources are simulated, not measured. */
  readonly isSimulated: boolean;
}

/** The leaderboard of `findBoard`. @returns undefined when there is no suite, or none of that name. */
export async function loadLeaderboard(
  suites: readonly SuiteChoice[],
  wanted: { readonly suite?: string | undefined; readonly subject?: string | undefined },
): Promise<LoadedLeaderboard | undefined> {
  const place = await findBoard(suites, wanted);
  return place === undefined ? undefined : await load(place);
}

async function load({ suite, subject }: BoardPlace): Promise<LoadedLeaderboard> {
  const { leaderboard } = await query(LeaderboardDocument, { suite: suite.slug, subject });
  return {
    suite,
    subject,
    budgets: leaderboard?.budgets ?? [],
    rows: leaderboard?.rows ?? [],
    evaluationCount: leaderboard?.evaluationCount ?? 0,
    computedAt: leaderboard?.computedAt ?? null,
    isSimulated: leaderboard?.isSimulated ?? false,
  };
}
