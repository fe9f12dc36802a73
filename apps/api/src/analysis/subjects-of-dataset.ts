import {
  type Database,
  environmentReader,
  figureReader,
  measurementReader,
  metricReader,
  UnloadedDatasetError,
} from "@perfatlas/db";
import { ENVIRONMENT_FIGURES } from "@perfatlas/wire";
import { largestSeries } from "./largest-series.ts";
import type { ResolvedSubject } from "./resolve-subject.ts";

/**
 * Every figure of the environments that a data set measured, those of the first metric first.
 * @throws UnloadedDatasetError when there is nothing of it.
 */
export async function subjectsOfDataset(
  database: Database,
  dataset: string,
): Promise<readonly ResolvedSubject[]> {
  const measured = await figureReader.measuredIn(database, dataset);
  if (measured.length === 0) throw new UnloadedDatasetError(`data set "${dataset}" is not loaded`);
  const environmentIds = [...new Set(measured.map(({ environmentId }) => environmentId))];
  const metricIds = [...new Set(measured.map(({ metricId }) => metricId))];
  const series = await measurementReader.series(database, environmentIds);
  const versionIds = [...new Set(series.map(({ datasetVersionId }) => datasetVersionId))];
  const environments = byId(await environmentReader.byIds(database, environmentIds));
  const metrics = byId(await metricReader.byIds(database, metricIds));
  const inputs = await figureReader.inputs(database, versionIds);
  const versions = new Map(inputs.map((row) => [row.versionId, row]));
  return measured.flatMap(({ environmentId, metricId }): readonly ResolvedSubject[] => {
    const environment = environments.get(environmentId);
    const metric = metrics.get(metricId);
    const largest = largestSeries(
      series.filter((row) => row.environmentId === environmentId),
      metricId,
    );
    const version = versions.get(largest?.datasetVersionId ?? 0);
    if (!environment || !metric || !largest || !version) return [];
    const key = {
      systemId: environment.parentId,
      environmentId,
      targetId: null,
      metricId,
      settings: {},
    };
    const input = { series: largest, version };
    return ENVIRONMENT_FIGURES.map((kind) => ({
      key: { kind, ...key },
      environment,
      metric,
      input,
    }));
  });
}

function byId<Row extends { readonly id: number }>(rows: readonly Row[]): ReadonlyMap<number, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
