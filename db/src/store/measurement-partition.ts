import { sql } from "kysely";
import type { Handle } from "../open/database.ts";

/** Name of the table that holds the measurements of a data set version. */
export function partitionName(datasetVersionId: number): string {
  return `measurement_v${datasetVersionId}`;
}

/**
 * Makes the table that a version is copied into: checks, but no index and no foreign key. Row
 * triggers and index insertions during the copy would cost several times the copy itself.
 */
export async function createPartition(handle: Handle, versionId: number): Promise<void> {
  const table = sql.table(partitionName(versionId));
  await sql`create table ${table} (like measurement including defaults including constraints)`.execute(
    handle.kysely,
  );
  // The version is the same in every row: a default instead of 8 bytes on the wire.
  await sql`alter table ${table} alter column dataset_version_id set default ${sql.lit(versionId)}`.execute(
    handle.kysely,
  );
}

/**
 * Adds the primary key and the foreign keys, each checked once over the whole set, and attaches the
 * table. The check on the version spares the scan that attaching would make.
 */
export async function attachPartition(handle: Handle, versionId: number): Promise<void> {
  const table = sql.table(partitionName(versionId));
  const id = sql.lit(versionId);
  const isOfVersion = sql.ref("is_of_version");
  await sql`
    alter table ${table}
      add primary key (dataset_version_id, environment_id, metric_id, configuration_id, repeat),
      add constraint ${isOfVersion} check (dataset_version_id = ${id})`.execute(handle.kysely);
  await sql`analyze ${table}`.execute(handle.kysely);
  await sql`
    alter table ${table}
      add foreign key (dataset_version_id) references dataset_version,
      add foreign key (environment_id) references environment,
      add foreign key (metric_id) references metric,
      add foreign key (configuration_id) references configuration,
      add foreign key (failure_id) references failure,
      add foreign key (run_id) references run`.execute(handle.kysely);
  await sql`alter table measurement attach partition ${table} for values in (${id})`.execute(
    handle.kysely,
  );
  await sql`
    alter table ${table}
      drop constraint ${isOfVersion},
      alter column dataset_version_id drop default`.execute(handle.kysely);
}

/** Writes the rows of `series` for a version from its measurements. */
export async function summarisePartition(handle: Handle, versionId: number): Promise<void> {
  const table = sql.table(partitionName(versionId));
  await sql`
    insert into series
    select dataset_version_id, environment_id, metric_id,
      count(distinct configuration_id), count(value), count(failure_id),
      min(value), percentile_cont(0.5) within group (order by value), max(value)
    from ${table}
    group by dataset_version_id, environment_id, metric_id`.execute(handle.kysely);
}
