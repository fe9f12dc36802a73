import { sql } from "kysely";
import type { Queryable } from "./keyset-page.ts";

/**
 * One repeat to store. Errors are null where undefined; `failure` says why there are none at all.
 */
export interface NewEvaluation {
  readonly taskId: number;
  readonly strategyId: number;
  /** Name of the learner, "" for strategies that use none. */
  readonly learner: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly budget: number;
  readonly repeat: number;
  readonly seed: number;
  readonly datasetDigest: string;
  readonly codeRevision: string;
  /** Of the strategy and the learner as they were computed; 1 when absent. */
  readonly strategyVersion?: number;
  readonly learnerVersion?: number;
  /** What `fitSeconds` were measured on; absent: not known. */
  readonly machine?: string;
  /** What computed the learner's fits, where a machine decides about that; else "" or absent. */
  readonly backend?: string;
  readonly mapePercent: number | null;
  readonly medianApePercent: number | null;
  readonly meanLogRatio: number | null;
  readonly nmse: number | null;
  readonly rankCorrelation: number | null;
  readonly regret: number | null;
  /** In the metric's unit; null or absent: not computed. */
  readonly rmse?: number | null;
  /** Share of test rows inside the 90 % interval; null or absent: the method has none. */
  readonly coverage90Percent?: number | null;
  readonly testCount: number;
  /** Runs that were cut off and left out of every fit; null or absent: not counted. */
  readonly censoredCount?: number | null;
  readonly fitSeconds: number | null;
  readonly measuringCost: number | null;
  /** Of the measured values; null or absent: not computed. */
  readonly sampleEntropyBits?: number | null;
  readonly failure: string | null;
}

/** Writes evaluations. */
export const evaluationWriter = {
  /**
   * Stores any number of repeats in one statement. One that was computed before, with the same
   * task, strategy, learner, settings, budget, repeat, data, protocol and versions, is replaced: a job that is taken
   * again leaves nothing twice. Two rows of one call must differ in these.
   */
  async store(db: Queryable, evaluations: readonly NewEvaluation[]): Promise<void> {
    if (evaluations.length === 0) return;
    await sql`
      insert into evaluation (task_id, strategy_id, learner, settings, budget, repeat, seed,
        dataset_digest, code_revision, backend, mape_percent, median_ape_percent, mean_log_ratio, nmse,
        rank_correlation, regret, rmse, coverage90_percent, test_count, censored_count, fit_seconds,
        measuring_cost, sample_entropy_bits, failure, protocol_id, strategy_version, learner_version, machine)
      select "taskId", "strategyId", learner, settings, budget, repeat, seed, "datasetDigest",
        "codeRevision", coalesce(backend, ''), "mapePercent", "medianApePercent", "meanLogRatio", nmse,
        "rankCorrelation", regret, rmse, "coverage90Percent", "testCount", "censoredCount",
        "fitSeconds", "measuringCost", "sampleEntropyBits", failure,
        (select protocol_id from task where task.id = "taskId"), coalesce("strategyVersion", 1),
        coalesce("learnerVersion", 1), coalesce(machine, '')
      from jsonb_to_recordset(${evaluations}::jsonb) as given ("taskId" int, "strategyId" int,
        learner text, settings jsonb, budget int, repeat smallint, seed bigint,
        "datasetDigest" text, "codeRevision" text, backend text, "mapePercent" float8,
        "medianApePercent" float8, "meanLogRatio" float8, nmse float8,
        "rankCorrelation" float8, regret float8, rmse float8, "coverage90Percent" float8, "testCount" int, "censoredCount" int,
        "fitSeconds" float8,
        "measuringCost" float8, "sampleEntropyBits" float8, failure text, "strategyVersion" int, "learnerVersion" int,
        machine text)
      on conflict (task_id, strategy_id, learner, settings, budget, repeat, dataset_digest,
        protocol_id, strategy_version, learner_version)
      do update set seed = excluded.seed, code_revision = excluded.code_revision,
        backend = excluded.backend,
        mape_percent = excluded.mape_percent,
        median_ape_percent = excluded.median_ape_percent,
        mean_log_ratio = excluded.mean_log_ratio, nmse = excluded.nmse,
        rank_correlation = excluded.rank_correlation, regret = excluded.regret,
        rmse = excluded.rmse, coverage90_percent = excluded.coverage90_percent,
        test_count = excluded.test_count, censored_count = excluded.censored_count,
        fit_seconds = excluded.fit_seconds,
        measuring_cost = excluded.measuring_cost,
        sample_entropy_bits = excluded.sample_entropy_bits, failure = excluded.failure,
        machine = excluded.machine,
        created_at = now()`.execute(db.kysely);
  },
};
