import { numberAt } from "@perfatlas/modeling/space";
import { type RawBuilder, sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { rowsOf } from "../open/rows-of.ts";
import {
  decodeFloat64Array,
  decodeInt16Array,
  decodeInt32Array,
} from "../registry/decode-array.ts";
import { measurementMeets } from "../registry/measurement-condition.ts";
import type { ExportRequest } from "./export-request.ts";
import type { ExportBlock, ExportSeries, ExportTable } from "./export-table.ts";

/** Rows of a block: groups of a Parquet file are as large, and other readers expect about that. */
export const BLOCK_ROWS = 100_000;
/** Measurements that one query reads, about: what is in memory at once. */
const QUERY_ROWS = 200_000;

const COLUMNS = {
  environmentId: "integer",
  metricId: "integer",
  configurations: "text",
  repeats: "text",
  values: "text",
  failures: "text",
} as const;

/** The rows of an export in their order; every block but the last is full, and is used again. */
export async function* readExportBlocks(
  handle: Pick<Handle, "kysely">,
  request: ExportRequest,
  table: ExportTable,
): AsyncGenerator<ExportBlock> {
  const block = new FilledBlock();
  let place = 0;
  for (const some of batches(table.series)) {
    const columns = await readColumns(handle, request, some);
    for (const series of some) {
      const column = columns.get(`${series.environmentId} ${series.metricId}`);
      if (column !== undefined) yield* block.add(place, column, table.places);
      place += 1;
    }
  }
  if (block.length > 0) yield block;
}

/** Series of one version each, as many as one query reads. */
function* batches(series: readonly ExportSeries[]): Generator<readonly ExportSeries[]> {
  let some: ExportSeries[] = [];
  let count = 0;
  for (const each of series) {
    const isOther = some[0] !== undefined && some[0].versionId !== each.versionId;
    if (some.length > 0 && (isOther || count + each.count > QUERY_ROWS)) {
      yield some;
      some = [];
      count = 0;
    }
    some.push(each);
    count += each.count;
  }
  if (some.length > 0) yield some;
}

interface Column {
  readonly configurations: Int32Array;
  readonly repeats: Int16Array;
  readonly values: Float64Array;
  readonly failures: Int16Array;
}

/** Strings instead of rows, as load-columns.ts reads them. */
async function readColumns(
  handle: Pick<Handle, "kysely">,
  { where }: ExportRequest,
  series: readonly ExportSeries[],
): Promise<ReadonlyMap<string, Column>> {
  const packed = (send: RawBuilder<unknown>) =>
    sql<string>`encode(string_agg(${send}, ''), 'base64')`;
  const ids = (name: "environmentId" | "metricId") => [
    ...new Set(series.map((each) => each[name])),
  ];
  const query = handle.kysely
    .selectFrom("measurement")
    .select(["environment_id as environmentId", "metric_id as metricId"])
    .select([
      packed(sql`int4send(configuration_id)`).as("configurations"),
      packed(sql`int2send(repeat)`).as("repeats"),
      packed(sql`float8send(coalesce(value, 0))`).as("values"),
      packed(sql`int2send(coalesce(failure_id, 0::smallint))`).as("failures"),
    ])
    .where("dataset_version_id", "=", sql<number>`${series[0]?.versionId ?? 0}::int`)
    .where("environment_id", "=", sql<number>`any(${ids("environmentId")}::int[])`)
    .where("metric_id", "=", sql<number>`any(${ids("metricId")}::int[])`)
    .$if(where !== undefined, (all) => all.where(measurementMeets(where ?? { own: {} })))
    .groupBy(["environment_id", "metric_id"]);
  const rows = await rowsOf(handle, COLUMNS, sql`${query}`);
  return new Map(
    rows.map(({ environmentId, metricId, configurations, repeats, values, failures }) => [
      `${environmentId} ${metricId}`,
      {
        configurations: decodeInt32Array(configurations),
        repeats: decodeInt16Array(repeats),
        values: decodeFloat64Array(values),
        failures: decodeInt16Array(failures),
      },
    ]),
  );
}

/** A block that is filled again and again. */
class FilledBlock implements ExportBlock {
  length = 0;
  readonly series = new Int32Array(BLOCK_ROWS);
  readonly configurations = new Int32Array(BLOCK_ROWS);
  readonly repeats = new Int16Array(BLOCK_ROWS);
  readonly values = new Float64Array(BLOCK_ROWS);
  readonly failures = new Int16Array(BLOCK_ROWS);

  /** Adds the measurements of a series by configuration and repeat; gives itself whenever it is full. */
  *add(
    series: number,
    column: Column,
    places: ReadonlyMap<number, number>,
  ): Generator<ExportBlock> {
    const { repeats, values, failures } = column;
    const configurations = column.configurations.map((id) => places.get(id) ?? -1);
    const order = Uint32Array.from(configurations.keys());
    const keyOf = (i: number) => numberAt(configurations, i) * 32_768 + numberAt(repeats, i);
    order.sort((a, b) => keyOf(a) - keyOf(b));
    for (const i of order) {
      const at = this.length++;
      this.series[at] = series;
      this.configurations[at] = numberAt(configurations, i);
      this.repeats[at] = numberAt(repeats, i);
      this.values[at] = numberAt(values, i);
      this.failures[at] = numberAt(failures, i);
      if (this.length < BLOCK_ROWS) continue;
      yield this;
      this.length = 0;
    }
  }
}
