import {
  type Configuration,
  encode,
  type Matrix,
  type Metric,
  type Sample,
  takeRows,
} from "../space/index.ts";
import { numberAt } from "../space/number-at.ts";
import { isCensored } from "../stats/is-censored.ts";
import { checkResponseTable, type ResponseTable, ResponseTableError } from "./response-table.ts";
import type { Protocol } from "./suite.ts";

/** A table with what every cell of it needs, computed once. */
export interface PreparedTable {
  readonly table: ResponseTable;
  /** All rows, encoded. */
  readonly x: Matrix;
  /** Row numbers that the protocol keeps, ascending. */
  readonly keptRows: Int32Array;
  /** The kept rows of an environment that have a value, all of them; the same object every time. */
  source(environment: number): Sample;
  /** Kept rows with a value in that environment, ascending: what can be measured and learned from. */
  measurableRows(environment: number): Int32Array;
  /** Kept rows that were cut off in that environment, ascending. */
  censoredRows(environment: number): Int32Array;
}

const prepared = new WeakMap<ResponseTable, Map<Protocol, PreparedTable>>();

/**
 * Encodes and filters a table for a protocol, once per table object.
 * @throws ResponseTableError when the table does not fit together or no row is left.
 */
export function prepareTable(table: ResponseTable, protocol: Protocol): PreparedTable {
  let byProtocol = prepared.get(table);
  if (byProtocol === undefined) {
    checkResponseTable(table);
    byProtocol = new Map();
    prepared.set(table, byProtocol);
  }
  let ready = byProtocol.get(protocol);
  if (ready === undefined) {
    ready = build(table, protocol);
    byProtocol.set(protocol, ready);
  }
  return ready;
}

function build(table: ResponseTable, protocol: Protocol): PreparedTable {
  const x = encode(table.space, table.configurations);
  const keptRows = Int32Array.from(table.configurations.keys()).filter(
    (row) => protocol !== "sempl" || table.values.every((values) => isUsable(values[row])),
  );
  if (keptRows.length === 0)
    throw new ResponseTableError("no row has a value in every environment");
  const sources = new Map<number, Sample>();
  const valuesOf = (environment: number): Float64Array => {
    const values = table.values[environment];
    if (values !== undefined) return values;
    throw new ResponseTableError(
      `there is no environment ${environment}; the table has ${table.values.length}`,
    );
  };
  const measurableRows = (environment: number): Int32Array => {
    const values = valuesOf(environment);
    return keptRows.filter((row) => Number.isFinite(values[row]));
  };
  const censoredRows = (environment: number): Int32Array => {
    const values = valuesOf(environment);
    return keptRows.filter((row) => isCensored(numberAt(values, row)));
  };
  return {
    table,
    x,
    keptRows,
    measurableRows,
    censoredRows,
    source(environment) {
      let sample = sources.get(environment);
      if (sample === undefined) {
        const rows = measurableRows(environment);
        const values = table.values[environment] as Float64Array;
        sample = {
          space: table.space,
          metric: metricOf(table, environment),
          x: takeRows(x, rows),
          y: Float64Array.from(rows, (row) => numberAt(values, row)),
          configurations: Array.from(rows, (row) => table.configurations[row] as Configuration),
          censoredCount: censoredRows(environment).length,
        };
        sources.set(environment, sample);
      }
      return sample;
    },
  };
}

function metricOf({ metric, joined }: ResponseTable, environment: number): Metric {
  return joined !== undefined && environment >= joined.start ? joined.metric : metric;
}

/** SeMPL drops a row that is zero in any environment; zeros stand for failed measurements there. */
function isUsable(value: number | undefined): boolean {
  return value !== undefined && Number.isFinite(value) && value !== 0;
}
