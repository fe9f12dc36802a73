import { sql } from "kysely";
import type { Handle } from "../open/database.ts";

/** A table that keeps each data set version in a partition of its own. */
export type Partitioned = "measurement" | "dataset_row";

const CONSTRAINTS: Readonly<Record<Partitioned, readonly string[]>> = {
  measurement: [
    "primary key (dataset_version_id, environment_id, metric_id, configuration_id, repeat)",
    "foreign key (dataset_version_id) references dataset_version",
    "foreign key (environment_id) references environment",
    "foreign key (metric_id) references metric",
    "foreign key (configuration_id) references configuration",
    "foreign key (failure_id) references failure",
    "foreign key (run_id) references run",
  ],
  dataset_row: [
    "primary key (dataset_version_id, position)",
    "foreign key (dataset_version_id) references dataset_version",
    "foreign key (configuration_id) references configuration",
  ],
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
 * Adds the primary key and the foreign keys, each checked once over the whole set, and attaches the
 * table. The check on the version spares the scan that attaching would make.
 */
export async function attachPartition(
  { kysely }: Handle,
  parent: Partitioned,
  versionId: number,
): Promise<void> {
  const table = sql.table(partitionName(parent, versionId));
  const id = sql.lit(versionId);
  const [primaryKey, ...foreignKeys] = CONSTRAINTS[parent] as [string, ...string[]];
  await sql`
    alter table ${table}
      add ${sql.raw(primaryKey)},
      add constraint is_of_version check (dataset_version_id = ${id})`.execute(kysely);
  // PGlite has no autovacuum that would do it later. Only what queries choose rows by.
  await sql`analyze ${table} (${sql.raw(ANALYSED[parent])})`.execute(kysely);
  const added = foreignKeys.map((key) => `add ${key}`).join(", ");
  await sql`alter table ${table} ${sql.raw(added)}`.execute(kysely);
  await sql`
    alter table ${sql.table(parent)} attach partition ${table} for values in (${id})`.execute(
    kysely,
  );
  await sql`
    alter table ${table}
      drop constraint is_of_version,
      alter column dataset_version_id drop default`.execute(kysely);
}
