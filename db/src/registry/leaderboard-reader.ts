import { sql } from "kysely";
import { rowsOf } from "../open/rows-of.ts";
import { isBy } from "./as-of.ts";
import { isOfToday } from "./is-of-today.ts";
import type { Queryable } from "./keyset-page.ts";
import { taskDigest } from "./task-digest.ts";

/**
 * One strategy, learner and settings at one budget on one subject: means over the repeats of each
 * environment, then over the environments.
 */
export interface LeaderboardCell {
  /**
   * Among the computed, or among the published ones: they are never ranked against each other. What nobody has
   * reproduced has the rank that it would have among the computed ones, and moves none of them.
   */
  readonly rank: number;
  readonly strategyId: number;
  /** Somebody's predictions, which nobody else has made. */
  readonly isUnverified: boolean;
  readonly learner: string;
  readonly settings: unknown;
  readonly budget: number;
  readonly meanMapePercent: number;
  /** Mean over environments of the standard deviation over repeats. */
  readonly sdMapePercent: number | null;
  readonly medianApePercent: number | null;
  readonly meanLogRatio: number | null;
  readonly rankCorrelation: number | null;
  readonly regret: number | null;
  readonly nmse: number | null;
  /** Of the repeats that were computed on the board's machine; null when there are none. */
  readonly fitSeconds: number | null;
  /** Mean sum of the values that were measured in the target, in the metric's unit. */
  readonly measuringCost: number | null;
  /** Mean share of test rows inside the 90 % interval; null: the method has none. */
  readonly coverage90Percent: number | null;
  /** Mean entropy of the measured values, in bits; null: not computed. */
  readonly sampleEntropyBits: number | null;
  /** Repeats per environment, at least. */
  readonly repeatCount: number;
  readonly environmentCount: number;
  /** Repeats that were computed, those that broke among them; null for figures of papers. */
  readonly askedRepeats: number | null;
  /** Repeats that broke and count in no mean. */
  readonly failureCount: number;
  /** Runs that were cut off and left out of learning, summed over environments; null: not counted. */
  readonly censoredCount: number | null;
  /** What computed the learner's fits, where a machine decides about that; each once. */
  readonly backends: readonly string[];
}

/** The errors of one cell on one task, in the order of `repeats`. */
export interface CellErrors
  extends Pick<LeaderboardCell, "strategyId" | "learner" | "settings" | "budget"> {
  readonly isUnverified: boolean;
  readonly taskId: number;
  readonly repeats: readonly number[];
  readonly mapePercent: readonly number[];
}

const CELL = {
  rank: "integer",
  strategyId: "integer",
  isUnverified: "boolean",
  learner: "text",
  settings: "object",
  budget: "integer",
  meanMapePercent: "number",
  sdMapePercent: "number?",
  medianApePercent: "number?",
  meanLogRatio: "number?",
  rankCorrelation: "number?",
  regret: "number?",
  nmse: "number?",
  fitSeconds: "number?",
  measuringCost: "number?",
  coverage90Percent: "number?",
  sampleEntropyBits: "number?",
  repeatCount: "integer",
  environmentCount: "integer",
  askedRepeats: "integer?",
  failureCount: "integer",
  censoredCount: "integer?",
  backends: "texts",
} as const;

const ERRORS = {
  strategyId: "integer",
  isUnverified: "boolean",
  learner: "text",
  settings: "object",
  budget: "integer",
  taskId: "integer",
  repeats: "integers",
  mapePercent: "numbers",
} as const;

const SUMMARY = {
  taskCount: "integer",
  budgets: "integers",
  evaluationCount: "integer",
  computedAt: "time?",
  machine: "text?",
  unit: "text?",
  isSimulated: "boolean",
} as const;

