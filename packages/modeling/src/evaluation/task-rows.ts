import { createRng } from "../random/create-rng.ts";
import type { Rng } from "../random/rng.ts";
import { drawRandom } from "../sampling/draw-random.ts";
import { prepareTable } from "./prepared-table.ts";
import { type ResponseTable, ResponseTableError } from "./response-table.ts";
import { splitRows } from "./split.ts";
import type { EvaluationTask } from "./suite-tasks.ts";

/** Rows of one repeat for a strategy that does not choose its sample. */
export interface TaskRows {
  readonly seed: number;
  /** Row numbers of the table, in the order drawn. */
  readonly trainRows: Int32Array;
  /** All other rows that have a value in the target, ascending. */
  readonly testRows: Int32Array;
  /**
   * Rows that were cut off in the target, ascending: predict them as well, behind the test rows, and
   * give `scorePredictions` their infinite values; they count in rank correlation and regret.
   */
  readonly censoredRows: Int32Array;
}

/**
 * The random stream of a cell. It is the same for every strategy: those that draw at random draw
 * the same rows, so that repeats are paired. Budgets share it too: a larger sample holds the
 * smaller one.
 */
export function cellRng(
  task: Pick<EvaluationTask, "subject" | "suite" | "targetLabel">,
  seed: number,
): Rng {
  return createRng(seed).fork(`${task.suite}/${task.subject}/${task.targetLabel}`);
}

/**
 * The rows that `evaluateCell` trains and tests on with a strategy that draws at random; so a
 * strategy elsewhere can be given the same task and scored by `scorePredictions` on the same rows.
 * @throws ResponseTableError when the table does not fit the task.
 */
export function taskRows(table: ResponseTable, task: EvaluationTask, repeat: number): TaskRows {
  const ready = prepareTable(table, task.protocol);
  const rows = ready.measurableRows(task.target);
  if (task.budget > rows.length) {
    throw new ResponseTableError(`a budget of ${task.budget} for ${rows.length} configurations`);
  }
  const { seed, trainRows } = splitRows(task.protocol, rows, task.budget, repeat);
  const train =
    trainRows ??
    Int32Array.from(drawRandom(Array.from(rows), task.budget, cellRng(task, seed).fork("target")));
  const isTrain = new Set(train);
  return {
    seed,
    trainRows: train,
    testRows: rows.filter((row) => !isTrain.has(row)),
    censoredRows: ready.censoredRows(task.target),
  };
}
