import { setImmediate as turn } from "node:timers/promises";
import { type CellErrors, leaderboardReader } from "@perfatlas/db";
import { type RowStatistics, rowStatistics } from "@perfatlas/modeling/evaluation";
import { createRng } from "@perfatlas/modeling/random";
import { mean } from "@perfatlas/modeling/stats";
import type { ApiContext } from "../api-context.ts";
import { loadStrategies } from "../strategy/strategy.ts";
import { type Board, byRepeat, cellKey } from "./board-places.ts";
import { isTargetAlone } from "./is-target-alone.ts";

/** What the repeats of a row say beside its mean error. */
export interface BoardStatistics {
  readonly interval: RowStatistics["interval"];
  readonly versus:
    | (NonNullable<RowStatistics["versus"]> & {
        readonly baselineStrategy: string;
        readonly baselineLearner: string;
      })
    | null;
  /** Null: it helps at the largest budget of the board, or too few repeats were compared to say. */
  readonly breakEvenBudget: number | null;
}

interface Contender {
  readonly name: string;
  readonly errors: readonly Float64Array[];
  readonly row: CellErrors;
  readonly level: number;
}

/** What a method's repeats at one budget say. */
interface Helping {
  readonly budget: number;
  readonly helps: boolean;
  readonly isTestable: boolean;
}

/** Of every row: the same draws, on every registry. */
const DRAWS = "leaderboard interval";

/**
 * Statistics of the computed cells of a board by `cellKey`. The baseline of a budget is the best learner on the
 * target alone: strategies of the registry that use no source and do not choose their sample. Break-even budgets look at every budget of the
 * subject, whatever the board shows.
 */
export async function boardStatistics(
  context: ApiContext,
  { suiteId, subject, budget }: Board,
): Promise<ReadonlyMap<string, BoardStatistics>> {
  const rows = await leaderboardReader.errors(context.database, suiteId, subject, null);
  const alone = new Map(
    (await loadStrategies(context)).filter(isTargetAlone).map(({ id, name }) => [id, name]),
  );
  const found = new Map<string, Omit<BoardStatistics, "breakEvenBudget">>();
  const verdicts = new Map<string, Helping[]>();
  for (const at of new Set(rows.map((row) => row.budget))) {
    await turn();
    const contenders = contendersOf(rows.filter((row) => row.budget === at));
    const [baseline] = contenders
      .filter(({ row }) => alone.has(row.strategyId) && !row.isUnverified)
      .sort((a, b) => a.level - b.level);
    const than = {
      baselineStrategy: alone.get(baseline?.row.strategyId ?? -1) ?? "",
      baselineLearner: baseline?.row.learner ?? "",
    };
    for (const one of contenders) {
      const rng = budget === null || budget === at ? createRng(DRAWS) : undefined;
      const { interval, versus } = rowStatistics(one, baseline, rng);
      found.set(one.name, { interval, versus: versus === null ? null : { ...versus, ...than } });
      if (versus === null) continue;
      const { verdict, isTestable } = versus;
      const told = { budget: at, helps: verdict === "helps", isTestable };
      const method = methodKey(one.row);
      verdicts.set(method, [...(verdicts.get(method) ?? []), told]);
    }
  }
  const methodOf = new Map(rows.map((row) => [cellKey(row), methodKey(row)]));
  return new Map(
    [...found].map(([key, figures]) => [
      key,
      { ...figures, breakEvenBudget: breakEven(verdicts.get(methodOf.get(key) ?? "") ?? []) },
    ]),
  );
}

function contendersOf(own: readonly CellErrors[]): readonly Contender[] {
  const tasks = [...new Set(own.map(({ taskId }) => taskId))];
  return [...new Set(own.map(cellKey))].map((name) => {
    const byTask = own.filter((row) => cellKey(row) === name);
    return {
      name,
      row: byTask[0] as CellErrors,
      errors: tasks.map((id) => byRepeat(byTask.find((row) => row.taskId === id))),
      level: mean(byTask.map(({ mapePercent }) => mean(mapePercent))),
    };
  });
}

function methodKey({ strategyId, learner, settings }: CellErrors): string {
  return JSON.stringify([strategyId, learner, settings]);
}

/** The smallest budget above every one at which it helps; null where that one says neither. */
function breakEven(verdicts: readonly Helping[]): number | null {
  const ascending = [...verdicts].sort((a, b) => a.budget - b.budget);
  const next = ascending[ascending.findLastIndex(({ helps }) => helps) + 1];
  return next?.isTestable === true ? next.budget : null;
}
