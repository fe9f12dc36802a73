import {
  type KeysetPage,
  type MeasurementCondition,
  type MeasurementRow,
  measurementPageReader,
  type SeriesKey,
} from "@perfatlas/db";
import { type Connection, toConnection } from "../../relay/connection.ts";
import { MEASUREMENT_PAGE_LIMIT, type PageRequest, readPage } from "../../relay/page.ts";
import type { ApiContext } from "../api-context.ts";
import type { Environment } from "../environment/environment.ts";
import { loadSeries } from "../environment/environment-loader.ts";
import { loadMetricByName } from "../metric/metric-loader.ts";
import { loadOptions } from "../system/system-loader.ts";
import { Measurement } from "./measurement.ts";
import { readMeasurementWhere } from "./measurement-where.ts";
import type { MeasurementsArguments } from "./measurements-arguments.ts";

/**
 * A page of the measurements of one environment and metric, in the newest versions of their data
 * sets; an empty one where the environment's system has no such metric. The total is the sum of the
 * counts that were stored when the versions were.
 * @throws ArgumentError for a bad page.
 */
export async function pageOfMeasurements(
  context: ApiContext,
  environment: Environment,
  metricName: string,
  asked: MeasurementsArguments,
): Promise<Connection<Measurement>> {
  const request = readPage("measurements", asked, {
    limit: MEASUREMENT_PAGE_LIMIT,
    order: asked.orderBy,
  });
  const found = await seriesOfMetric(context, environment, metricName);
  const series = found?.series ?? [];
  const condition = await readMeasurementWhere(asked.where, () =>
    loadOptions(context, environment.row.parentId),
  );
  return toConnection({
    request,
    page:
      found === null
        ? { rows: [], hasMore: false }
        : await loadPage(context, found.key, request, condition),
    node: (row) => new Measurement(row),
    keyset: (row) => {
      const key = [row.datasetVersionId, row.configurationId, row.repeat];
      return request.by === "VALUE" ? [row.value ?? "Infinity", ...key] : key;
    },
    countTotal: async () =>
      condition !== undefined && found !== null
        ? await measurementPageReader.count(context.database, found.key, condition)
        : series.reduce((sum, row) => sum + row.valueCount + row.failureCount, 0),
  });
}

/**
 * The metric of that name and the series that the newest versions hold of it; null where the system has
 * no such metric: of many environments, some may lack it.
 */
export async function seriesOfMetric(context: ApiContext, environment: Environment, name: string) {
  const metric = await loadMetricByName(context, environment.row.parentId, name);
  if (metric === null) return null;
  const all = await loadSeries(context, environment.row.id);
  const series = all.filter((row) => row.metricId === metric.id);
  const versionIds = series.map((row) => row.datasetVersionId);
  return {
    metric,
    series,
    key: { environmentId: environment.row.id, metricId: metric.id, versionIds },
  };
}

/** First pages of many environments are one query; a cursor is of one environment. */
function loadPage(
  context: ApiContext,
  key: SeriesKey,
  request: PageRequest,
  condition: MeasurementCondition | undefined,
): Promise<KeysetPage<MeasurementRow>> {
  const { database, loaders } = context;
  if (request.after !== null || request.before !== null)
    return measurementPageReader.page(database, key, request, condition);
  const name = `first measurements ${JSON.stringify([request, condition])}`;
  return loaders
    .of<string, KeysetPage<MeasurementRow>>(name, (keys) =>
      measurementPageReader.firstPages(
        database,
        keys.map((each) => JSON.parse(each) as SeriesKey),
        request,
        condition,
      ),
    )
    .load(JSON.stringify(key));
}
