import { type FigureInputRow, type FigureRow, figureReader } from "@perfatlas/db";
import { type FigureResult, type FigureSubject, figureSchemas } from "@perfatlas/wire";
import { inputDigest } from "../../analysis/input-digest.ts";
import { largestSeries } from "../../analysis/largest-series.ts";
import { methodVersions } from "../../analysis/method-versions.ts";
import { subjectDigest } from "../../analysis/subject-digest.ts";
import type { ApiContext } from "../api-context.ts";
import type { Environment } from "../environment/environment.ts";
import { loadSeries } from "../environment/environment-loader.ts";
import { loadMetricRows } from "../metric/metric-loader.ts";
import type { KnownFigure } from "./figure.ts";
import { requestText } from "./request-text.ts";

/** What is known of a figure, and its result. */
export interface LoadedFigure<Kind extends FigureSubject["kind"]> {
  readonly known: KnownFigure;
  readonly result: FigureResult<Kind> | null;
}

/**
 * The stored figure of an environment and metric; null where the system has no such metric or nothing
 * was measured of it. Figures of many environments in one request are one query.
 */
export async function loadEnvironmentFigure<Kind extends FigureSubject["kind"]>(
  context: ApiContext,
  kind: Kind,
  environment: Environment,
  metricName: string,
): Promise<LoadedFigure<Kind> | null> {
  const { parentId, id } = environment.row;
  const metrics = await loadMetricRows(context, parentId);
  const metric = metrics.find(({ name }) => name === metricName);
  if (metric === undefined) return null;
  const series = largestSeries(await loadSeries(context, id), metric.id);
  if (series === undefined) return null;
  const version = await loadVersion(context, series.datasetVersionId);
  if (version === null) return null;
  const key = {
    kind,
    systemId: parentId,
    environmentId: id,
    targetId: null,
    metricId: metric.id,
    settings: {},
  };
  const row = await loadFigureRow(context, subjectDigest(key));
  const request = requestText({ kind, environment: environment.slug, metric: metricName });
  const isCurrent =
    row?.inputDigest === inputDigest([{ series, version }]) &&
    row.methodVersion === methodVersions[kind];
  return { known: { row, isCurrent, request }, result: resultOf(kind, row) };
}

/** What is stored, as its schema has it. Null: none, or one of a method whose results were others. */
function resultOf<Kind extends FigureSubject["kind"]>(
  kind: Kind,
  row: FigureRow | null,
): FigureResult<Kind> | null {
  if (row === null || row.result === null) return null;
  const { success, data } = figureSchemas[kind].safeParse(row.result);
  return success ? (data as FigureResult<Kind>) : null;
}

async function loadFigureRow(context: ApiContext, digest: string): Promise<FigureRow | null> {
  return await context.loaders.one<string, FigureRow>(
    "figure",
    digest,
    (row) => row.subjectDigest,
    (digests) => figureReader.bySubjects(context.database, digests),
  );
}

async function loadVersion(context: ApiContext, id: number): Promise<FigureInputRow | null> {
  return await context.loaders.one<number, FigureInputRow>(
    "figure.version",
    id,
    (row) => row.versionId,
    (ids) => figureReader.inputs(context.database, ids),
  );
}
