import { suiteReader } from "@perfatlas/db";
import type { ApiContext } from "../api-context.ts";
import { Suite } from "../suite/suite.ts";
import { loadSubjects } from "../suite/suite-loader.ts";
import type { Leaderboard } from "./leaderboard.ts";
import { leadersOf } from "./leaders-of.ts";
import { loadLeaderboard } from "./load-leaderboard.ts";

/** Suites that are looked at. */
const SUITES_MAX = 100;

/**
 * The leaderboard that a front page may name leaders of, at one budget; null when no suite of a
 * protocol's own tasks has a subject with enough repeats. Suites that are made from data sets change
 * with what was uploaded and evaluated here: they never make it.
 */
export async function loadHeadline(context: ApiContext): Promise<Leaderboard | null> {
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
      if (budget === undefined) continue;
      const isAt = (one: { readonly budget: number }) => one.budget === budget;
      return { ...board, rows: board.rows.filter(isAt), baselines: board.baselines.filter(isAt) };
    }
  }
  return null;
}
