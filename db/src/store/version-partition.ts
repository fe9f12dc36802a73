import { sql } from "kysely";
import type { Handle } from "../open/database.ts";

/** A table that keeps each data set version in a partition of its own. */
export type Partitioned = "measurement" | "dataset_row";

const PRIMARY_KEYS: Readonly<Record<Partitioned, string>> = {
  measurement: "dataset_version_id, environment_id, metric_id, configuration_id, repeat",
  dataset_row: "dataset_version_id, position",
};

const ANALYSED: Readonly<Record<Partitioned, string>> = {
  measurement: "environment_id, metric_id, configuration_id",
  dataset_row: "configuration_id",
};

/** Name of the table that holds a data set version's rows of `parent`. */
export function partitionName(parent: Partitioned, datasetVersionId: number): string {
  return `${parent}_v${datasetVersionId}`;
}

/**
 * Makes the table that a version is copied into: checks, but no index and no foreign key. Row
 * triggers and index insertions during the copy would cost several times the copy itself.
 */
export async function createPartition(
  { kysely }: Handle,
  parent: Partitioned,
  versionId: number,
): Promise<void> {
  const table = sql.table(partitionName(parent, versionId));
  await sql`
    create table ${table} (
      like ${sql.table(parent)} including defaults including constraints
    )`.execute(kysely);
  // The version is the same in every row: a default instead of 8 bytes on the wire.
  const id = sql.lit(versionId);
  await sql`
    alter table ${table} alter column dataset_version_id set default ${id}`.execute(kysely);
}

/**
 * Adds the primary key, checked once over the whole set, and attaches the table, which then gets the foreign keys of its
 * parent, each checked likewise. Foreign keys of its own would be merged with those, for which PostgreSQL locks the
 * tables they point to against every reader. The check on the version spares the scan that attaching would make.
 */
export async function attachPartition(
  { kysely }: Handle,
  parent: Partitioned,
  versionId: number,
): Promise<void> {
  const table = sql.table(partitionName(parent, versionId));
  const id = sql.lit(versionId);
  await sql`
    alter table ${table}
      add primary key (${sql.raw(PRIMARY_KEYS[parent])}),
      add constraint is_of_version check (dataset_version_id = ${id})`.execute(kysely);
  // PGlite has no autovacuum that would do it later. Only what queries choose rows by.
  await sql`analyze ${table} (${sql.raw(ANALYSED[parent])})`.execute(kysely);
  await sql`
    alter table ${sql.table(parent)} attach partition ${table} for values in (${id})`.execute(
    kysely,
  );
  await sql`
    alter table ${table}
      drop constraint is_of_version,
      alter column dataset_version_id drop default`.execute(kysely);
}