/** Queries about the leaderboard. */
export const leaderboardReader = {
  /**
   * The cells of a subject at one budget (null: at each), ranked within a budget by mean MAPE; what
   * papers print comes after what was computed here.
   * Evaluations count when they were computed on the newest version of the task's data set.
   */
  async cells(
    db: Queryable,
    suiteId: number,
    subject: string,
    budget: number | null,
  ): Promise<readonly LeaderboardCell[]> {
    return await rowsOf(
      db,
      CELL,
      sql`
      with newest as (${newestDigests(db, suiteId, subject)}),
      timing as (${timingMachine(db)}),
      by_task as (
        select strategy_id, learner, settings, budget, task_id,
          avg(mape_percent) as mape, stddev_samp(mape_percent) as sd_mape,
          avg(median_ape_percent) as median_ape, avg(mean_log_ratio) as log_ratio,
          avg(rank_correlation) as rank_correlation, avg(regret) as regret, avg(nmse) as nmse,
          avg(fit_seconds) filter (where machine = (select machine from timing)) as fit_seconds,
          avg(measuring_cost) as measuring_cost, avg(coverage90_percent) as coverage,
          avg(sample_entropy_bits) as entropy,
          count(mape_percent) as repeats, max(repeat) + 1 as asked,
          count(failure) as failures, max(censored_count) as censored,
          string_agg(distinct nullif(backend, ''), ',') as backends, false as is_published
        from evaluation
        join newest as task using (task_id)
        where dataset_digest = task.digest and ${isOfToday} and ${isComputed(db)}
          and budget = coalesce(${budget}::int, budget)
        group by strategy_id, learner, settings, budget, task_id
        union all
        select strategy_id, '', '{}'::jsonb, budget, task_id, mean_mape_percent, sd_mape_percent,
          null, null, null, null, null, null, null, null, null, repeat_count, null, 0, null, null, true
        from published_result
        join task on task.id = task_id
        where task.suite_id = ${suiteId} and task.subject = ${subject}
          and budget = coalesce(${budget}::int, budget)
      ),
      cell as (
        select strategy_id, learner, settings, budget, avg(mape) as mape, avg(sd_mape) as sd_mape,
          avg(median_ape) as median_ape, avg(log_ratio) as log_ratio,
          avg(rank_correlation) as rank_correlation, avg(regret) as regret, avg(nmse) as nmse,
          avg(fit_seconds) as fit_seconds, avg(measuring_cost) as measuring_cost,
          avg(coverage) as coverage, avg(entropy) as entropy, min(repeats) as repeats, max(asked) as asked,
          count(*) as environments, sum(failures) as failures, sum(censored) as censored,
          string_agg(backends, ',') as backends, is_published, ${isUnverified()} as is_unverified
        from by_task
        group by strategy_id, learner, settings, budget, is_published
        having count(mape) > 0
      )
      select 1 + (select count(*)::int from cell as better
          where better.budget = cell.budget and better.is_published = cell.is_published
            and not better.is_unverified and better.mape < cell.mape) as rank,
        strategy_id as "strategyId", is_unverified as "isUnverified", learner, settings, budget, mape as "meanMapePercent",
        sd_mape as "sdMapePercent", median_ape as "medianApePercent",
        log_ratio as "meanLogRatio", rank_correlation as "rankCorrelation", regret, nmse,
        fit_seconds as "fitSeconds", measuring_cost as "measuringCost",
        coverage as "coverage90Percent", entropy as "sampleEntropyBits", repeats::int as "repeatCount",
        asked::int as "askedRepeats",
        environments::int as "environmentCount", failures::int as "failureCount",
        censored::int as "censoredCount",
        array(select distinct unnest(string_to_array(backends, ',')) order by 1) as backends
      from cell
      order by budget, is_published, mape, strategy_id, learner, settings`,
    );
  },

  /**
   * The error of every repeat that `cells` takes the mean of, task by task; repeats without an error
   * are absent.
   */
  async errors(
    db: Queryable,
    suiteId: number,
    subject: string,
    budget: number | null,
  ): Promise<readonly CellErrors[]> {
    return await rowsOf(
      db,
      ERRORS,
      sql`
      with newest as (${newestDigests(db, suiteId, subject)})
      select strategy_id as "strategyId", ${isUnverified()} as "isUnverified", learner, settings,
        budget, task_id as "taskId",
        array_agg(repeat::int order by repeat) as repeats,
        array_agg(mape_percent order by repeat) as "mapePercent"
      from evaluation
      join newest as task using (task_id)
      where dataset_digest = task.digest and ${isOfToday} and ${isComputed(db)} and mape_percent is not null
        and budget = coalesce(${budget}::int, budget)
      group by strategy_id, learner, settings, budget, task_id
      order by budget, strategy_id, learner, settings, task_id`,
    );
  },

  /**
   * Of a subject: budgets of its tasks and of evaluations on the newest version of their data set,
   * how many of these evaluations there are, when the last one was made, the machine whose times are shown, the
   * metric's unit, and whether a source is simulated.
   */
  async summary(db: Queryable, suiteId: number, subject: string) {
    const [row] = await rowsOf(
      db,
      SUMMARY,
      sql`
      with newest as (${newestDigests(db, suiteId, subject)}),
      timing as (${timingMachine(db)}),
      computed as (
        select evaluation.budget, evaluation.created_at
        from evaluation
        join newest as task using (task_id)
        where dataset_digest = task.digest and ${isOfToday} and ${isComputed(db)}
      )
      select (select count(*)::int from newest) as "taskCount",
        array(select unnest(budgets) from newest
          union select budget from computed order by 1) as budgets,
        (select count(*)::int from computed) as "evaluationCount",
        (select max(created_at) from computed) as "computedAt",
        (select nullif(machine, '') from timing) as machine,
        (select unit from newest join metric on metric.id = metric_id limit 1) as unit,
        exists (select from newest join task_source using (task_id)
          join environment on environment.id = environment_id where is_simulated) as "isSimulated"`,
    );
    return row;
  },
};

/** The tasks of a subject, and the digest of what their data hold now. */
function newestDigests({ asOf }: Queryable, suiteId: number, subject: string) {
  return sql`
        select task.id as task_id, task.budgets, task.metric_id, task.protocol_id,
          ${taskDigest(asOf)} as digest
        from task
        where task.suite_id = ${suiteId} and task.subject = ${subject}`;
}

/** The machine on which most evaluations of the board were computed: times of others are not compared with it. */
function timingMachine(db: Queryable) {
  return sql`
        select machine from evaluation
        join newest as task using (task_id)
        where dataset_digest = task.digest and ${isOfToday} and ${isComputed(db)}
        group by machine order by count(*) desc, machine limit 1`;
}

/** Whether a strategy is an entry that nobody has reproduced. */
function isUnverified() {
  return sql`strategy_id in (select entry.strategy_id from entry where entry.state = 'unverified')`;
}

/** Whether an evaluation had been computed by the time that is looked at. */
function isComputed({ asOf }: Queryable) {
  return asOf === undefined ? sql`true` : isBy("evaluation.created_at", asOf);
}
