import { type RawBuilder, sql } from "kysely";
import { rowsOf } from "../open/rows-of.ts";
import { rankedValue } from "../store/ranked-value.ts";
import { anyOf } from "./any-of.ts";
import { isNewest, isVisible } from "./as-of.ts";
import type { Queryable } from "./keyset-page.ts";
import { placesByVersion } from "./places-by-version.ts";
import type { SeriesKey } from "./series-key.ts";

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
  /** Where the bins begin and where the last one ends: one more than there are bins. */
  readonly binEdges: readonly number[] | null;
  /** Whether the bins are of equal width on a logarithmic scale. */
  readonly isLogarithmic: boolean;
  readonly quantiles: readonly number[] | null;
  readonly timeoutCount: number;
  readonly timeoutLimit: number | null;
  readonly quantilesOfRuns: readonly (number | null)[] | null;
}

/** On which scale bins are of equal width. */
export type BinScale = "linear" | "logarithmic" | "auto";

/** How many measurements failed in one way. */
export interface FailureCountRow {
  readonly status: string;
  readonly reason: string;
  readonly count: number;
}

const DISTRIBUTION = {
  index: "integer",
  valueCount: "integer",
  failureCount: "integer",
  minimum: "number?",
  maximum: "number?",
  bins: "integers?",
  binEdges: "numbers?",
  isLogarithmic: "boolean",
  quantiles: "numbers?",
  timeoutCount: "integer",
  timeoutLimit: "number?",
  quantilesOfRuns: "numbers or nulls?",
} as const;

/** Queries about measurements. */
export const measurementReader = {
  /**
   * What the newest version of each data set holds of the environments. A data set that is derived
   * from another one is left out where the other one has the same environment and metric.
   */
  async series(
    { kysely, asOf }: Queryable,
    environments: readonly number[],
  ): Promise<readonly SeriesRow[]> {
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
      .where(isNewest("dataset_version", asOf))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("series as original")
              .innerJoin("dataset_version as other", "other.id", "original.dataset_version_id")
              .select("other.id")
              .whereRef("other.dataset_id", "=", "dataset.derived_from_id")
              .where(isVisible("other", asOf))
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

  /** Failures of each of the series by status and reason, most frequent first: one query for all. */
  async failureCounts(
    { kysely }: Queryable,
    keys: readonly SeriesKey[],
  ): Promise<readonly (readonly FailureCountRow[])[]> {
    // A part for each version, which stands in it as it is: else those of all others are read for their failures.
    const parts = placesByVersion(keys).map(({ version, places }) =>
      kysely
        .selectFrom(places)
        .innerJoin("measurement", (join) =>
          join
            .on("measurement.dataset_version_id", "=", sql<number>`${version}::int`)
            .onRef("measurement.environment_id", "=", "place.environment")
            .onRef("measurement.metric_id", "=", "place.metric"),
        )
        .innerJoin("failure", "failure.id", "measurement.failure_id")
        .select(["place.index", "failure.id", "failure.status", "failure.reason"]),
    );
    const [first, ...others] = parts;
    if (first === undefined) return [];
    const rows = await kysely
      .selectFrom(others.reduce((all, part) => all.unionAll(part), first).as("failed"))
      .select(({ fn }) => ["index", "status", "reason", fn.countAll<number>().as("count")])
      .groupBy(["index", "id", "status", "reason"])
      .orderBy("index")
      .orderBy("count", "desc")
      .orderBy("status")
      .orderBy("reason")
      .execute();
    const byKey = keys.map((): FailureCountRow[] => []);
    for (const { index, ...row } of rows) byKey[index]?.push(row);
    return byKey;
  },

  /**
   * Of each of the series, counts per equal-width bin over [minimum, maximum], the last one with the maximum,
   * and quantiles; undefined for one of nothing. Widths are equal on the scale that is asked for; "auto" takes
   * logarithms of positive values that lie a factor of 30 or more apart, of which linear bins hide the
   * small half. One query for all.
   */
  async distributions(
    db: Queryable,
    keys: readonly SeriesKey[],
    bins: number,
    scale: BinScale = "linear",
  ): Promise<readonly (DistributionRow | undefined)[]> {
    const each = keys.map(
      (key, index) =>
        sql`select ${index}::int as index, own.* from (${distributionOf(key, bins, scale)}) as own`,
    );
    const found =
      keys.length === 0 ? [] : await rowsOf(db, DISTRIBUTION, sql.join(each, sql` union all `));
    const byIndex = new Map(found.map(({ index, ...row }) => [index, row]));
    return keys.map((_, index) => byIndex.get(index));
  },
};

/** A row of one series; the versions stand in it as they are, so that no partition of another one is looked at. */
function distributionOf(
  { environmentId, metricId, versionIds }: SeriesKey,
  bins: number,
  scale: BinScale,
): RawBuilder<unknown> {
  const isLogarithmic = {
    linear: sql`false`,
    logarithmic: sql`minimum > 0`,
    auto: sql`minimum > 0 and maximum / 30 >= minimum`,
  }[scale];
  const place = (value: RawBuilder<unknown>) =>
    sql`case when "isLogarithmic" then ln(${value}) else ${value} end`;
  return sql`
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
      scaled as (
        select *, ${place(sql`minimum`)} as low, ${place(sql`maximum`)} as high
        from (select *, coalesce(${isLogarithmic}, false) as "isLogarithmic" from summary) as each
      ),
      counted as (
        select case when high > low
            then greatest(1, least(width_bucket(${place(sql`value`)}, low, high, ${bins}::int),
              ${bins}::int))
            else 1 end as bin,
          count(*)::int as count
        from row, scaled
        where value is not null
        group by 1
      )
      select scaled."valueCount", scaled."failureCount", scaled."timeoutCount",
        scaled."timeoutLimit", scaled.minimum, scaled.maximum, scaled.quantiles,
        scaled."isLogarithmic",
        array(
          -- NaN is what interpolation between a value and minus infinity gives.
          select case when q > '-Infinity' and q < 'Infinity' then q end
          from unnest(scaled.ranked) with ordinality as each (q, i) order by i
        ) as "quantilesOfRuns",
        array(
          select coalesce(counted.count, 0)
          from generate_series(1, ${bins}::int) as i
          left join counted on counted.bin = i
          order by i
        ) as bins,
        array(
          -- Both ends as they are: a power of a logarithm is off by its rounding.
          select case when i = 0 then minimum when i = ${bins}::int then maximum
            when "isLogarithmic" then exp(low * (1 - i / ${bins}::float8) + high * (i / ${bins}::float8))
            else minimum * (1 - i / ${bins}::float8) + maximum * (i / ${bins}::float8) end
          from generate_series(0, ${bins}::int) as i
          where minimum is not null order by i
        ) as "binEdges"
      from scaled`;
}
