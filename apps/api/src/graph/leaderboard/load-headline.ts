import { suiteReader } from "@perfatlas/db";
import type { ApiContext } from "../api-context.ts";
import { Suite } from "../suite/suite.ts";
import { loadSubjects, loadSuite } from "../suite/suite-loader.ts";
import type { Leaderboard } from "./leaderboard.ts";
import { leadersOf } from "./leaders-of.ts";
import { loadLeaderboard } from "./load-leaderboard.ts";
import { oncePerState } from "./once-per-state.ts";

/** Suites that are looked at. */
const SUITES_MAX = 100;

/** Which board is the headline. */
interface Headline {
  readonly suiteId: number;
  readonly subject: string;
  readonly budget: number;
}

/**
 * The leaderboard that a front page may name leaders of, at one budget; null when no suite of a
 * protocol's own tasks has a subject with enough repeats. Suites that are made from data sets change
 * with what was uploaded and evaluated here: they never make it.
 */
export async function loadHeadline(context: ApiContext): Promise<Leaderboard | null> {
  const found = await oncePerState(context, "headline", () => findHeadline(context));
  if (found === null) return null;
  const { suiteId, subject, budget } = found;
  const suite = await loadSuite(context, suiteId);
  return suite === null ? null : await loadLeaderboard(context, suite, subject, budget);
}

async function findHeadline(context: ApiContext): Promise<Headline | null> {
  const page = await suiteReader.page(context.database, { first: SUITES_MAX, after: null });
  const newest = new Map(page.rows.map((row) => [row.slug, row]));
  for (const row of newest.values()) {
    const suite = new Suite(row);
    if (suite.datasetSlug !== null) continue;
    for (const subject of await loadSubjects(context, suite.key)) {
      const board = await loadLeaderboard(context, suite, subject, null);
      if (board === null || board.evaluationCount === 0) continue;
      const leaders = await leadersOf(board.rows);
      const budget = board.budgets.find((at) => leaders.some((one) => one.budget === at));
      if (budget !== undefined) return { suiteId: suite.key, subject, budget };
    }
  }
  return null;
}
