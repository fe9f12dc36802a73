import type { CellBatch } from "./evaluation-request.ts";

/** A piece of an evaluation as the queue keeps it: any process of the same code can compute it. */
export interface EvaluationChunk {
  readonly subject: string;
  /** The table that it is about. */
  readonly table: { readonly dataset: string; readonly metric: string };
  readonly taskId: number;
  readonly strategyId: number;
  readonly batch: CellBatch;
}
