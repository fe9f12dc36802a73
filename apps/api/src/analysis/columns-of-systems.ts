import {
  type Database,
  environmentReader,
  figureReader,
  measurementReader,
  metricReader,
} from "@perfatlas/db";
import type { SubjectColumn } from "./subject-column.ts";

/** Environments of one system that are read. */
const ENVIRONMENTS_MAX = 100_000;

/** Every series that the newest versions of data sets hold, by system: metrics of environments. */
export async function columnsOfSystems(
  database: Database,
  systemIds: readonly number[],
): Promise<ReadonlyMap<number, readonly SubjectColumn[]>> {
  const request = { first: ENVIRONMENTS_MAX, after: null };
  const pages = await environmentReader.pagesOf(database, "system", systemIds, request);
  const environments = new Map(pages.flatMap(({ rows }) => rows).map((row) => [row.id, row]));
  const metricRows = await metricReader.ofSystems(database, systemIds);
  const metrics = new Map(metricRows.map((row) => [row.id, row]));
  const series = await measurementReader.series(database, [...environments.keys()]);
  const versionIds = [...new Set(series.map(({ datasetVersionId }) => datasetVersionId))];
  const inputs = await figureReader.inputs(database, versionIds);
  const versions = new Map(inputs.map((row) => [row.versionId, row]));
  const columns = new Map<number, SubjectColumn[]>(systemIds.map((id) => [id, []]));
  for (const row of series) {
    const environment = environments.get(row.environmentId);
    const metric = metrics.get(row.metricId);
    const version = versions.get(row.datasetVersionId);
    if (!environment || !metric || !version) continue;
    columns
      .get(environment.parentId)
      ?.push({ environment, metric, input: { series: row, version } });
  }
  return columns;
}
