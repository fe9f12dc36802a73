import type { Database } from "@perfatlas/db";
import type { Source } from "@perfatlas/db/importers";

/** What an evaluation works with. */
export interface EvaluationTools {
  readonly database: Database;
  /** The job that it is, and the worker that computes for it. */
  readonly job: { readonly id: string; readonly worker: string };
  /** Where published figures are had. */
  readonly source: Source;
  /** Version of the code, recorded with every evaluation. */
  readonly revision: string;
  /** Worker threads for computing. */
  readonly threadCount: number;
  /** Aborted when the process stops; what was computed until then is kept. */
  readonly signal: AbortSignal;
  /** Says how far it is. total 0: not known. */
  progress(done: number, total: number, message: string): void;
}
