import { type MetricRow, metricReader } from "@perfatlas/db";
import type { ApiContext } from "../api-context.ts";
import { keptOr } from "../kept-or.ts";
import { Metric } from "./metric.ts";

/** The metric with that primary key. */
export async function loadMetric(context: ApiContext, id: number): Promise<Metric | null> {
  const row = await context.loaders.one<number, MetricRow>(
    "metric",
    id,
    (metric) => metric.id,
    (ids) => metricReader.byIds(context.database, ids),
  );
  return row === null ? null : new Metric(row);
}

/** The metrics of a system, in the order in which they were declared. */
export async function loadMetricRows(context: ApiContext, systemId: number) {
  return context.loaders.many<number, MetricRow>(
    "system.metrics",
    systemId,
    (metric) => metric.systemId,
    (ids) => metricReader.ofSystems(context.database, ids),
  );
}

/** The metric of a system with that name; null: the system has none. */
export async function loadMetricByName(
  context: ApiContext,
  systemId: number,
  name: string,
): Promise<MetricRow | null> {
  return keptOr(context, context.kept.metrics, `${systemId} ${name}`, async () => {
    const rows = await loadMetricRows(context, systemId);
    return rows.find((row) => row.name === name) ?? null;
  });
}
