import type { CellBatch } from "./evaluation-request.ts";
import type { SubjectTableRequest } from "./load-subject-table.ts";

/** A piece of an evaluation as the queue keeps it: any process of the same code can compute it. */
export interface EvaluationChunk {
  readonly subject: string;
  /** The table that it is about. */
  readonly table: SubjectTableRequest;
  readonly taskId: number;
  readonly strategyId: number;
  readonly batch: CellBatch;
}
