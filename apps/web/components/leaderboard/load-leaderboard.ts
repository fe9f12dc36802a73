import { query } from "../../api-client.ts";
import {
  LeaderboardDocument,
  LeaderboardSizeDocument,
  type RowFragment,
} from "../../generated/graphql.ts";
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
  /** Whether sources are simulated, not measured. */
  readonly isSimulated: boolean;
}

interface SuiteChoice {
  readonly slug: string;
  readonly title: string;
  readonly subjects: readonly string[];
  readonly dataset: SuiteDataset | null;
}

/** More subjects than this are not looked at when none was asked for. */
const LOOKED_AT_MAX = 12;

/** A subject of a suite. */
interface Place {
  readonly suite: SuiteChoice;
  readonly subject: string;
}

/** How much a leaderboard holds: evaluations of this registry, and rows of any kind. */
interface Size {
  readonly evaluationCount: number;
  readonly rowCount: number;
}

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
  const places = wantedPlaces(suites, wanted).slice(0, LOOKED_AT_MAX);
  const [only] = places;
  if (only === undefined) return undefined;
  if (places.length === 1) return await load(only);
  const sizes = await Promise.all(places.map(size));
  return await load(places[fullest(sizes)] ?? only);
}

/** The subjects that a reader may mean, the likeliest first. */
export function wantedPlaces<Suite extends Pick<SuiteChoice, "slug" | "subjects" | "dataset">>(
  suites: readonly Suite[],
  wanted: { readonly suite?: string | undefined; readonly subject?: string | undefined },
): readonly { readonly suite: Suite; readonly subject: string }[] {
  const within = suites.filter(({ slug }) => wanted.suite === undefined || slug === wanted.suite);
  return protocolsFirst(within).flatMap((suite) =>
    suite.subjects
      .filter((subject) => wanted.subject === undefined || subject === wanted.subject)
      .map((subject) => ({ suite, subject })),
  );
}

/** Which of several leaderboards is worth showing: the first with evaluations, else with rows, else the first. */
export function fullest(sizes: readonly Size[]): number {
  const evaluated = sizes.findIndex(({ evaluationCount }) => evaluationCount > 0);
  if (evaluated >= 0) return evaluated;
  return Math.max(
    0,
    sizes.findIndex(({ rowCount }) => rowCount > 0),
  );
}

async function size({ suite, subject }: Place): Promise<Size> {
  const { leaderboard } = await query(LeaderboardSizeDocument, { suite: suite.slug, subject });
  return {
    evaluationCount: leaderboard?.evaluationCount ?? 0,
    rowCount: leaderboard?.rows.length ?? 0,
  };
}

async function load({ suite, subject }: Place): Promise<LoadedLeaderboard> {
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
