import {
  type Database,
  type EnvironmentRow,
  environmentReader,
  figureReader,
  type MetricRow,
  measurementReader,
  metricReader,
} from "@perfatlas/db";
import type { FigureSubject } from "@perfatlas/wire";
import { ArgumentError } from "../errors/errors.ts";
import type { FigureInput } from "./input-digest.ts";
import { largestSeries } from "./largest-series.ts";
import type { FigureKey } from "./subject-digest.ts";

/** A subject as the registry knows it. */
export interface ResolvedSubject {
  readonly key: FigureKey;
  readonly environment: EnvironmentRow;
  readonly metric: MetricRow;
  readonly input: FigureInput;
}

/**
 * Finds what a subject names, and the data that its figure is computed from.
 * @throws ArgumentError NOT_FOUND for an environment or metric that there is not, NO_DATA where nothing was
 * measured of it.
 */
export async function resolveSubject(
  database: Database,
  subject: FigureSubject,
): Promise<ResolvedSubject> {
  const environment = await environmentNamed(database, subject.environment);
  const metric = await metricNamed(database, environment, subject.metric);
  const input = await inputOf(database, environment, metric);
  const key = {
    kind: subject.kind,
    systemId: environment.parentId,
    environmentId: environment.id,
    targetId: null,
    metricId: metric.id,
    settings: {},
  };
  return { key, environment, metric, input };
}

async function environmentNamed(database: Database, slug: string): Promise<EnvironmentRow> {
  const [row] = await environmentReader.bySlugs(database, [slug]);
  if (row === undefined) throw new ArgumentError("NOT_FOUND", `there is no environment "${slug}"`);
  return row;
}

async function metricNamed(
  database: Database,
  { parentId, slug }: EnvironmentRow,
  name: string,
): Promise<MetricRow> {
  const metrics = await metricReader.ofSystems(database, [parentId]);
  const metric = metrics.find((row) => row.name === name);
  if (metric !== undefined) return metric;
  const names = metrics.map((row) => row.name).join(", ");
  throw new ArgumentError("NOT_FOUND", `"${name}" is no metric of ${slug}; it has ${names}`);
}

async function inputOf(
  database: Database,
  environment: EnvironmentRow,
  metric: MetricRow,
): Promise<FigureInput> {
  const rows = await measurementReader.series(database, [environment.id]);
  const series = largestSeries(rows, metric.id);
  const [version] = await figureReader.inputs(database, [series?.datasetVersionId ?? 0]);
  if (series === undefined || version === undefined) {
    const message = `no published data set has ${metric.name} of environment ${environment.slug}`;
    throw new ArgumentError("NO_DATA", message);
  }
  return { series, version };
}
