import { sql } from "kysely";
import { rowsOf } from "../open/rows-of.ts";
import { rankedValue } from "../store/ranked-value.ts";
import { anyOf } from "./any-of.ts";
import {
  inWindow,
  type KeysetOrders,
  type KeysetPage,
  type KeysetRequest,
  keysetColumn,
  keysetPage,
  type Queryable,
} from "./keyset-page.ts";

/** A row of `measurement` with its failure: value or status and reason. */
export interface MeasurementRow {
  readonly datasetVersionId: number;
  readonly metricId: number;
  readonly configurationId: number;
  readonly repeat: number;
  readonly value: number | null;
  readonly failureStatus: string | null;
  readonly failureReason: string | null;
  /** Of a timeout, in the metric's unit. */
  readonly failureLimit: number | null;
}

/** A row of `series`, of a version that readers see. */
export interface SeriesRow {
  readonly environmentId: number;
  readonly metricId: number;
  readonly datasetVersionId: number;
  /** Configurations that were tried, and those of them with a value. */
  readonly configurationCount: number;
  readonly measuredConfigurationCount: number;
  readonly valueCount: number;
  readonly failureCount: number;
  /** Of the failures, those that were cut off; and the least limit of them where all are known. */
  readonly timeoutCount: number;
  readonly timeoutLimit: number | null;
  readonly minimum: number | null;
  /** A run that was cut off counts as worse than every value; null where the median is one. */
  readonly median: number | null;
  readonly maximum: number | null;
}

/**
 * Values of one environment and metric: counts per bin, and quantiles 0, 1, …, 100 %, of the values
 * alone and with the runs that were cut off as worse than every value (null where one stands).
 */
export interface DistributionRow {
  readonly valueCount: number;
  readonly failureCount: number;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly bins: readonly number[] | null;
  readonly quantiles: readonly number[] | null;
  readonly timeoutCount: number;
  readonly timeoutLimit: number | null;
  readonly quantilesOfRuns: readonly (number | null)[] | null;
}

/** How many measurements failed in one way. */
export interface FailureCountRow {
  readonly status: string;
  readonly reason: string;
  readonly count: number;
}

/** One environment and metric within the versions that readers see. */
export interface SeriesKey {
  readonly environmentId: number;
  readonly metricId: number;
  readonly versionIds: readonly number[];
}

const DISTRIBUTION = {
  valueCount: "integer",
  failureCount: "integer",
  minimum: "number?",
  maximum: "number?",
  bins: "integers?",
  quantiles: "numbers?",
  timeoutCount: "integer",
  timeoutLimit: "number?",
  quantilesOfRuns: "numbers or nulls?",
} as const;

const OF_VERSION: KeysetOrders = {
  CONFIGURATION: [keysetColumn("measurement.configuration_id"), keysetColumn("measurement.repeat")],
};

