import type { Learner } from "../learners/learner.ts";
import type { TransferStrategy } from "../transfer/strategy.ts";
import type { CellResult } from "./cell-result.ts";
import type { ResponseTable } from "./response-table.ts";
import type { EvaluationTask } from "./suite-tasks.ts";

/** What one cell needs. `task` comes from `suiteTasks`, `table` from the registry. */
export interface EvaluateCell {
  readonly table: ResponseTable;
  readonly task: EvaluationTask;
  /** 0 … task.repeats − 1. */
  readonly repeat: number;
  readonly strategy: TransferStrategy;
  readonly learner: Learner;
  /** Seconds that only grow: `() => performance.now() / 1000`. */
  readonly clock: () => number;
}

/**
 * Runs one strategy with one learner once on one task, and scores it on the test rows.
 * Refusals of the strategy or learner (any InputError) are answered as `failure`; other errors are
 * thrown. Encoded rows and sources are kept per table object: pass the same one again.
 * @throws ResponseTableError when the table does not fit the task.
 */
export function evaluateCell(cell: EvaluateCell): CellResult {
  throw new Error(`not reached: ${cell.task.suite}`);
}
