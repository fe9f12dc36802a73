import { type RawBuilder, sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { rankedValue } from "./ranked-value.ts";

/** Which measurements to summarise: a version's, or those of one of its environments. */
export interface SeriesScope {
  readonly datasetVersionId: number;
  readonly environmentId?: number;
  /** Table that holds the version's measurements; its partition, or `measurement`. */
  readonly table: string;
}

/**
 * Writes the rows of `series` anew from measurements. The median counts a run that was cut off as
 * worse than every value, and is null where it lies among such; minimum and maximum are of values.
 */
export async function summariseSeries(
  handle: Handle,
  { datasetVersionId, environmentId, table }: SeriesScope,
): Promise<void> {
  const environment = environmentId ?? null;
  const scope = (name: string) => sql`${sql.ref(name)}.dataset_version_id = ${datasetVersionId}
    and (${environment}::int is null or ${sql.ref(name)}.environment_id = ${environment})`;
  await sql`delete from series where ${scope("series")}`.execute(handle.kysely);
  await sql`
    insert into series (dataset_version_id, environment_id, metric_id, configuration_count,
      measured_configuration_count, value_count, failure_count, timeout_count, timeout_limit,
      minimum, median, maximum)
    ${seriesOf(sql.table(table), scope("measurement"))}`.execute(handle.kysely);
}

/** The rows of `series` that the measurements of a table give, in the order of their columns there. */
export function seriesOf(
  table: RawBuilder<unknown>,
  scope: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    select dataset_version_id, environment_id, metric_id, configurations::int, measured::int,
      value_count::int, failures::int, timeouts::int,
      case when limits = timeouts then least_limit end, minimum,
      case when middle > '-Infinity' and middle < 'Infinity' then middle end, maximum
    from (
      select measurement.dataset_version_id, measurement.environment_id, measurement.metric_id,
        count(distinct measurement.configuration_id) as configurations,
        count(distinct measurement.configuration_id) filter (where measurement.value is not null)
          as measured,
        count(measurement.value) as value_count, count(measurement.failure_id) as failures,
        count(*) filter (where failure.status = 'timeout') as timeouts,
        count(failure.limit_value) filter (where failure.status = 'timeout') as limits,
        min(failure.limit_value) filter (where failure.status = 'timeout') as least_limit,
        min(measurement.value) as minimum,
        percentile_cont(0.5) within group (order by ${rankedValue}) as middle,
        max(measurement.value) as maximum
      from ${table} as measurement
      join metric on metric.id = measurement.metric_id
      left join failure on failure.id = measurement.failure_id
      where ${scope}
      group by 1, 2, 3
    ) as summary`;
}
