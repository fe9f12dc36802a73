import { setImmediate as turn } from "node:timers/promises";
import { type CellErrors, leaderboardReader, suiteReader } from "@perfatlas/db";
import { compareRanks, rowStatistics } from "@perfatlas/modeling/evaluation";
import { mean } from "@perfatlas/modeling/stats";
import type { ApiContext } from "../api-context.ts";
import { loadStrategies, loadStrategy } from "../strategy/strategy.ts";
import { severityOf } from "../suite/severity.ts";
import type { Suite } from "../suite/suite.ts";
import { byRepeat } from "./board-places.ts";
import { isTargetAlone } from "./is-target-alone.ts";
import type { SuiteRanking } from "./suite-ranking.ts";

/** Which tasks methods are ranked over. */
export interface RankingOf {
  readonly suite: Suite;
  /** 1 is the smallest budget of each task. */
  readonly budgetPlace: number;
  /** Undefined: all. */
  readonly subjects: readonly string[] | undefined;
  /** Tasks whose sources differ from the target in this and nothing else; undefined: all. */
  readonly axis: string | undefined;
  /** Tasks whose change is of this severity; undefined: all. */
  readonly severity: string | undefined;
}

/** Errors of one method on one task at the budget of that place. */
interface TaskErrors {
  readonly taskId: number;
  readonly method: string;
  readonly errors: Float64Array;
  readonly row: CellErrors;
}

/** Ranks the methods of the registry that have errors on every one of the tasks; unverified entries are left out. */
export async function rankOverTasks(context: ApiContext, of: RankingOf): Promise<SuiteRanking> {
  const { tasks, cells } = await cellsOf(context, of);
  const methods = [...new Set(cells.map(({ method }) => method))];
  const byMethod = new Map(
    methods.map((method) => [method, cells.filter((cell) => cell.method === method)]),
  );
  const complete = methods.filter((method) => byMethod.get(method)?.length === tasks.length);
  const incompleteCount = methods.length - complete.length;
  if (tasks.length === 0 || complete.length < 2) {
    return {
      taskCount: tasks.length,
      p: null,
      criticalDifference: null,
      methods: [],
      incompleteCount,
    };
  }
  const ranking = compareRanks(
    complete.map((name) => ({
      name,
      errors: tasks.map((id) => errorOn(byMethod.get(name) ?? [], id)),
    })),
  );
  const alone = new Set((await loadStrategies(context)).filter(isTargetAlone).map(({ id }) => id));
  const least = Math.min(...ranking.meanRanks);
  const ranked = await Promise.all(
    ranking.names.map(async (name, k) => {
      const own = byMethod.get(name) ?? [];
      const row = own[0]?.row;
      const strategy = row === undefined ? null : await loadStrategy(context, row.strategyId);
      if (row === undefined || strategy === null) return [];
      const meanRank = ranking.meanRanks[k] ?? Number.NaN;
      return [
        {
          strategy,
          ...{ learner: row.learner, settings: row.settings, meanRank },
          noHarmPercent: alone.has(row.strategyId) ? null : noHarmPercent(own, cells, alone),
          isTiedWithBest: meanRank - least <= ranking.criticalDifference,
        },
      ];
    }),
  );
  return {
    taskCount: tasks.length,
    p: Number.isNaN(ranking.p) ? null : ranking.p,
    criticalDifference: ranking.criticalDifference,
    methods: ranked.flat().sort((a, b) => a.meanRank - b.meanRank),
    incompleteCount,
  };
}

async function cellsOf(
  { database }: ApiContext,
  { suite, budgetPlace, subjects, axis, severity }: RankingOf,
) {
  const all = await suiteReader.rankedTasks(database, suite.key);
  const chosen = all.filter(
    (task) =>
      task.budgets.length >= budgetPlace &&
      (subjects?.includes(task.subject) ?? true) &&
      (severity === undefined || severityOf(suite, task.subject) === severity) &&
      (axis === undefined || (task.axes.length === 1 && task.axes[0] === axis)),
  );
  const cells: TaskErrors[] = [];
  for (const subject of new Set(chosen.map((task) => task.subject))) {
    await turn();
    const rows = await leaderboardReader.errors(database, suite.key, subject, null);
    for (const task of chosen.filter((one) => one.subject === subject)) {
      const budget = [...task.budgets].sort((a, b) => a - b)[budgetPlace - 1];
      for (const row of rows) {
        if (row.taskId !== task.id || row.budget !== budget || row.isUnverified) continue;
        const method = JSON.stringify([row.strategyId, row.learner, row.settings]);
        cells.push({ taskId: task.id, method, errors: byRepeat(row), row });
      }
    }
  }
  // A task on which nothing was computed says nothing of anybody.
  const tasks = [...new Set(cells.map(({ taskId }) => taskId))];
  return { tasks, cells };
}

function errorOn(own: readonly TaskErrors[], taskId: number): number {
  return mean(own.find((cell) => cell.taskId === taskId)?.row.mapePercent ?? []);
}

function noHarmPercent(
  own: readonly TaskErrors[],
  cells: readonly TaskErrors[],
  alone: ReadonlySet<number>,
): number | null {
  let tested = 0;
  let unharmed = 0;
  for (const { taskId, method, errors } of own) {
    const [baseline] = cells
      .filter((cell) => cell.taskId === taskId && alone.has(cell.row.strategyId))
      .sort((a, b) => mean(a.row.mapePercent) - mean(b.row.mapePercent));
    if (baseline === undefined) continue;
    const other = { name: baseline.method, errors: [baseline.errors] };
    const { versus } = rowStatistics({ name: method, errors: [errors] }, other, undefined);
    if (versus === null || !versus.isTestable) continue;
    tested++;
    if (versus.verdict !== "harms") unharmed++;
  }
  return tested === 0 ? null : (100 * unharmed) / tested;
}
