import {
  type Database,
  type EnvironmentRow,
  figureReader,
  type MetricRow,
  measurementReader,
  metricReader,
} from "@perfatlas/db";
import { ArgumentError } from "../errors/errors.ts";
import type { FigureInput } from "./input-digest.ts";
import { largestSeries } from "./largest-series.ts";

/** One metric of one environment, and the series that figures of it are computed from. */
export interface SubjectColumn {
  readonly environment: EnvironmentRow;
  readonly metric: MetricRow;
  readonly input: FigureInput;
}

/**
 * That metric of the environment.
 * @throws ArgumentError NOT_FOUND when its system has no such metric, NO_DATA when nothing was measured.
 */
export async function subjectColumn(
  database: Database,
  environment: EnvironmentRow,
  name: string,
): Promise<SubjectColumn> {
  const metrics = await metricReader.ofSystems(database, [environment.parentId]);
  const metric = metrics.find((row) => row.name === name);
  if (metric === undefined) {
    const names = metrics.map((row) => row.name).join(", ");
    const message = `"${name}" is no metric of ${environment.slug}; it has ${names}`;
    throw new ArgumentError("NOT_FOUND", message);
  }
  const rows = await measurementReader.series(database, [environment.id]);
  const series = largestSeries(rows, metric.id);
  const [version] = await figureReader.inputs(database, [series?.datasetVersionId ?? 0]);
  if (series === undefined || version === undefined) {
    const message = `no published data set has ${name} of environment ${environment.slug}`;
    throw new ArgumentError("NO_DATA", message);
  }
  return { environment, metric, input: { series, version } };
}
