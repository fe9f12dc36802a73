import { sql } from "kysely";
import { rowsOf } from "../open/rows-of.ts";
import { anyOf } from "./any-of.ts";
import { isNewest } from "./as-of.ts";
import type { Queryable } from "./keyset-page.ts";

/** What became of the runs of a span of time; what is set aside counts as that alone. */
export interface RunHealthRow {
  readonly from: Date;
  readonly to: Date;
  readonly runCount: number;
  readonly healthyCount: number;
  readonly quarantinedCount: number;
  readonly timeoutCount: number;
  readonly failedCount: number;
}

/** A run that was better than all before it, or the last one. */
export interface ConvergenceRow {
  /** Its place among the runs, from 1. */
  readonly measured: number;
  readonly best: number;
  readonly at: Date;
  readonly runCount: number;
}

const HEALTH = {
  from: "time",
  to: "time",
  runCount: "integer",
  healthyCount: "integer",
  quarantinedCount: "integer",
  timeoutCount: "integer",
  failedCount: "integer",
} as const;
const CONVERGENCE = {
  measured: "integer",
  best: "number",
  at: "time",
  runCount: "integer",
} as const;

/** Which runs: of an environment, by what they say of a metric. */
interface RunPlace {
  readonly environmentId: number;
  readonly metricId: number;
}

/** Queries about runs, of which only campaigns know when they were made. */
export const runReader = {
  /** Of each of the environments, whether a run of a campaign is stored that readers see. */
  async areThere(
    { kysely, asOf }: Queryable,
    environments: readonly number[],
  ): Promise<readonly boolean[]> {
    const rows = await kysely
      .selectFrom("run")
      .innerJoin("dataset_version", "dataset_version.id", "run.dataset_version_id")
      .select("run.environment_id as id")
      .distinct()
      .where("run.environment_id", "=", anyOf.numbers(environments))
      .where(isNewest("dataset_version", asOf))
      .execute();
    const found = new Set(rows.map(({ id }) => id));
    return environments.map((id) => found.has(id));
  },

  /** Counts by what became of runs, over `spans` equal spans from the first run to the last; spans without runs are left out. */
  async health(
    db: Queryable,
    { environmentId, metricId }: RunPlace,
    spans: number,
  ): Promise<readonly RunHealthRow[]> {
    return await rowsOf(
      db,
      HEALTH,
      sql`
      with seen as materialized (
        select run.started_at, case when run.health <> 'healthy' then 'quarantined'
          when failure.status is null then 'healthy'
          when failure.status = 'timeout' then 'timeout' else 'failed' end as state
        from run
        join dataset_version on dataset_version.id = run.dataset_version_id
        left join measurement on measurement.run_id = run.id
          and measurement.dataset_version_id = run.dataset_version_id
          and measurement.environment_id = run.environment_id
          and measurement.metric_id = ${metricId}::int
        left join failure on failure.id = measurement.failure_id
        where run.environment_id = ${environmentId}::int
          and ${isNewest("dataset_version", db.asOf)}
          and (run.health <> 'healthy' or measurement.run_id is not null)
      ),
      ends as (select min(started_at) as low, max(started_at) as high from seen),
      placed as (
        select seen.state, ends.low, ends.high - ends.low as width,
          case when ends.high > ends.low then least(${spans}::int - 1, floor(${spans}::int
            * extract(epoch from seen.started_at - ends.low)
            / extract(epoch from ends.high - ends.low))::int) else 0 end as span
        from seen, ends
      )
      select low + width * (span / ${spans}::float8) as "from",
        low + width * ((span + 1) / ${spans}::float8) as "to",
        count(*)::int as "runCount",
        (count(*) filter (where state = 'healthy'))::int as "healthyCount",
        (count(*) filter (where state = 'quarantined'))::int as "quarantinedCount",
        (count(*) filter (where state = 'timeout'))::int as "timeoutCount",
        (count(*) filter (where state = 'failed'))::int as "failedCount"
      from placed group by span, low, width order by span`,
    );
  },

  /** The best value so far of a metric, in the order in which runs were begun: where it changed, and at the last run. */
  async convergence(
    db: Queryable,
    { environmentId, metricId }: RunPlace,
    better: "lower" | "higher",
  ): Promise<readonly ConvergenceRow[]> {
    const sign = better === "lower" ? 1 : -1;
    return await rowsOf(
      db,
      CONVERGENCE,
      sql`
      with seen as (
        select run.started_at, ${sign}::int * measurement.value as value,
          row_number() over (order by run.started_at, run.id) as measured,
          count(*) over () as total
        from run
        join dataset_version on dataset_version.id = run.dataset_version_id
        join measurement on measurement.run_id = run.id
          and measurement.dataset_version_id = run.dataset_version_id
          and measurement.environment_id = run.environment_id
          and measurement.metric_id = ${metricId}::int
        where run.environment_id = ${environmentId}::int
          and ${isNewest("dataset_version", db.asOf)}
      ),
      running as (select *, min(value) over (order by measured) as best from seen),
      changing as (select *, lag(best) over (order by measured) as before from running)
      select measured::int as measured, ${sign}::int * best as best, started_at as at,
        total::int as "runCount"
      from changing
      where best is not null and (best is distinct from before or measured = total)
      order by measured`,
    );
  },
};
