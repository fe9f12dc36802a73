import { type RawBuilder, sql } from "kysely";
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
import { placesByVersion } from "./places-by-version.ts";
import type { SeriesKey } from "./series-key.ts";

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

const EVERY: MeasurementCondition = { own: {} };

const BY_VALUE: KeysetOrders = {
  VALUE: [
    // No coalesce: postgres_fdw would have the order made here, of all rows of the series.
    {
      of: sql`case when measurement.value is null then 'Infinity'::float8 else measurement.value end`,
      type: "float8",
    },
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
      const all = measurementsOf(db, placeOf(key), where);
      const page = inWindow(all, BY_VALUE, request, "conditions");
      return keysetPage(await page.execute(), request);
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
          measurementsOf(db, placeOf({ ...key, versionIds: [version] }), where),
          OF_VERSION,
          {
            ...request,
            first: request.first - rows.length,
            after: within(after),
            before: within(before),
          },
          "conditions",
        ).execute()),
      );
    }
    return keysetPage(rows, request);
  },

  /**
   * The first page, or the last, of each of the series: one query for all of them. A single one is a page
   * of its own, for which the planner knows the partition.
   */
  async firstPages(
    db: Queryable,
    keys: readonly SeriesKey[],
    request: KeysetRequest,
    where: MeasurementCondition = EVERY,
  ): Promise<readonly KeysetPage<MeasurementRow>[]> {
    const [only, ...more] = keys;
    if (only !== undefined && more.length === 0) return [await this.page(db, only, request, where)];
    const orders = request.by === "VALUE" ? BY_VALUE : OF_VERSION;
    const environment = sql.ref<number>("place.environment");
    const metric = sql.ref<number>("place.metric");
    // A part for each version, which stands in it as it is: else the partitions of all others are planned for.
    const parts = placesByVersion(keys).map(({ version, places }) => {
      const own = { version: sql<number>`${version}::int`, environment, metric };
      return db.kysely
        .selectFrom(places)
        .innerJoinLateral(
          inWindow(measurementsOf(db, own, where), orders, request, "conditions").as("page"),
          (join) => join.onTrue(),
        )
        .select("place.index")
        .selectAll("page");
    });
    const [first, ...others] = parts;
    if (first === undefined) return [];
    const rows = await others.reduce((all, part) => all.unionAll(part), first).execute();
    const byKey = keys.map((): MeasurementRow[] => []);
    for (const { index, ...row } of rows) byKey[index]?.push(row);
    return byKey.map((own) => keysetPage(inOrder(own, request), request));
  },

  /** How many measurements of the series meet the condition. */
  async count(db: Queryable, key: SeriesKey, where: MeasurementCondition): Promise<RowCount> {
    return await countRows(db, measurementsOf(db, placeOf(key), where));
  },
};

/** Where measurements stand: one environment and metric in one version, or in some. */
interface Place {
  readonly version: RawBuilder<number>;
  readonly environment: RawBuilder<number>;
  readonly metric: RawBuilder<number>;
}

function placeOf({ environmentId, metricId, versionIds }: SeriesKey): Place {
  const [only, ...more] = versionIds;
  return {
    // One version as a number: the planner reads its partition alone, in the order of its key.
    version: more.length === 0 ? sql`${only ?? 0}::int` : anyOf.numbers(versionIds),
    environment: sql`${environmentId}::int`,
    metric: sql`${metricId}::int`,
  };
}

function measurementsOf(
  { kysely }: Queryable,
  { environment, metric, version }: Place,
  where: MeasurementCondition,
) {
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
    .where("dataset_version_id", "=", version)
    .where("environment_id", "=", environment)
    .where("metric_id", "=", metric)
    .where(measurementMeets(where));
}

/** Rows of several versions in the order of a list. */
function inOrder(rows: readonly MeasurementRow[], { by, isBackward, isDescending }: KeysetRequest) {
  const keyOf = (row: MeasurementRow) => [
    by === "VALUE" ? (row.value ?? Number.POSITIVE_INFINITY) : 0,
    row.datasetVersionId,
    row.configurationId,
    row.repeat,
  ];
  const sign = (isDescending ?? false) === (isBackward ?? false) ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    const at = left.findIndex((part, i) => part !== right[i]);
    return at === -1 ? 0 : sign * ((left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1);
  });
}
