import { setImmediate as turn } from "node:timers/promises";
import { type CellErrors, type Database, leaderboardReader } from "@perfatlas/db";
import { type Placed, repeatsNeeded, tieGroups } from "@perfatlas/modeling/evaluation";

/** What the repeats say about the place of a row. */
export interface BoardPlace {
  /** 1 is the best; null where nothing can be tested. */
  readonly tieGroup: number | null;
  readonly rankInterval: { readonly low: number; readonly high: number } | null;
  /** Why nothing can be tested; null where it can. */
  readonly untestable: string | null;
}

/** Which cells are placed. */
export interface Board {
  readonly suiteId: number;
  readonly subject: string;
  /** Null: all. */
  readonly budget: number | null;
}

/** Of figures of a paper. */
export const PUBLISHED_PLACE: BoardPlace = {
  tieGroup: null,
  rankInterval: null,
  untestable: "figures of a paper: there are no repeats to pair with those computed here",
};

/** What tells a cell from others of its board. */
export function cellKey(cell: Pick<CellErrors, "strategyId" | "learner" | "settings" | "budget">) {
  return JSON.stringify([cell.budget, cell.strategyId, cell.learner, cell.settings]);
}

/**
 * The places of the computed cells of a board by `cellKey`: tie groups by `tieGroups` of modelling,
 * within each budget. Other requests get their turn between budgets.
 */
export async function boardPlaces(
  database: Database,
  { suiteId, subject, budget }: Board,
): Promise<ReadonlyMap<string, BoardPlace>> {
  const rows = await leaderboardReader.errors(database, suiteId, subject, budget);
  const places = new Map<string, BoardPlace>();
  for (const at of new Set(rows.map((row) => row.budget))) {
    await turn();
    const own = rows.filter((row) => row.budget === at);
    const tasks = [...new Set(own.map(({ taskId }) => taskId))];
    const contenders = [...new Set(own.map(cellKey))].map((name) => {
      const byTask = own.filter((row) => cellKey(row) === name);
      return {
        name,
        isUnverified: byTask.some((row) => row.isUnverified),
        errors: tasks.map((id) => byRepeat(byTask.find((row) => row.taskId === id))),
      };
    });
    const settled = contenders.filter((one) => !one.isUnverified);
    for (const one of tieGroups(settled)) places.set(one.name, placeOf(one, settled.length));
    // What nobody has reproduced is placed as if it alone stood among the others, and moves none of them.
    for (const one of contenders.filter(({ isUnverified }) => isUnverified)) {
      await turn();
      const found = tieGroups([...settled, one]).find(({ name }) => name === one.name);
      if (found !== undefined) places.set(one.name, placeOf(found, settled.length + 1));
    }
  }
  return places;
}

/** Errors by number of the repeat; NaN where there is none. */
export function byRepeat(row: CellErrors | undefined): Float64Array {
  const errors = new Float64Array(1 + Math.max(-1, ...(row?.repeats ?? []))).fill(Number.NaN);
  row?.repeats.forEach((repeat, k) => {
    errors[repeat] = row.mapePercent[k] ?? Number.NaN;
  });
  return errors;
}

function placeOf({ group, rankLow, rankHigh, repeatCount }: Placed, count: number): BoardPlace {
  const repeats = `${repeatCount} ${repeatCount === 1 ? "repeat" : "repeats"}`;
  return {
    tieGroup: group ?? null,
    rankInterval: { low: rankLow, high: rankHigh },
    untestable:
      group === undefined
        ? `${repeats}: no difference among ${count} rows can reach the 5 % level; ${repeatsNeeded(count)} repeats can`
        : null,
  };
}
