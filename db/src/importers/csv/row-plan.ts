import { InputError } from "@perfatlas/modeling/space";
import type { DraftDescriptor, DraftFile } from "../../datasets/descriptor.ts";
import { BLOCK_MEASUREMENTS } from "../block-builder.ts";
import type { Columns } from "./columns.ts";
import { type EnvironmentFinder, environmentFinder } from "./environment-finder.ts";
import { levelReader, type ReadLevel } from "./level-reader.ts";
import { type PlannedValue, planValues } from "./plan-values.ts";
import { type RowTest, rowTest } from "./row-conditions.ts";
import type { CsvSettings, OptionColumn, TableSettings } from "./settings.ts";

/** Reader settings that name an option, environment or metric that the descriptor does not have. */
export class ReaderSettingsError extends InputError {
  readonly code = "READER_SETTINGS";
}

/** Reads one option cell. `position` is the option's place in the space. */
export interface PlannedOption {
  readonly index: number;
  readonly position: number;
  readonly read: ReadLevel;
  /** It has a condition: where it is inactive its cell may be empty. */
  readonly mayBeEmpty: boolean;
}

/** A failure that another column of the row decides. */
export interface PlannedFailure {
  readonly test: RowTest;
  readonly index: number;
  /** By metric: whether it applies. */
  readonly metrics: readonly boolean[];
}

/** What each column of one file is. Indices count from 0. */
export interface RowPlan {
  readonly width: number;
  readonly options: readonly PlannedOption[];
  readonly values: readonly PlannedValue[];
  readonly failures: readonly PlannedFailure[];
  /** By failure: the column with its reason. */
  readonly reasons: readonly (number | undefined)[];
  readonly constants: readonly { readonly index: number; readonly equals: string }[];
  readonly environment: EnvironmentFinder | undefined;
  /** Column with the number of the repeat. */
  readonly repeat: number | undefined;
}

/** Options of a file, by its columns. */
export function planOptions(
  columns: Columns,
  settings: TableSettings,
  descriptor: DraftDescriptor,
): readonly PlannedOption[] {
  const { space } = descriptor;
  const isNamed = settings.header !== false || settings.names !== undefined;
  const described: readonly OptionColumn[] =
    settings.options ??
    space.options.map(({ name }, i) => ({ option: name, column: isNamed ? name : i + 1 }));
  const positions = new Map(space.options.map(({ name }, position) => [name, position]));
  return described.map((column) => {
    const position = positions.get(column.option) ?? -1;
    const option = space.options[position];
    if (option === undefined)
      throw new ReaderSettingsError(
        `reader names option "${column.option}", which is not described`,
      );
    const index = columns.claim(column.column, `option ${option.name}`, column.header);
    const mayBeEmpty = option.activeWhen !== undefined && column.missing !== "";
    const read = levelReader(option, column, settings, space.system);
    return { index, position, mayBeEmpty, read };
  });
}

/**
 * Everything about the columns of one measurement file except its options.
 * @throws ReaderSettingsError, MissingColumnError, AmbiguousColumnError, UnknownColumnError.
 */
export function planRow(
  columns: Columns,
  settings: CsvSettings,
  descriptor: DraftDescriptor,
  file: DraftFile,
  options: readonly PlannedOption[],
): RowPlan {
  const environment = environmentFinder(columns, settings.environmentColumns, descriptor);
  const values = planValues(columns, settings, descriptor, file, environment !== undefined);
  if (values.length === 0)
    throw new ReaderSettingsError("reader names no value column", { file: file.path });
  if (values.length > BLOCK_MEASUREMENTS)
    throw new ReaderSettingsError(
      `reader names ${values.length} value columns; the limit is ${BLOCK_MEASUREMENTS}`,
      { file: file.path },
    );
  const { repeatColumn } = settings;
  const repeat =
    repeatColumn === undefined ? undefined : columns.claim(repeatColumn, "number of the repeat");
  const failures = planFailures(columns, settings, descriptor);
  const reasons = (settings.failures ?? []).map(({ reasonColumn }) =>
    reasonColumn === undefined ? undefined : columns.share(reasonColumn, "reason of a failure"),
  );
  const constants = planConstants(columns, settings);
  ignore(columns, settings);
  const { width } = columns;
  return { width, options, values, failures, reasons, constants, environment, repeat };
}

function planFailures(
  columns: Columns,
  settings: CsvSettings,
  { metrics }: DraftDescriptor,
): readonly PlannedFailure[] {
  return (settings.failures ?? []).flatMap((rule, index) => {
    const { column, metrics: only } = rule;
    if (column === undefined) return [];
    return {
      test: rowTest(columns, { ...rule, column }, settings),
      index,
      metrics: metrics.map(({ name }) => only === undefined || only.includes(name)),
    };
  });
}

/** Columns that must hold one text. */
export function planConstants(
  columns: Columns,
  settings: Pick<CsvSettings, "constants">,
): RowPlan["constants"] {
  return (settings.constants ?? []).map(({ column, header, equals }) => ({
    index: columns.claim(column, `constant ${equals}`, header),
    equals,
  }));
}

/** Claims what is not imported and refuses what nothing names. */
export function ignore(columns: Columns, settings: Pick<CsvSettings, "ignore">): void {
  if (settings.ignore === "rest") return;
  for (const column of settings.ignore ?? []) columns.claim(column, "ignored");
  columns.requireAllClaimed();
}
