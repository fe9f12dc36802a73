import { sql } from "kysely";
import type { Queryable } from "./keyset-page.ts";

/** What names a repeat of one cell, with its task and the data it was computed on. */
export interface StoredRepeat {
  readonly taskId: number;
  readonly strategyId: number;
  readonly learner: string;
  readonly settings: unknown;
  readonly budget: number;
  readonly repeat: number;
}

/** Queries about evaluations that are stored. */
export const evaluationReader = {
  /** Repeats of the tasks that were computed on the data of that digest. */
  async repeats(db: Queryable, tasks: readonly number[], digest: string) {
    const { rows } = await sql<StoredRepeat>`
      select task_id as "taskId", strategy_id as "strategyId", learner, settings, budget, repeat
      from evaluation
      where task_id = any(${tasks}::int[]) and dataset_digest = ${digest}`.execute(db.kysely);
    return rows;
  },
};
