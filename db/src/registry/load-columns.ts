import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { rowsOf } from "../open/rows-of.ts";
import { rankedValue } from "../store/ranked-value.ts";
import { decodeFloat64Array, decodeInt32Array } from "./decode-array.ts";

/** Measurements of one environment and metric in a version, in no particular order. */
export interface Column {
  /** Database ids; one stands as often as it has repeats. */
  readonly configurations: Int32Array;
  /** NaN for a failure; for a timeout infinite, in the direction that is worse. */
  readonly values: Float64Array;
}

/** Which measurements to load. */
export interface ColumnsRequest {
  readonly datasetVersionId: number;
  readonly systemId: number;
  /** Name. */
  readonly metric: string;
  readonly environmentIds: readonly number[];
}

/**
 * Measurements by environment id; an environment without any is absent. Two strings per environment
 * instead of rows: 1.5 to 2 times as fast on PostgreSQL and 6 to 8 times on PGlite, which copies
 * every value out of WebAssembly (bench/src/registry/read-training.ts). Base64, because drivers get bytea in
 * hexadecimal: half as long again, and slower to read than rows on PostgreSQL.
 */
export async function loadColumns(
  handle: Handle,
  { datasetVersionId, systemId, metric, environmentIds }: ColumnsRequest,
): Promise<Map<number, Column>> {
  const rows = await rowsOf(
    handle,
    { id: "integer", configurations: "text", values: "text" },
    sql`
    select environment_id as id,
      encode(string_agg(int4send(configuration_id), ''), 'base64') as configurations,
      encode(string_agg(float8send(coalesce(${rankedValue}, 'NaN')), ''), 'base64') as values
    from measurement
    join metric on metric.id = measurement.metric_id
    left join failure on failure.id = measurement.failure_id
    where dataset_version_id = ${datasetVersionId}
      and environment_id = any(${environmentIds}::int[])
      and metric_id = (
        select id from metric where system_id = ${systemId} and name = ${metric})
    group by environment_id`,
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        configurations: decodeInt32Array(row.configurations),
        values: decodeFloat64Array(row.values),
      },
    ]),
  );
}
