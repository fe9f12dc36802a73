import { type Configuration, type Level, levelOf } from "@perfatlas/modeling/space";
import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { rowsOf } from "../open/rows-of.ts";
import {
  type ExportColumn,
  type ExportType,
  METER_COLUMN,
  OPTION_PREFIX,
  SERIES_COLUMNS,
} from "./export-column.ts";
import type { ExportRequest } from "./export-request.ts";
import type { ExportFailure, ExportSeries, ExportTable } from "./export-table.ts";

const SERIES = {
  versionId: "integer",
  environmentId: "integer",
  metricId: "integer",
  count: "integer",
  system: "text",
  dataset: "text",
  dataset_version: "integer",
  license: "text",
  environment: "text",
  hardware: "text",
  workload: "text",
  version: "text",
  is_simulated: "boolean",
  metric: "text",
  unit: "text",
  meter: "text",
} as const;

/**
 * What the rows of an export refer to. Its order and its columns come from the data alone, never from ids: the
 * same data give the same file in every registry. Types of options are those of all levels of the versions,
 * whatever is chosen of them.
 */
export async function loadExportTable(
  handle: Pick<Handle, "kysely">,
  request: ExportRequest,
): Promise<ExportTable> {
  const series = await loadSeries(handle, request);
  const rows = await loadConfigurations(handle, request.versions);
  const options = optionColumns(rows.map((row) => row.levels));
  const names = options.map(({ name }) => name.slice(OPTION_PREFIX.length));
  const isMetered = series.some(({ cells }) => cells.meter !== "");
  return {
    series,
    seriesColumns: isMetered ? [...SERIES_COLUMNS, METER_COLUMN] : SERIES_COLUMNS,
    options,
    levels: rows.map(({ levels }) => names.map((name) => levelOf(levels, name))),
    places: new Map(rows.map(({ id }, place) => [id, place])),
    failures: await loadFailures(handle),
  };
}

async function loadSeries(
  handle: Pick<Handle, "kysely">,
  { versions, environments, metrics }: ExportRequest,
): Promise<readonly ExportSeries[]> {
  const parts = [sql`series.dataset_version_id = any(${versions}::int[])`];
  if (environments !== undefined)
    parts.push(sql`series.environment_id = any(${environments}::int[])`);
  if (metrics !== undefined) parts.push(sql`metric.name = any(${metrics}::text[])`);
  const rows = await rowsOf(
    handle,
    SERIES,
    sql`
    select series.dataset_version_id as "versionId", series.environment_id as "environmentId",
      series.metric_id as "metricId", series.value_count + series.failure_count as count,
      system.slug as system, dataset.slug as dataset, held.number::int as dataset_version,
      coalesce(held.descriptor ->> 'license', 'NOASSERTION') as license,
      environment.slug as environment, hardware.slug as hardware, workload.slug as workload,
      version.slug as version, environment.is_simulated, metric.name as metric, metric.unit,
      coalesce((select string_agg(fact.text_value, ', ' order by fact.name collate "C") from fact
        where fact.environment_id = environment.id and fact.name in
          (metric.name || '_is', metric.name || '_meter', metric.name || '_rails')), '') as meter
    from series
    join dataset_version as held on held.id = series.dataset_version_id
    join dataset on dataset.id = held.dataset_id
    join environment on environment.id = series.environment_id
    join system on system.id = environment.system_id
    join hardware on hardware.id = environment.hardware_id
    join workload on workload.id = environment.workload_id
    join version on version.id = environment.version_id
    join metric on metric.id = series.metric_id
    where ${sql.join(parts, sql` and `)}
    order by dataset.slug collate "C", held.number, environment.slug collate "C",
      metric.name collate "C"`,
  );
  return rows.map(({ versionId, environmentId, metricId, count, ...cells }) => ({
    ...{ versionId, environmentId, metricId, count },
    cells,
  }));
}

/** Those of the versions by key. Of what came in without files, no order of rows is kept. */
async function loadConfigurations(
  { kysely }: Pick<Handle, "kysely">,
  versions: readonly number[],
): Promise<readonly { readonly id: number; readonly levels: Configuration }[]> {
  const withRows = sql`(select configuration_id from dataset_row
    where dataset_version_id = any(${versions}::int[]))`;
  const without = sql`(select configuration_id from measurement where dataset_version_id = any(
    array(select id from dataset_version where id = any(${versions}::int[])
      and not exists (select from dataset_row where dataset_version_id = dataset_version.id))))`;
  return await kysely
    .selectFrom("configuration")
    .select(["id", "levels"])
    .where(sql<boolean>`(id in ${withRows} or id in ${without})`)
    .orderBy(sql`key collate "C"`)
    .orderBy("id")
    .execute();
}

function optionColumns(configurations: readonly Configuration[]): readonly ExportColumn[] {
  const found = new Map<string, { type: ExportType; count: number }>();
  for (const levels of configurations) {
    for (const [name, level] of Object.entries(levels)) {
      const known = found.get(name);
      if (known === undefined) found.set(name, { type: typeOf(level), count: 1 });
      else {
        known.count += 1;
        if (known.type !== "text") known.type = both(known.type, typeOf(level));
      }
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { type, count }]) => ({
      name: OPTION_PREFIX + name,
      type,
      isNullable: count < configurations.length,
      says: `Level of the option ${name}${count < configurations.length ? "; null where it has no effect" : ""}.`,
    }));
}

function typeOf(level: Level): ExportType {
  if (typeof level === "boolean") return "boolean";
  if (typeof level === "string") return "text";
  return level === (level | 0) && !Object.is(level, -0) ? "integer" : "number";
}

function both(a: ExportType, b: ExportType): ExportType {
  if (a === b) return a;
  const isNumber = (type: ExportType) => type === "integer" || type === "number";
  return isNumber(a) && isNumber(b) ? "number" : "text";
}

async function loadFailures({ kysely }: Pick<Handle, "kysely">) {
  const rows = await kysely
    .selectFrom("failure")
    .select(["id", "status", "reason", "limit_value"])
    .execute();
  return new Map(
    rows.map(({ id, status, reason, limit_value: limit }): [number, ExportFailure] => [
      id,
      { status, reason, limit },
    ]),
  );
}
