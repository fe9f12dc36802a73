import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { refreshSummary } from "./refresh-summary.ts";

/**
 * Takes the runs of a contribution out of the open version that they have become part of; a version that has
 * none left is retracted. For use inside a transaction that holds `lockUploads`.
 */
export async function removeRuns(
  handle: Handle,
  contribution: string,
  versionId: number,
): Promise<void> {
  const { kysely } = handle;
  const version = await kysely
    .selectFrom("dataset_version")
    .select("digest")
    .where("id", "=", versionId)
    .executeTakeFirstOrThrow();
  const environments = await kysely
    .selectFrom("run")
    .select("environment_id as id")
    .distinct()
    .where("contribution_id", "=", contribution)
    .execute();
  await sql`
    delete from measurement using run
    where run.contribution_id = ${contribution}::uuid and measurement.run_id = run.id
      and measurement.dataset_version_id = ${versionId}`.execute(kysely);
  await kysely.deleteFrom("run").where("contribution_id", "=", contribution).execute();
  await sql`
    delete from campaign where dataset_version_id = ${versionId}
      and not exists (select from run where run.campaign_id = campaign.id)`.execute(kysely);
  await sql`
    delete from dataset_row where dataset_version_id = ${versionId}
      and not exists (
        select from measurement where measurement.dataset_version_id = ${versionId}
          and measurement.configuration_id = dataset_row.configuration_id)
      and not exists (
        select from run where run.dataset_version_id = ${versionId}
          and run.configuration_id = dataset_row.configuration_id)`.execute(kysely);
  await refreshSummary(handle, {
    versionId,
    digest: version.digest,
    environmentIds: environments.map(({ id }) => id),
    marks: ["without", contribution],
  });
  await sql`
    update dataset_version set state = 'retracted' where id = ${versionId}
      and not exists (select from run where run.dataset_version_id = ${versionId})`.execute(kysely);
}
