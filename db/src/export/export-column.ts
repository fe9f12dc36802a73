/** Types of columns; text in CSV and JSON is UTF-8. */
export type ExportType = "boolean" | "integer" | "number" | "text";

/** A column of an exported table. */
export interface ExportColumn {
  readonly name: string;
  readonly type: ExportType;
  readonly isNullable: boolean;
  readonly says: string;
}

/** What stands before the name of an option in the name of its column. */
export const OPTION_PREFIX = "option_";

/** Columns that hold the same for all measurements of one environment and metric. */
export const SERIES_COLUMNS = [
  column("system", "text", "Slug of the system."),
  column("dataset", "text", "Slug of the data set."),
  column("dataset_version", "integer", "Number of its version."),
  column("license", "text", "SPDX identifier of the data set's licence, or NOASSERTION."),
  column("environment", "text", "Slug of the environment."),
  column("hardware", "text", "Slug of its hardware."),
  column("workload", "text", "Slug of its workload."),
  column("version", "text", "Version of the system in it."),
  column("is_simulated", "boolean", "Whether a generator made the values."),
  column("metric", "text", "Name of the metric."),
  column("unit", "text", "Unit of value and limit."),
] as const satisfies readonly ExportColumn[];

/** Stands behind them where one of the series says by what it was measured: files of the others stay as they were. */
export const METER_COLUMN = column(
  "meter",
  "text",
  "Of an energy: gross or above idle, what measured it, and its rails; empty where that is not known.",
);

/** Columns of the measurement itself. */
export const VALUE_COLUMNS = [
  column("repeat", "integer", "Counts from 0 within configuration, environment and metric."),
  column("value", "number", "Null where the measurement failed.", true),
  column("status", "text", "measured, or how it failed: failed, timeout, missing, invalid."),
  column("reason", "text", "Why it failed; null where it did not.", true),
  column("limit", "number", "Of a timeout: the value would have been worse.", true),
] as const satisfies readonly ExportColumn[];

function column<Name extends string>(
  name: Name,
  type: ExportType,
  says: string,
  isNullable = false,
): ExportColumn & { readonly name: Name } {
  return { name, type, isNullable, says };
}
