import type { Level } from "@perfatlas/modeling/space";
import type { ExportColumn, METER_COLUMN, SERIES_COLUMNS } from "./export-column.ts";

/** A column that holds the same for all measurements of a series. */
export type SeriesColumn = (typeof SERIES_COLUMNS)[number] | typeof METER_COLUMN;

/** What the columns of a series hold, by their names. */
export type SeriesCells = Readonly<Record<SeriesColumn["name"], string | number | boolean>>;

/** One environment and metric of one version. */
export interface ExportSeries {
  readonly versionId: number;
  readonly environmentId: number;
  readonly metricId: number;
  /** Measurements that are stored of it. */
  readonly count: number;
  readonly cells: SeriesCells;
}

/** How a measurement failed. */
export interface ExportFailure {
  readonly status: string;
  readonly reason: string;
  readonly limit: number | null;
}

/** What the rows of an exported table refer to. */
export interface ExportTable {
  /** In the order of the file. */
  readonly series: readonly ExportSeries[];
  readonly seriesColumns: readonly SeriesColumn[];
  /** Columns of options, by name. */
  readonly options: readonly ExportColumn[];
  /** Levels by configuration and option column, undefined where an option has none; in the order of the file. */
  readonly levels: readonly (readonly (Level | undefined)[])[];
  /** Places in `levels` by id. */
  readonly places: ReadonlyMap<number, number>;
  /** By id. */
  readonly failures: ReadonlyMap<number, ExportFailure>;
}

/** Some rows of a table, in its order. */
export interface ExportBlock {
  readonly length: number;
  /** Places in `series`. */
  readonly series: Int32Array;
  /** Places in `levels`. */
  readonly configurations: Int32Array;
  readonly repeats: Int16Array;
  readonly values: Float64Array;
  /** Ids; 0 for a measurement with a value. */
  readonly failures: Int16Array;
}

/** Writes a table in one format; `write` is waited for. */
export interface ExportEncoder {
  start(): Promise<void>;
  add(block: ExportBlock): Promise<void>;
  finish(): Promise<void>;
}

/** Takes bytes, which stay as they are. */
export type ExportSink = (bytes: Uint8Array) => Promise<void>;
