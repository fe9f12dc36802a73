import { anyOf } from "./any-of.ts";
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
  async repeats(
    { kysely }: Queryable,
    tasks: readonly number[],
    digest: string,
  ): Promise<readonly StoredRepeat[]> {
    return await kysely
      .selectFrom("evaluation")
      .select([
        "task_id as taskId",
        "strategy_id as strategyId",
        "learner",
        "settings",
        "budget",
        "repeat",
      ])
      .where("task_id", "=", anyOf.numbers(tasks))
      .where("dataset_digest", "=", digest)
      .execute();
  },
};
