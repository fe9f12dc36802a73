import { query } from "../../api-client.ts";
import { FirstEvaluatedDocument, LeaderboardSizeDocument } from "../../generated/graphql.ts";
import type { SuiteDataset } from "./made-from-note.tsx";
import { protocolsFirst } from "./protocols-first.ts";

/** A suite of which a leaderboard may be chosen. */
export interface SuiteChoice {
  readonly slug: string;
  readonly title: string;
  readonly subjects: readonly string[];
  readonly dataset: SuiteDataset | null;
}

/** More suites and subjects than this are not looked at when none was asked for. */
const LOOKED_AT_MAX = 12;

/** A subject of a suite. */
export interface BoardPlace {
  readonly suite: SuiteChoice;
  readonly subject: string;
}

/**
 * Where the wanted suite and subject are. Without a wanted subject: in the first suite that was evaluated
 * here, else the first subject that has rows of papers, else the first; suites made from data sets come after
 * those with a protocol of their own.
 * @returns undefined when there is no suite, or none of that name.
 */
export async function findBoard(
  suites: readonly SuiteChoice[],
  wanted: { readonly suite?: string | undefined; readonly subject?: string | undefined },
): Promise<BoardPlace | undefined> {
  const places = wantedPlaces(suites, wanted);
  const [only] = places;
  if (only === undefined || places.length === 1) return only;
  const within = [...new Set(places.map(({ suite }) => suite))].slice(0, LOOKED_AT_MAX);
  const evaluated = await Promise.all(within.map((suite) => evaluatedIn(suite, wanted.subject)));
  const first = evaluated.find((place) => place !== undefined);
  if (first !== undefined) return first;
  const looked = places.slice(0, LOOKED_AT_MAX);
  const counts = await Promise.all(looked.map(rowCount));
  return looked[counts.findIndex((count) => count > 0)] ?? only;
}

/** A subject of the suite that was evaluated here. */
async function evaluatedIn(
  suite: SuiteChoice,
  subject: string | undefined,
): Promise<BoardPlace | undefined> {
  const where = {
    suiteIn: [suite.slug],
    ...(subject === undefined ? {} : { subjectIn: [subject] }),
  };
  const { evaluations } = await query(FirstEvaluatedDocument, { where });
  const [found] = evaluations.nodes;
  return found === undefined ? undefined : { suite, subject: found.task.subject };
}

async function rowCount({ suite, subject }: BoardPlace): Promise<number> {
  const { leaderboard } = await query(LeaderboardSizeDocument, { suite: suite.slug, subject });
  return leaderboard?.rows.length ?? 0;
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
