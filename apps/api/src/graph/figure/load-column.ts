import { type FigureInputRow, figureReader } from "@perfatlas/db";
import { largestSeries } from "../../analysis/largest-series.ts";
import type { SubjectColumn } from "../../analysis/subject-column.ts";
import type { ApiContext } from "../api-context.ts";
import type { Environment } from "../environment/environment.ts";
import { loadSeries } from "../environment/environment-loader.ts";
import { loadMetricRows } from "../metric/metric-loader.ts";

/**
 * The data that figures of an environment and metric are of; null where the system has no such metric or
 * nothing was measured of it. Those of many environments in one request are asked for together.
 */
export async function loadColumn(
  context: ApiContext,
  { row: environment }: Environment,
  metricName: string,
): Promise<SubjectColumn | null> {
  const metrics = await loadMetricRows(context, environment.parentId);
  const metric = metrics.find(({ name }) => name === metricName);
  if (metric === undefined) return null;
  const series = largestSeries(await loadSeries(context, environment.id), metric.id);
  if (series === undefined) return null;
  const version = await context.loaders.one<number, FigureInputRow>(
    "figure.version",
    series.datasetVersionId,
    (row) => row.versionId,
    (ids) => figureReader.inputs(context.database, ids),
  );
  return version === null ? null : { environment, metric, input: { series, version } };
}
