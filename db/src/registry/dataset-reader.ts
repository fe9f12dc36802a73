import { sql } from "kysely";
import type { Queryable } from "./keyset-page.ts";

/** A row of `dataset`. */
export interface DatasetRow {
  readonly id: number;
  readonly slug: string;
  readonly systemId: number;
  readonly systemSlug: string;
  readonly title: string;
  readonly description: string;
  readonly license: string;
  readonly licenseNote: string;
  readonly citation: unknown;
  readonly origin: string;
  readonly derivedFrom: string | null;
}

/** A row of `dataset_version` that readers see. */
export interface DatasetVersionRow {
  readonly id: number;
  readonly datasetId: number;
  readonly number: number;
  readonly digest: string;
  readonly state: string;
  readonly configurationCount: number;
  readonly measurementCount: number;
  readonly failureCount: number;
  readonly notes: readonly string[];
  readonly createdAt: Date;
}

/** A row of `source_file`. */
export interface SourceFileRow {
  readonly datasetVersionId: number;
  readonly path: string;
  readonly repository: string | null;
  readonly commit: string | null;
  readonly url: string | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly rowCount: number;
}

const columns = sql`dataset.id, dataset.slug, dataset.system_id as "systemId",
  system.slug as "systemSlug", dataset.title,
  dataset.description, dataset.license, dataset.license_note as "licenseNote", dataset.citation,
  dataset.origin, original.slug as "derivedFrom"`;
const from = sql`dataset
      join system on system.id = dataset.system_id
      left join dataset as original on original.id = dataset.derived_from_id`;
const versionColumns = sql`id, dataset_id as "datasetId", number, digest, state,
  configuration_count as "configurationCount", measurement_count as "measurementCount",
  failure_count as "failureCount", notes, created_at as "createdAt"`;

/** Queries about data sets, their versions and source files. */
export const datasetReader = {
  /** All stored data sets by slug: there are at most some hundreds. */
  async all(db: Queryable): Promise<readonly DatasetRow[]> {
    const { rows } = await sql<DatasetRow>`
      select ${columns} from ${from} order by dataset.slug`.execute(db.kysely);
    return rows;
  },

  async bySlugs(db: Queryable, slugs: readonly string[]): Promise<readonly DatasetRow[]> {
    const { rows } = await sql<DatasetRow>`
      select ${columns} from ${from} where dataset.slug = any(${slugs}::text[])`.execute(db.kysely);
    return rows;
  },

  async byIds(db: Queryable, ids: readonly number[]): Promise<readonly DatasetRow[]> {
    const { rows } = await sql<DatasetRow>`
      select ${columns} from ${from} where dataset.id = any(${ids}::int[])`.execute(db.kysely);
    return rows;
  },

  /** Versions of the data sets, newest first. */
  async versions(db: Queryable, datasets: readonly number[]) {
    const { rows } = await sql<DatasetVersionRow>`
      select ${versionColumns}
      from dataset_version
      where dataset_id = any(${datasets}::int[]) and state in ('published', 'open', 'retracted')
      order by dataset_id, number desc`.execute(db.kysely);
    return rows;
  },

  async versionsByIds(db: Queryable, ids: readonly number[]) {
    const { rows } = await sql<DatasetVersionRow>`
      select ${versionColumns} from dataset_version where id = any(${ids}::int[])`.execute(
      db.kysely,
    );
    return rows;
  },

  async sourceFiles(db: Queryable, versions: readonly number[]): Promise<readonly SourceFileRow[]> {
    const { rows } = await sql<SourceFileRow>`
      select dataset_version_id as "datasetVersionId", path, repository, commit, url, sha256,
        bytes::float8 as bytes, row_count as "rowCount"
      from source_file
      where dataset_version_id = any(${versions}::int[])
      order by dataset_version_id, id`.execute(db.kysely);
    return rows;
  },
};
