import { measurementReader } from "@perfatlas/db";
import { type Connection, toConnection } from "../../relay/connection.ts";
import { MEASUREMENT_PAGE_LIMIT, readPage } from "../../relay/page.ts";
import type { ApiContext } from "../api-context.ts";
import type { Environment } from "../environment/environment.ts";
import { loadSeries, requireMetric } from "../environment/environment-loader.ts";
import { Measurement } from "./measurement.ts";

/**
 * A page of the measurements of one environment and metric, in the newest versions of their data
 * sets. The total is the sum of the counts that were stored when the versions were.
 * @throws NotFoundError for an unknown metric, ArgumentError for a bad page.
 */
export async function pageOfMeasurements(
  context: ApiContext,
  environment: Environment,
  metricName: string,
  first: number,
  after: string | null | undefined,
): Promise<Connection<Measurement>> {
  const request = readPage(first, after, ["number", "number", "number"], MEASUREMENT_PAGE_LIMIT);
  const { metric, series } = await seriesOfMetric(context, environment, metricName);
  const key = {
    environmentId: environment.row.id,
    metricId: metric.id,
    versionIds: series.map((row) => row.datasetVersionId),
  };
  return toConnection({
    page: await measurementReader.page(context.database, key, request),
    isFirstPage: request.after === null,
    node: (row) => new Measurement(row),
    keyset: (row) => [row.datasetVersionId, row.configurationId, row.repeat],
    countTotal: async () => series.reduce((sum, row) => sum + row.valueCount + row.failureCount, 0),
  });
}

/** The metric of that name and the series that the newest versions hold of it. */
export async function seriesOfMetric(context: ApiContext, environment: Environment, name: string) {
  const metric = await requireMetric(context, environment, name);
  const all = await loadSeries(context, environment.row.id);
  return { metric, series: all.filter((row) => row.metricId === metric.id) };
}
