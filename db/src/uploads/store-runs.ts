import { configurationKey, numberAt } from "@perfatlas/modeling/space";
import type { UploadItem } from "@perfatlas/wire";
import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { anyOf } from "../registry/any-of.ts";
import { countSystem } from "../store/count-system.ts";
import { upsertEnvironments } from "../store/upsert-environments.ts";
import { upsertSystem } from "../store/upsert-system.ts";
import type { CampaignUpload } from "./campaign-upload.ts";
import { failureIds, failureKey } from "./failure-ids.ts";
import { openVersion } from "./open-version.ts";
import { refreshSummary } from "./refresh-summary.ts";

/** Where runs go: ids of what they belong to. */
interface Destination {
  readonly versionId: number;
  readonly systemId: number;
  readonly environmentId: number;
  readonly metricIds: ReadonlyMap<string, number>;
  readonly configurationIds: ReadonlyMap<string, number>;
}

/** Whose runs they are: the token, null for the administrator, and the contribution that they came with. */
export interface RunOwner {
  readonly tokenId: number | null;
  readonly contribution: string;
}

/**
 * Stores new runs, adding system, environment, data set and campaign where they are not there. Runs
 * that are quarantined are kept without measurements. Series, counts and digest of the open version
 * follow, so that readers see the runs and evaluations on older data are known as such. For use inside
 * a transaction that holds `lockUploads`, after `findDisagreement` found none. Answers the version that
 * they have become part of.
 */
export async function storeRuns(
  handle: Handle,
  campaign: CampaignUpload,
  runs: readonly UploadItem[],
  owner: RunOwner,
): Promise<number> {
  const { descriptor } = campaign;
  const system = await upsertSystem(handle, descriptor);
  const [environmentId] = await upsertEnvironments(handle, descriptor, system.id);
  const version = await openVersion(handle, descriptor, system.id);
  const to: Destination = {
    versionId: version.id,
    systemId: system.id,
    environmentId: environmentId as number,
    metricIds: new Map(
      descriptor.metrics.map(({ name }, i) => [name, numberAt(system.metricIds, i)]),
    ),
    configurationIds: await storeConfigurations(handle, campaign, runs, system.id),
  };
  await storeCampaign(handle, campaign, to);
  await insertRuns(handle, campaign, runs, owner, to);
  const healthy = runs.filter(({ health }) => health.status === "healthy");
  await insertMeasurements(handle, campaign, healthy, to);
  await refreshSummary(handle, {
    versionId: version.id,
    digest: version.digest,
    environmentIds: [to.environmentId],
    marks: runs.map(({ contentHash }) => contentHash),
  });
  await countSystem(handle, system.id);
  return version.id;
}

/** Uploads wait for each other and for imports: two at once could add the same system twice. */
export async function lockUploads(handle: Handle): Promise<void> {
  await sql`select pg_advisory_xact_lock(7261545)`.execute(handle.kysely);
}

async function storeConfigurations(
  handle: Handle,
  { descriptor: { space } }: CampaignUpload,
  runs: readonly UploadItem[],
  systemId: number,
): Promise<ReadonlyMap<string, number>> {
  const levels = new Map(
    runs.map(({ configuration }) => [configurationKey(space, configuration), configuration]),
  );
  const rows = Array.from(levels, ([key, configuration]) => ({ key, levels: configuration }));
  await sql`
    insert into configuration (system_id, key, levels)
    select ${systemId}::integer, key, levels
    from jsonb_to_recordset(${rows}::jsonb) as given (key text, levels jsonb)
    where not exists (
      select from configuration as known where known.system_id = ${systemId}
        and known.key = given.key)`.execute(handle.kysely);
  const known = await handle.kysely
    .selectFrom("configuration")
    .select(["id", "key"])
    .where("system_id", "=", systemId)
    .where("key", "=", anyOf.texts([...levels.keys()]))
    .execute();
  return new Map(known.map(({ id, key }) => [key, id]));
}

async function storeCampaign(
  handle: Handle,
  { id, name, design, client }: CampaignUpload,
  { versionId, environmentId }: Destination,
): Promise<void> {
  await handle.kysely
    .insertInto("campaign")
    .values({
      id,
      dataset_version_id: versionId,
      environment_id: environmentId,
      name,
      design,
      client,
    })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ design, client }))
    .execute();
}

