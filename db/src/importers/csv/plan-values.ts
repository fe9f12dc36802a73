import { InputError, type Metric } from "@perfatlas/modeling/space";
import {
  type DraftDescriptor,
  type DraftFile,
  environmentName,
} from "../../datasets/descriptor.ts";
import { numberReader } from "../cells/number-reader.ts";
import type { Columns } from "./columns.ts";
import type { ColumnReference, CsvSettings, ValueColumn } from "./settings.ts";
import { type CellReader, type IndexedRule, valueReader } from "./value-reader.ts";

/** A value column that does not say enough, or a metric or environment that is not described. */
export class ValueColumnError extends InputError {
  readonly code = "READER_SETTINGS";
}

/** Reads the cells of one metric. */
export interface MetricCells {
  /** Index of the metric. */
  readonly metric: number;
  readonly cell: CellReader;
}

/** The metrics that a column names row by row. */
export interface MetricsOfRow {
  readonly index: number;
  /** By the text of the column. */
  readonly byText: ReadonlyMap<string, MetricCells>;
}

/** Reads one value cell. Without `environment`, the row says it. */
export interface PlannedValue {
  readonly index: number;
  readonly environment: number | undefined;
  /** Of all rows, or the column that names it. */
  readonly of: MetricCells | MetricsOfRow;
  /** Column with the unit of the row. */
  readonly unit: number | undefined;
  /** How many columns before it hold the same measurement: the number of the repeat in the row. */
  readonly repeat: number;
}

/**
 * The value columns of a file.
 * @param isByRow whether columns name the environment.
 * @throws ValueColumnError, MissingColumnError, AmbiguousColumnError.
 */
export function planValues(
  columns: Columns,
  settings: CsvSettings,
  descriptor: DraftDescriptor,
  file: DraftFile,
  isByRow: boolean,
): readonly PlannedValue[] {
  const planned: PlannedValue[] = [];
  const seen = new Map<string, number>();
  for (const value of settings.values ?? []) {
    const environment = isByRow ? undefined : environmentOf(value, descriptor, file);
    const of = metricOf(columns, value, settings, descriptor, file);
    const { unitColumn, columns: several } = value;
    const unit = unitColumn === undefined ? undefined : columns.share(unitColumn, "unit of a row");
    const name =
      "byText" in of ? `the column ${value.metricColumn}` : `metric ${nameOf(of, descriptor)}`;
    for (const reference of several ?? [value.column as ColumnReference]) {
      const series = `${environment} ${name}`;
      const repeat = seen.get(series) ?? 0;
      seen.set(series, repeat + 1);
      const index = columns.claim(reference, name, value.header);
      planned.push({ index, environment, of, unit, repeat });
    }
  }
  return planned;
}

function nameOf({ metric }: MetricCells, { metrics }: DraftDescriptor): string {
  return (metrics[metric] as Metric).name;
}

function metricOf(
  columns: Columns,
  value: ValueColumn,
  settings: CsvSettings,
  { metrics }: DraftDescriptor,
  file: DraftFile,
): MetricCells | MetricsOfRow {
  const cells = (metric: number): MetricCells => ({
    metric,
    cell: cellOf(metrics[metric] as Metric, value, settings),
  });
  if (value.metricColumn !== undefined) {
    const index = columns.share(value.metricColumn, "name of a metric");
    const names = new Map(metrics.map(({ name }, i) => [name, i]));
    const texts: (readonly [string, string])[] =
      value.metrics === undefined
        ? metrics.map(({ name }) => [name, name])
        : Object.entries(value.metrics);
    return {
      index,
      byText: new Map(texts.map(([text, name]) => [text, cells(names.get(name) ?? 0)])),
    };
  }
  const name = value.metric ?? (metrics.length === 1 ? metrics[0]?.name : undefined);
  const metric = metrics.findIndex((described) => described.name === name);
  if (metric >= 0) return cells(metric);
  throw new ValueColumnError(
    `column ${value.column ?? value.columns?.join(", ")} needs one of the metrics ` +
      metrics.map((described) => described.name).join(", "),
    { file: file.path },
  );
}

function environmentOf(
  value: ValueColumn,
  { environments }: DraftDescriptor,
  file: DraftFile,
): number {
  const names = environments.map(environmentName);
  const name = value.environment ?? file.environment ?? (names.length === 1 ? names[0] : undefined);
  const environment = names.indexOf(name ?? "");
  if (environment >= 0) return environment;
  throw new ValueColumnError(
    `column ${value.column ?? value.columns?.join(", ")} of ${file.path} needs one of the environments ` +
      names.join(", "),
    { file: file.path },
  );
}

function cellOf(metric: Metric, value: ValueColumn, settings: CsvSettings): CellReader {
  const rules: IndexedRule[] = (settings.failures ?? []).flatMap((rule, index) =>
    rule.column === undefined && (rule.metrics === undefined || rule.metrics.includes(metric.name))
      ? { rule, index }
      : [],
  );
  const { decimal = ".", grouping } = settings;
  const { clock = false, spreadInCell = false, unit, unitColumn, unitInCell = false } = value;
  const isPlain =
    decimal === "." &&
    grouping === undefined &&
    !clock &&
    !spreadInCell &&
    !unitInCell &&
    unit === undefined &&
    unitColumn === undefined;
  const writing = {
    decimal,
    clock,
    spreadInCell,
    unitInCell,
    ...(grouping === undefined ? {} : { grouping }),
    ...(unit === undefined ? {} : { unit }),
  };
  const reader = isPlain ? undefined : numberReader(writing, metric.unit);
  return valueReader(metric, { scale: value.scale ?? 1, reader }, rules);
}
