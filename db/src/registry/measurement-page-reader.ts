import { sql } from "kysely";
import { anyOf } from "./any-of.ts";
import { countRows, type RowCount } from "./count-rows.ts";
import {
  inWindow,
  type KeysetOrders,
  type KeysetPage,
  type KeysetRequest,
  keysetColumn,
  keysetPage,
  type Queryable,
} from "./keyset-page.ts";
import { type MeasurementCondition, measurementMeets } from "./measurement-condition.ts";

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

/** One environment and metric within the versions that readers see. */
export interface SeriesKey {
  readonly environmentId: number;
  readonly metricId: number;
  readonly versionIds: readonly number[];
}

const EVERY: MeasurementCondition = { own: {} };

const BY_VALUE: KeysetOrders = {
  VALUE: [
    { of: sql`coalesce(measurement.value, 'Infinity'::float8)`, type: "float8" },
    keysetColumn("measurement.dataset_version_id"),
    keysetColumn("measurement.configuration_id"),
    keysetColumn("measurement.repeat"),
  ],
};

const OF_VERSION: KeysetOrders = {
  CONFIGURATION: [keysetColumn("measurement.configuration_id"), keysetColumn("measurement.repeat")],
};

/** Queries for measurements of one environment and metric, row by row. */
export const measurementPageReader = {
  /** Measurements by (version, configuration, repeat), or by value, failures as infinite ones. */
  async page(
    db: Queryable,
    key: SeriesKey,
    request: KeysetRequest,
    where: MeasurementCondition = EVERY,
  ): Promise<KeysetPage<MeasurementRow>> {
    if (request.by === "VALUE") {
      const all = measurementsOf(db, key, where);
      return keysetPage(await inWindow(all, BY_VALUE, request).execute(), request);
    }
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
        ...(await inWindow(
          measurementsOf(db, { ...key, versionIds: [version] }, where),
          OF_VERSION,
          {
            ...request,
            first: request.first - rows.length,
            after: within(after),
            before: within(before),
          },
        ).execute()),
      );
    }
    return keysetPage(rows, request);
  },

  /** How many measurements of the series meet the condition. */
  async count(db: Queryable, key: SeriesKey, where: MeasurementCondition): Promise<RowCount> {
    return await countRows(db, measurementsOf(db, key, where));
  },
};

function measurementsOf(
  { kysely }: Queryable,
  { environmentId, metricId, versionIds }: SeriesKey,
  where: MeasurementCondition,
) {
  const [only, ...more] = versionIds;
  // One version as a number: the planner reads its partition alone, in the order of its key.
  const isOfVersions =
    more.length === 0 ? sql<number>`${only ?? 0}::int` : anyOf.numbers(versionIds);
  return kysely
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
    .where("dataset_version_id", "=", isOfVersions)
    .where("environment_id", "=", environmentId)
    .where("metric_id", "=", metricId)
    .where(measurementMeets(where));
}
