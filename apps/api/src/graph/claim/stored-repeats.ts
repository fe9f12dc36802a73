import { leaderboardReader, methodReader, type Queryable, suiteReader } from "@perfatlas/db";
import { changedSettings } from "@perfatlas/modeling/method";
import { byRepeat } from "../leaderboard/board-places.ts";
import { storedSettings } from "../method/stored-settings.ts";
import type { MethodRepeats } from "./method-repeats.ts";

/**
 * Repeats of some methods at their default settings that the registry holds of some suites: on the data and by the methods of
 * today.
 */
export async function storedRepeats(
  database: Queryable,
  slugs: readonly string[],
  strategies: ReadonlySet<string>,
): Promise<readonly MethodRepeats[]> {
  const known = new Map(
    (await methodReader.strategies(database))
      .filter(({ name, origin }) => origin === "reproduced" && strategies.has(name))
      .map((row) => [row.id, row]),
  );
  const learners = new Map((await methodReader.learners(database)).map((row) => [row.name, row]));
  const found: MethodRepeats[] = [];
  for (const suite of await suiteReader.bySlugs(database, slugs)) {
    const tasks = await suiteReader.rankedTasks(database, suite.id);
    const targets = new Map(tasks.map(({ id, target }) => [id, target]));
    for (const subject of new Set(tasks.map((task) => task.subject))) {
      for (const row of await leaderboardReader.errors(database, suite.id, subject, null)) {
        const strategy = known.get(row.strategyId);
        const target = targets.get(row.taskId) ?? null;
        if (strategy === undefined || target === null) continue;
        if (!isPlain(row.settings, [strategy, learners.get(row.learner)])) continue;
        const { learner, budget } = row;
        const errors = Array.from(byRepeat(row));
        const place = { suite: suite.slug, subject, target, budget };
        found.push({ ...place, strategy: strategy.name, learner, errors });
      }
    }
  }
  return found;
}

type Declared = { readonly declaredSettings: Parameters<typeof storedSettings>[0] } | undefined;

/** Whether strategy and learner ran with every setting at its default. */
function isPlain(settings: unknown, [strategy, learner]: readonly [Declared, Declared]): boolean {
  const { strategy: ofStrategy = {}, learner: ofLearner = {} } = settings as Recorded;
  const changed = (declared: Declared, recorded: Readonly<Record<string, unknown>>) =>
    Object.keys(changedSettings(storedSettings(declared?.declaredSettings ?? []), recorded));
  return [...changed(strategy, ofStrategy), ...changed(learner, ofLearner)].length === 0;
}

type Recorded = Partial<Record<"learner" | "strategy", Readonly<Record<string, unknown>>>>;
