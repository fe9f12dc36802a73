import { type RawBuilder, sql } from "kysely";
import { rowsOf } from "../open/rows-of.ts";
import { anyOf } from "../registry/any-of.ts";
import { isBy } from "../registry/as-of.ts";
import type { Queryable } from "../registry/keyset-page.ts";
import { type MeasurementCondition, measurementMeets } from "../registry/measurement-condition.ts";

/** A published version of a data set, of which files can be made. */
export interface PublishedVersion {
  readonly id: number;
  readonly dataset: string;
  readonly number: number;
  /** SPDX identifier, or NOASSERTION. */
  readonly license: string;
  /** Measurements. */
  readonly count: number;
}

const VERSION = {
  id: "integer",
  dataset: "text",
  number: "integer",
  license: "text",
  count: "integer",
} as const;

/** Which measurements of published versions; what is absent chooses all. */
export interface ChosenRows {
  readonly versions: readonly number[];
  readonly environments?: readonly number[] | undefined;
  /** Names. */
  readonly metrics?: readonly string[] | undefined;
  readonly where?: MeasurementCondition | undefined;
}

/** Queries for what may be exported: what is open, being loaded or retracted never is. */
export const publishedVersions = {
  /** The newest of each data set of a system, now or at a time; by slug. */
  async ofSystem(
    db: Queryable,
    systemId: number,
    asOf: Date | undefined,
  ): Promise<readonly PublishedVersion[]> {
    const by = asOf === undefined ? sql`true` : isBy("held.created_at", asOf);
    return await rowsOf(
      db,
      VERSION,
      sql`
      select distinct on (dataset.slug) ${COLUMNS} from ${TABLES}
      where dataset.system_id = ${systemId} and held.state = 'published' and ${by}
      order by dataset.slug, held.number desc`,
    );
  },

  /** Those of a data set, newest first. */
  async ofDataset(db: Queryable, slug: string): Promise<readonly PublishedVersion[]> {
    return await rowsOf(
      db,
      VERSION,
      sql`
      select ${COLUMNS} from ${TABLES}
      where dataset.slug = ${slug} and held.state = 'published'
      order by held.number desc`,
    );
  },

  /** Measurements of some of the versions' environments and metrics; absent: of all. */
  async count(
    db: Queryable,
    versions: readonly number[],
    environments: readonly number[] | undefined,
    metrics: readonly string[] | undefined,
  ): Promise<number> {
    const parts: RawBuilder<unknown>[] = [sql`dataset_version_id = any(${versions}::int[])`];
    if (environments !== undefined) parts.push(sql`environment_id = any(${environments}::int[])`);
    if (metrics !== undefined) {
      parts.push(sql`metric_id in (select id from metric where name = any(${metrics}::text[]))`);
    }
    const [row] = await rowsOf(
      db,
      { count: "number" },
      sql`
      select coalesce(sum(value_count + failure_count), 0)::float8 as count from series
      where ${sql.join(parts, sql` and `)}`,
    );
    return row?.count ?? 0;
  },

  /** Whether a file of what is chosen would have a row. It looks at measurements one by one until there is one. */
  async hasRows(
    { kysely }: Queryable,
    { versions, environments, metrics, where }: ChosenRows,
  ): Promise<boolean> {
    for (const version of versions) {
      const found = await kysely
        .selectFrom("measurement")
        .select("measurement.value")
        .where("measurement.dataset_version_id", "=", sql<number>`${version}::int`)
        .$if(environments !== undefined, (all) =>
          all.where("measurement.environment_id", "=", anyOf.numbers(environments ?? [])),
        )
        .$if(metrics !== undefined, (all) =>
          all.where("measurement.metric_id", "in", ({ selectFrom }) =>
            selectFrom("metric")
              .select("metric.id")
              .where("name", "=", anyOf.texts(metrics ?? [])),
          ),
        )
        .$if(where !== undefined, (all) => all.where(measurementMeets(where ?? { own: {} })))
        .limit(1)
        .executeTakeFirst();
      if (found !== undefined) return true;
    }
    return false;
  },
};

const COLUMNS = sql`held.id, dataset.slug as dataset, held.number::int as number,
  coalesce(held.descriptor ->> 'license', 'NOASSERTION') as license,
  held.measurement_count as count`;
const TABLES = sql`dataset_version as held join dataset on dataset.id = held.dataset_id`;
