import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { rowsOf } from "../open/rows-of.ts";
import { measurementMeets } from "../registry/measurement-condition.ts";
import type { ManifestVersion } from "./export-manifest.ts";
import type { ExportRequest } from "./export-request.ts";

const VERSION = {
  id: "integer",
  dataset: "text",
  number: "integer",
  digest: "text",
  license: "text",
  publishedAt: "time",
} as const;

/** The versions of a request, with the rows of each that it chooses: as counted, or counted here. */
export async function manifestVersions(
  handle: Pick<Handle, "kysely">,
  request: ExportRequest,
  rowCounts?: ReadonlyMap<number, number>,
): Promise<readonly ManifestVersion[]> {
  const counts = rowCounts ?? (await countRows(handle, request));
  const rows = await rowsOf(
    handle,
    VERSION,
    sql`
    select held.id, dataset.slug as dataset, held.number::int as number, held.digest,
      coalesce(held.descriptor ->> 'license', 'NOASSERTION') as license,
      held.created_at as "publishedAt"
    from dataset_version as held
    join dataset on dataset.id = held.dataset_id
    where held.id = any(${request.versions}::int[])
    order by dataset.slug collate "C", held.number`,
  );
  return rows.map(({ id, publishedAt, ...version }) => ({
    ...version,
    publishedAt: publishedAt.toISOString(),
    rowCount: counts.get(id) ?? 0,
  }));
}

async function countRows(
  { kysely }: Pick<Handle, "kysely">,
  { versions, environments, metrics, where }: ExportRequest,
): Promise<ReadonlyMap<number, number>> {
  if (versions.length === 0) return new Map();
  const rows = await kysely
    .selectFrom("measurement")
    .innerJoin("metric", "metric.id", "measurement.metric_id")
    .select(({ fn }) => ["dataset_version_id as id", fn.countAll().as("count")])
    .where("dataset_version_id", "=", sql<number>`any(${versions}::int[])`)
    .$if(environments !== undefined, (all) =>
      all.where("environment_id", "=", sql<number>`any(${environments}::int[])`),
    )
    .$if(metrics !== undefined, (all) =>
      all.where("metric.name", "=", sql<string>`any(${metrics}::text[])`),
    )
    .$if(where !== undefined, (all) => all.where(measurementMeets(where ?? { own: {} })))
    .groupBy("dataset_version_id")
    .execute();
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}
