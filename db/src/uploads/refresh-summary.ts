import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { summariseSeries } from "../store/summarise-series.ts";

/** What has changed of an open version. */
export interface OpenChange {
  readonly versionId: number;
  /** Before the change. */
  readonly digest: string;
  readonly environmentIds: readonly number[];
  /** What tells this change from others: hashes of runs that came, or what took some away. */
  readonly marks: readonly string[];
}

/** Series of the environments, counts and digest of the version follow from its measurements anew. */
export async function refreshSummary(
  handle: Handle,
  { versionId, digest, environmentIds, marks }: OpenChange,
): Promise<void> {
  for (const environmentId of environmentIds) {
    const scope = { datasetVersionId: versionId, environmentId, table: "measurement" };
    await summariseSeries(handle, scope);
  }
  const hash = createHash("sha256").update(digest);
  for (const mark of marks) hash.update(mark);
  await sql`
    update dataset_version set digest = ${hash.digest("hex")},
      configuration_count = (
        select count(*) from dataset_row where dataset_version_id = ${versionId}),
      measurement_count = summed.measurements, failure_count = summed.failures
    from (
      select coalesce(sum(value_count + failure_count), 0) as measurements,
        coalesce(sum(failure_count), 0) as failures
      from series where dataset_version_id = ${versionId}
    ) as summed
    where id = ${versionId}`.execute(handle.kysely);
}