async function insertRuns(
  handle: Handle,
  { id: campaignId, descriptor: { space } }: CampaignUpload,
  runs: readonly UploadItem[],
  { tokenId, contribution }: RunOwner,
  to: Destination,
): Promise<void> {
  const rows = runs.map((run) => ({
    ...run,
    configuration: to.configurationIds.get(configurationKey(space, run.configuration)),
    health: run.health.status,
    causes: run.health.causes,
    setAside:
      run.health.status === "healthy" ? null : { values: run.values, failures: run.failures },
  }));
  await sql`
    insert into run (id, dataset_version_id, environment_id, configuration_id, block, position,
      repeat, started_at, content_hash, covariates, health, campaign_id, token_id, contribution_id, attempt,
      causes, set_aside)
    select id, ${to.versionId}::integer, ${to.environmentId}::integer, configuration, block,
      position, repeat, "startedAt", "contentHash", covariates, health, ${campaignId}::uuid,
      ${tokenId}::integer, ${contribution}::uuid, attempt, causes, "setAside"
    from jsonb_to_recordset(${rows}::jsonb) as given (id uuid, configuration integer,
      block integer, position integer, repeat smallint, "startedAt" timestamptz,
      "contentHash" text, covariates jsonb, health text, attempt smallint, causes jsonb,
      "setAside" jsonb)`.execute(handle.kysely);
}

/**
 * Repeats are numbered anew, on from what the environment has of the configuration: two campaigns
 * that measure the same configuration both begin at 0.
 */
async function insertMeasurements(
  handle: Handle,
  { descriptor: { space } }: CampaignUpload,
  runs: readonly UploadItem[],
  to: Destination,
): Promise<void> {
  const ids = runs.map(
    ({ configuration }) =>
      to.configurationIds.get(configurationKey(space, configuration)) as number,
  );
  const failures = await failureIds(
    handle,
    runs.flatMap((run) => Object.values(run.failures)),
  );
  const latest = await handle.kysely
    .selectFrom("measurement")
    .select(({ fn }) => ["configuration_id as id", fn.max("repeat").as("repeat")])
    .where("dataset_version_id", "=", to.versionId)
    .where("environment_id", "=", to.environmentId)
    .where("configuration_id", "=", anyOf.numbers(ids))
    .groupBy("configuration_id")
    .execute();
  const next = new Map(latest.map(({ id, repeat }) => [id, repeat + 1]));
  const rows = runs.flatMap((run, i) => {
    const configuration = numberAt(ids, i);
    const repeat = next.get(configuration) ?? 0;
    next.set(configuration, repeat + 1);
    const row = { configuration, repeat, run: run.id };
    return [
      ...Object.entries(run.values).map(([name, value]) => ({
        ...row,
        metric: to.metricIds.get(name),
        value,
        failure: null,
      })),
      ...Object.entries(run.failures).map(([name, failure]) => ({
        ...row,
        metric: to.metricIds.get(name),
        value: null,
        failure: failures.get(failureKey(failure)),
      })),
    ];
  });
  await sql`
    insert into measurement (dataset_version_id, environment_id, metric_id, configuration_id,
      value, repeat, failure_id, run_id)
    select ${to.versionId}::integer, ${to.environmentId}::integer, metric, configuration, value,
      repeat, failure, run
    from jsonb_to_recordset(${rows}::jsonb) as given (metric integer, configuration integer,
      value float8, repeat smallint, failure smallint, run uuid)`.execute(handle.kysely);
  await sql`
    insert into dataset_row (dataset_version_id, position, configuration_id)
    select ${to.versionId}::integer, known.next + row_number() over (order by given.first) - 1,
      given.id
    from (
      select id, min(ordinality) as first
      from unnest(${ids}::int[]) with ordinality as each (id, ordinality) group by id
    ) as given
    cross join (
      select coalesce(max(position) + 1, 0) as next from dataset_row
      where dataset_version_id = ${to.versionId}
    ) as known
    where not exists (
      select from dataset_row
      where dataset_version_id = ${to.versionId} and configuration_id = given.id)`.execute(
    handle.kysely,
  );
}