/** Queries about measurements. */
export const measurementReader = {
  /**
   * What the newest version of each data set holds of the environments. A data set that is derived
   * from another one is left out where the other one has the same environment and metric.
   */
  async series(
    { kysely }: Queryable,
    environments: readonly number[],
  ): Promise<readonly SeriesRow[]> {
    const isShown = ["published", "open"] as const;
    return await kysely
      .selectFrom("series")
      .innerJoin("dataset_version", "dataset_version.id", "series.dataset_version_id")
      .innerJoin("dataset", "dataset.id", "dataset_version.dataset_id")
      .select([
        "series.environment_id as environmentId",
        "series.metric_id as metricId",
        "series.dataset_version_id as datasetVersionId",
        "series.configuration_count as configurationCount",
        "series.measured_configuration_count as measuredConfigurationCount",
        "series.value_count as valueCount",
        "series.failure_count as failureCount",
        "series.timeout_count as timeoutCount",
        "series.timeout_limit as timeoutLimit",
        "series.minimum",
        "series.median",
        "series.maximum",
      ])
      .where("series.environment_id", "=", anyOf.numbers(environments))
      .where("dataset_version.state", "in", isShown)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("dataset_version as newer")
              .select("newer.id")
              .whereRef("newer.dataset_id", "=", "dataset.id")
              .whereRef("newer.number", ">", "dataset_version.number")
              .where("newer.state", "in", isShown),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("series as original")
              .innerJoin("dataset_version as other", "other.id", "original.dataset_version_id")
              .select("other.id")
              .whereRef("other.dataset_id", "=", "dataset.derived_from_id")
              .where("other.state", "in", isShown)
              .whereRef("original.environment_id", "=", "series.environment_id")
              .whereRef("original.metric_id", "=", "series.metric_id"),
          ),
        ),
      )
      .orderBy("series.environment_id")
      .orderBy("series.metric_id")
      .orderBy("series.dataset_version_id")
      .execute();
  },

  /** Measurements by (version, configuration, repeat). */
  async page(
    db: Queryable,
    key: SeriesKey,
    request: KeysetRequest,
  ): Promise<KeysetPage<MeasurementRow>> {
    const isBackward = request.isBackward ?? false;
    const isDescending = request.isDescending ?? false;
    const [after, before] = [request.after, request.before ?? null];
    const versions = key.versionIds.toSorted((a, b) => a - b);
    if (isDescending !== isBackward) versions.reverse();
    const [low, high] = isDescending ? [before, after] : [after, before];
    const rows: MeasurementRow[] = [];
    // A version at a time: with all of them in one query the rows of the environment are sorted for
    // every page; with one, the primary key of its partition gives them in order.
    for (const version of versions) {
      const isOutside =
        version < Number(low?.[0] ?? 0) || version > Number(high?.[0] ?? Number.POSITIVE_INFINITY);
      if (isOutside || rows.length > request.first) continue;
      const within = (keyset: typeof after) => (keyset?.[0] === version ? keyset.slice(1) : null);
      rows.push(
        ...(await pageOfVersion(db, key, version, {
          ...request,
          first: request.first - rows.length,
          after: within(after),
          before: within(before),
        })),
      );
    }
    return keysetPage(rows, request);
  },

  /** Failures by status and reason, most frequent first. */
  async failureCounts(
    { kysely }: Queryable,
    { environmentId, metricId, versionIds }: SeriesKey,
  ): Promise<readonly FailureCountRow[]> {
    return await kysely
      .selectFrom("measurement")
      .innerJoin("failure", "failure.id", "measurement.failure_id")
      .select(({ fn }) => ["failure.status", "failure.reason", fn.countAll<number>().as("count")])
      .where("measurement.dataset_version_id", "=", anyOf.numbers(versionIds))
      .where("measurement.environment_id", "=", environmentId)
      .where("measurement.metric_id", "=", metricId)
      .groupBy("failure.id")
      .orderBy("count", "desc")
      .orderBy("failure.status")
      .orderBy("failure.reason")
      .execute();
  },

  /** Counts per equal-width bin over [minimum, maximum]; the last bin includes the maximum. */
  async distribution(
    db: Queryable,
    { environmentId, metricId, versionIds }: SeriesKey,
    bins: number,
  ): Promise<DistributionRow | undefined> {
    const [row] = await rowsOf(
      db,
      DISTRIBUTION,
      sql`
      -- Shares beside the rows, not as their group: rows were sorted by that array, ten times as long.
      with shares as (
        select array_agg(i / 100.0::float8 order by i) as share from generate_series(0, 100) as i
      ),
      row as materialized (
        select measurement.value, ${rankedValue} as ranked, failure.status, failure.limit_value
        from measurement
        join metric on metric.id = measurement.metric_id
        left join failure on failure.id = measurement.failure_id
        where dataset_version_id = any(${versionIds}::int[])
          and environment_id = ${environmentId}
          and metric_id = ${metricId}
      ),
      summary as (
        select count(value)::int as "valueCount",
          (count(*) - count(value))::int as "failureCount",
          (count(*) filter (where status = 'timeout'))::int as "timeoutCount",
          case when bool_and(limit_value is not null) filter (where status = 'timeout')
            then min(limit_value) filter (where status = 'timeout') end as "timeoutLimit",
          min(value) as minimum, max(value) as maximum,
          percentile_cont((select share from shares)) within group (order by value) as quantiles,
          percentile_cont((select share from shares)) within group (order by ranked) as ranked
        from row
        having count(*) > 0
      ),
      counted as (
        select case when maximum > minimum
            then least(width_bucket(value, minimum, maximum, ${bins}::int), ${bins}::int)
            else 1 end as bin,
          count(*)::int as count
        from row, summary
        where value is not null
        group by 1
      )
      select summary."valueCount", summary."failureCount", summary."timeoutCount",
        summary."timeoutLimit", summary.minimum, summary.maximum, summary.quantiles,
        array(
          -- NaN is what interpolation between a value and minus infinity gives.
          select case when q > '-Infinity' and q < 'Infinity' then q end
          from unnest(summary.ranked) with ordinality as each (q, i) order by i
        ) as "quantilesOfRuns",
        array(
          select coalesce(counted.count, 0)
          from generate_series(1, ${bins}::int) as i
          left join counted on counted.bin = i
          order by i
        ) as bins
      from summary`,
    );
    return row;
  },
};

async function pageOfVersion(
  { kysely }: Queryable,
  { environmentId, metricId }: SeriesKey,
  version: number,
  request: KeysetRequest,
): Promise<readonly MeasurementRow[]> {
  const all = kysely
    .selectFrom("measurement")
    .leftJoin("failure", "failure.id", "measurement.failure_id")
    .select([
      "measurement.dataset_version_id as datasetVersionId",
      "measurement.metric_id as metricId",
      "measurement.configuration_id as configurationId",
      "measurement.repeat",
      "measurement.value",
      "failure.status as failureStatus",
      "failure.reason as failureReason",
      "failure.limit_value as failureLimit",
    ])
    .where("dataset_version_id", "=", version)
    .where("environment_id", "=", environmentId)
    .where("metric_id", "=", metricId);
  return await inWindow(all, OF_VERSION, request).execute();
}
