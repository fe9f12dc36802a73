import type { FailureStatus, Level } from "@perfatlas/modeling/space";
import type { Encoding, RecordSettings } from "@perfatlas/tables";
import type { NumberNotation } from "../cells/number-notation.ts";

/** A column by its header name, or by its position counted from 1 when it has no usable name. */
export type ColumnReference = number | string;

interface ColumnSettings {
  readonly column: ColumnReference;
  /** What the header says there, checked; for columns taken by position. */
  readonly header?: string;
}

/** How the numbers of a column come to the unit that the descriptor states. */
export interface UnitSettings {
  /** Factor from the file's unit. */
  readonly scale?: number;
  /** The file's unit. */
  readonly unit?: string;
  /** The unit stands behind the number in the cell. */
  readonly unitInCell?: boolean;
}

/** A column that holds the levels of an option. */
export interface OptionColumn extends ColumnSettings, UnitSettings {
  readonly option: string;
  /** Level of each text in the file; numbers match by value ("0" and "0.0"). */
  readonly levels?: Readonly<Record<string, Level>>;
  /** Text that stands for "not recorded". */
  readonly missing?: string;
}

/**
 * A column that holds values of one metric, or of the one that the row names. Without environment: that
 * of the file or of the row.
 */
export interface ValueColumn extends Partial<ColumnSettings>, UnitSettings {
  /** Instead of `column`: several that hold repeats of one measurement. */
  readonly columns?: readonly ColumnReference[];
  readonly environment?: string;
  readonly metric?: string;
  /** Column that names the metric of the row. */
  readonly metricColumn?: ColumnReference;
  /** Metric of each text of `metricColumn`. Default: the text is its name. */
  readonly metrics?: Readonly<Record<string, string>>;
  /** Column with the unit of the row; where it is empty `unit` is taken, or that of the metric. */
  readonly unitColumn?: ColumnReference;
  /** Durations as clocks show them: "1:02:03.5". */
  readonly clock?: boolean;
  /** The spread of several runs stands behind the number, "12.3 ± 0.4", and is left out. */
  readonly spreadInCell?: boolean;
}

/** A column that must hold the same text in every row. */
export interface ConstantColumn extends ColumnSettings {
  readonly equals: string;
}

/** What a cell's text or number must be; one of these is set. */
export interface CellCondition {
  /** The cell's text, spaces around it removed; or several of which it is one. */
  readonly text?: string | readonly string[];
  readonly startsWith?: string;
  readonly endsWith?: string;
  readonly contains?: string;
  readonly equals?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Rows by what stands in a column of theirs. */
export interface RowCondition extends CellCondition {
  readonly column: ColumnReference;
  /** The condition must not hold. */
  readonly not?: boolean;
  readonly why?: string;
}

/**
 * Cells that stand for a failure and not for a value, by their own text or number or by those of another
 * column of their row. One condition is set.
 */
export interface FailureRule extends CellCondition {
  readonly status: FailureStatus;
  /** Of every such cell, or where `reasonColumn` is empty. */
  readonly reason: string;
  /** Column whose text is the reason. */
  readonly reasonColumn?: ColumnReference;
  /**
   * Of a timeout, in the metric's unit: where the run was cut off. Default: `atLeast` or `equals`,
   * where no column is scaled.
   */
  readonly limit?: number;
  /** Metrics it applies to; all when absent. */
  readonly metrics?: readonly string[];
  /** Column that the condition looks at. Default: that of the value. */
  readonly column?: ColumnReference;
  /** With `column`: the condition must not hold. */
  readonly not?: boolean;
}

/** A column that names one axis of a row's environment: by slug, title, or the texts of `slugs`. */
export interface EnvironmentColumn extends ColumnSettings {
  /** Slug of each text in the file. */
  readonly slugs?: Readonly<Record<string, string>>;
}

/** Columns that name the environment of a row. */
export interface EnvironmentColumns {
  readonly hardware?: ColumnReference | EnvironmentColumn;
  readonly workload?: ColumnReference | EnvironmentColumn;
  readonly version?: ColumnReference | EnvironmentColumn;
  readonly variant?: ColumnReference | EnvironmentColumn;
}

/** How a table is laid out. */
export interface TableSettings extends NumberNotation, RecordSettings {
  readonly encoding?: Encoding;
  /** Whether the first line names the columns. Default true. */
  readonly header?: boolean;
  /** Names of the columns, where the file has none, or others. */
  readonly names?: readonly string[];
  /** What a row with fewer fields is. Default "refuse"; "pad" fills it up with empty cells. */
  readonly shortRows?: "refuse" | "pad";
  /** Rows that are left out: those for which one of the conditions holds. */
  readonly skipRows?: readonly RowCondition[];
  /** Rows that are read: those for which all conditions hold. */
  readonly keepRows?: readonly RowCondition[];
  /** Default: every option from the column of its name, or by position when there is no header. */
  readonly options?: readonly OptionColumn[];
  readonly constants?: readonly ConstantColumn[];
  /** Columns that are not imported; "rest" for all that nothing else names. */
  readonly ignore?: "rest" | readonly ColumnReference[];
}

/** Settings of `wide-csv`; each can be replaced per file by `SourceFile.reader`. */
export interface CsvSettings extends TableSettings {
  readonly values?: readonly ValueColumn[];
  readonly environmentColumns?: EnvironmentColumns;
  /** Column with the number of the repeat. */
  readonly repeatColumn?: ColumnReference;
  readonly failures?: readonly FailureRule[];
  /** What a second value of one configuration, environment and metric is. Default "refuse". */
  readonly duplicates?: "repeat" | "refuse";
}

/** Settings of `joined-csv`: those of the measurement files, and how they name configurations. */
export interface JoinedCsvSettings extends CsvSettings {
  /** How configuration files are read. */
  readonly configurations: TableSettings;
  /** Column with the row number of the configuration; `base` is the number of the first row. */
  readonly id: { readonly column: ColumnReference; readonly base: 0 | 1 };
}
