import type { FailureStatus, Level } from "@perfatlas/modeling/space";

/** A column by its header name, or by its position counted from 1 when it has no usable name. */
export type ColumnReference = number | string;

interface ColumnSettings {
  readonly column: ColumnReference;
  /** What the header says there, checked; for columns taken by position. */
  readonly header?: string;
}

/** A column that holds the levels of an option. */
export interface OptionColumn extends ColumnSettings {
  readonly option: string;
  /** Level of each text in the file; numbers match by value ("0" and "0.0"). */
  readonly levels?: Readonly<Record<string, Level>>;
  /** Factor from the file's unit to the option's. */
  readonly scale?: number;
  /** Text that stands for "not recorded". */
  readonly missing?: string;
}

/** A column that holds values of one metric. Without environment: that of the file or of the row. */
export interface ValueColumn extends ColumnSettings {
  readonly environment?: string;
  readonly metric?: string;
  /** Factor from the file's unit to the metric's. */
  readonly scale?: number;
}

/** A column that must hold the same text in every row. */
export interface ConstantColumn extends ColumnSettings {
  readonly equals: string;
}

/** Cells that stand for a failure and not for a value. One of the four conditions is set. */
export interface FailureRule {
  readonly status: FailureStatus;
  readonly reason: string;
  /**
   * Of a timeout, in the metric's unit: where the run was cut off. Default: `atLeast` or `equals`,
   * where no column is scaled.
   */
  readonly limit?: number;
  /** Metrics it applies to; all when absent. */
  readonly metrics?: readonly string[];
  /** The cell's text, spaces around it removed. */
  readonly text?: string;
  readonly equals?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Columns that name the environment of a row by the slugs of the descriptor. */
export interface EnvironmentColumns {
  readonly hardware?: ColumnReference;
  readonly workload?: ColumnReference;
  readonly version?: ColumnReference;
  readonly variant?: ColumnReference;
}

/** Settings of `wide-csv`; each can be replaced per file by `SourceFile.reader`. */
export interface CsvSettings {
  /** One character, or "whitespace" for any run of blanks. Default ",". */
  readonly delimiter?: string;
  /** Whether the first line names the columns. Default true. */
  readonly header?: boolean;
  /** Default: every option from the column of its name, or by position when there is no header. */
  readonly options?: readonly OptionColumn[];
  readonly values?: readonly ValueColumn[];
  readonly constants?: readonly ConstantColumn[];
  /** Columns that are not imported; "rest" for all that nothing else names. */
  readonly ignore?: "rest" | readonly ColumnReference[];
  readonly environmentColumns?: EnvironmentColumns;
  readonly failures?: readonly FailureRule[];
  /** What a second value of one configuration, environment and metric is. Default "refuse". */
  readonly duplicates?: "repeat" | "refuse";
}

/** Settings of `joined-csv`: those of the measurement files, and how they name configurations. */
export interface JoinedCsvSettings extends CsvSettings {
  /** How configuration files are read. */
  readonly configurations: Pick<
    CsvSettings,
    "delimiter" | "header" | "options" | "constants" | "ignore"
  >;
  /** Column with the row number of the configuration; `base` is the number of the first row. */
  readonly id: { readonly column: ColumnReference; readonly base: 0 | 1 };
}
