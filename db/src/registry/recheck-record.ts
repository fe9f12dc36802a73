import { sql } from "kysely";
import { type RowOf, rowsOf } from "../open/rows-of.ts";
import { isOfToday } from "./is-of-today.ts";
import type { Queryable } from "./keyset-page.ts";
import { taskDigest } from "./task-digest.ts";

const PICKED = {
  id: "integer",
  suite: "text",
  subject: "text",
  taskId: "integer",
  strategyId: "integer",
  strategy: "text",
  learner: "text",
  settings: "object",
  budget: "integer",
  repeat: "integer",
  seed: "text",
  datasetDigest: "text",
  backend: "text",
  mapePercent: "number?",
  medianApePercent: "number?",
  meanLogRatio: "number?",
  nmse: "number?",
  rankCorrelation: "number?",
  regret: "number?",
  testCount: "integer",
  censoredCount: "integer?",
  measuringCost: "number?",
  failure: "text?",
} as const;

/** A stored repeat that is to be computed once more. */
export type PickedEvaluation = RowOf<typeof PICKED>;

/** Which repeats may be picked; without a suite or a subject, those of all. */
export interface RecheckScope {
  readonly suite: string | null;
  readonly subject: string | null;
}

/** What came out of a repeat. */
export interface NewRecheck {
  readonly evaluationId: number;
  readonly jobId: string;
  readonly codeRevision: string;
  readonly machine: string;
  /** Figures that differ: what is stored, and what came out. */
  readonly differences: Readonly<Record<string, readonly [unknown, unknown]>>;
}

const SUMMARY = { count: "integer", differing: "integer", checkedAt: "time?" } as const;

/** Computing stored repeats once more. */
export const recheckRecord = {
  /**
   * A share of the repeats that were computed here, on data, protocols and methods as they are now, drawn by the seed; at least
   * one where there is any. `total`: how many they were drawn from.
   */
  async pick(
    db: Queryable,
    { suite, subject }: RecheckScope,
    share: number,
    seed: string,
  ): Promise<{ readonly total: number; readonly picked: readonly PickedEvaluation[] }> {
    const all = sql`
      from evaluation
      join task on task.id = task_id
      join suite on suite.id = suite_id
      join strategy on strategy.id = strategy_id
      where dataset_digest = ${taskDigest(undefined)} and strategy.origin = 'reproduced' and ${isOfToday}
        and suite.slug = coalesce(${suite}, suite.slug)
        and task.subject = coalesce(${subject}, task.subject)`;
    const [counted] = await rowsOf(
      db,
      { total: "integer" },
      sql`select count(*)::int as total ${all}`,
    );
    const total = counted?.total ?? 0;
    const picked = await rowsOf(
      db,
      PICKED,
      sql`
      select evaluation.id, suite.slug as suite, task.subject, task_id as "taskId",
        strategy_id as "strategyId", strategy.name as strategy, learner, evaluation.settings, budget,
        repeat::int as repeat, seed::text as seed, dataset_digest as "datasetDigest", backend,
        mape_percent as "mapePercent", median_ape_percent as "medianApePercent",
        mean_log_ratio as "meanLogRatio", nmse, rank_correlation as "rankCorrelation", regret,
        test_count as "testCount", censored_count as "censoredCount",
        measuring_cost as "measuringCost", failure
      ${all}
      order by md5(evaluation.id::text || ${seed}), evaluation.id
      limit ${Math.ceil(share * total)}`,
    );
    return { total, picked };
  },

  /** Adds to the log; what a job has logged of a repeat stays. */
  async store({ kysely }: Queryable, rechecks: readonly NewRecheck[]): Promise<void> {
    if (rechecks.length === 0) return;
    await sql`
      insert into recheck (evaluation_id, job_id, code_revision, machine, is_equal, differences)
      select "evaluationId", "jobId", "codeRevision", machine, differences = '{}', differences
      from jsonb_to_recordset(${rechecks}::jsonb) as given ("evaluationId" int, "jobId" uuid,
        "codeRevision" text, machine text, differences jsonb)
      on conflict (evaluation_id, job_id) do nothing`.execute(kysely);
  },

  /** How often repeats of a subject of a suite were computed once more, how often otherwise, and when last. */
  async summary(db: Queryable, suiteId: number, subject: string) {
    const query = sql`
      select count(*)::int as count, (count(*) filter (where not is_equal))::int as differing,
        max(checked_at) as "checkedAt"
      from recheck
      join evaluation on evaluation.id = evaluation_id
      join task on task.id = task_id
      where task.suite_id = ${suiteId} and task.subject = ${subject}`;
    const [row] = await rowsOf(db, SUMMARY, query);
    if (row === undefined) throw new Error("an aggregate without a row");
    return row;
  },
};
