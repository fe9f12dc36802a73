import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { rowsOf } from "../open/rows-of.ts";

/** A table that keeps each data set version in a partition of its own. */
export type Partitioned = "measurement" | "dataset_row";

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
 * Adds the keys and references that the parent's default partition has, each checked once over the whole set, and attaches
 * the table. What that one has from the parent the parent gives: made before, references would be merged with those,
 * for which PostgreSQL locks the tables they point to against every reader. The check on the version spares the scan
 * that attaching would make.
 */
export async function attachPartition(
  { kysely }: Handle,
  parent: Partitioned,
  versionId: number,
): Promise<void> {
  const table = sql.table(partitionName(parent, versionId));
  const id = sql.lit(versionId);
  const keys = await ownKeys({ kysely }, parent);
  const added = keys.map((key) => sql`add ${sql.raw(key)}`);
  const isOfVersion = sql`add constraint is_of_version check (dataset_version_id = ${id})`;
  await sql`alter table ${table} ${sql.join([...added, isOfVersion])}`.execute(kysely);
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

/** The primary key of a parent's default partition, and the references that this has for itself. */
async function ownKeys(
  handle: Pick<Handle, "kysely">,
  parent: Partitioned,
): Promise<readonly string[]> {
  const found = await rowsOf(
    handle,
    { key: "text" },
    sql`
    select pg_get_constraintdef(oid) as key from pg_constraint
    where conrelid = ${`${parent}_open`}::regclass
      and (contype = 'p' or contype = 'f' and conparentid = 0)
    order by contype desc, conname`,
  );
  return found.map(({ key }) => key);
}
