import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { partitionName } from "./version-partition.ts";

/** Writes the rows of `series` for a version from its measurements. */
export async function summariseVersion(handle: Handle, versionId: number): Promise<void> {
  const table = sql.table(partitionName("measurement", versionId));
  await sql`
    insert into series
    select dataset_version_id, environment_id, metric_id,
      count(distinct configuration_id), count(value), count(failure_id),
      min(value), percentile_cont(0.5) within group (order by value), max(value)
    from ${table}
    group by dataset_version_id, environment_id, metric_id`.execute(handle.kysely);
}
