import { sql } from "kysely";
import { rowsOf } from "../open/rows-of.ts";
import { anyOf } from "./any-of.ts";
import { isOfToday } from "./is-of-today.ts";
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
  /** Repeats of the tasks that were computed on the data of that digest, by protocols and methods as they are now. */
  async repeats(
    { kysely }: Queryable,
    tasks: readonly number[],
    digest: string,
  ): Promise<readonly StoredRepeat[]> {
    return await kysely
      .selectFrom("evaluation")
      .innerJoin("task", "task.id", "task_id")
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
      .where(isOfToday)
      .execute();
  },

  /** Of each suite that was evaluated on a data set: subjects, methods by name, and repeats. */
  async evaluatedSuites(db: Queryable, dataset: string) {
    return await rowsOf(
      db,
      {
        suite: "text",
        subjects: "texts",
        strategies: "texts",
        learners: "texts",
        repeats: "integer",
      },
      sql`
      select suite.slug as suite,
        array_agg(distinct task.subject) as subjects,
        array_agg(distinct strategy.name) as strategies,
        coalesce(array_agg(distinct evaluation.learner) filter (where evaluation.learner <> ''),
          '{}') as learners,
        (max(evaluation.repeat) + 1)::int as repeats
      from evaluation
      join strategy on strategy.id = evaluation.strategy_id
      join task on task.id = evaluation.task_id
      join suite on suite.id = task.suite_id
      join dataset on dataset.id = task.dataset_id
      where dataset.slug = ${dataset} and strategy.origin = 'reproduced'
      group by suite.slug
      order by suite.slug`,
    );
  },
};
