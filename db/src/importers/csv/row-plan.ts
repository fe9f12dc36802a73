import { InputError, type Place } from "@perfatlas/modeling/space";
import {
  type DraftDescriptor,
  type DraftFile,
  environmentName,
} from "../../datasets/descriptor.ts";
import { BLOCK_MEASUREMENTS } from "../block-builder.ts";
import type { Columns } from "./columns.ts";
import { type EnvironmentFinder, environmentFinder } from "./environment-finder.ts";
import { levelReader, type ReadLevel } from "./level-reader.ts";
import type { CsvSettings, FailureRule, OptionColumn, ValueColumn } from "./settings.ts";
import { type CellReader, valueReader } from "./value-reader.ts";

/** Reader settings that name an option, environment or metric that the descriptor does not have. */
export class ReaderSettingsError extends InputError {
  readonly code = "READER_SETTINGS";
}

/** Reads one option cell. `position` is the option's place in the space. */
export interface PlannedOption {
  readonly index: number;
  readonly position: number;
  readonly read: (text: string, place: () => Place) => ReadLevel;
  /** It has a condition: where it is inactive its cell may be empty. */
  readonly mayBeEmpty: boolean;
}

/** Reads one value cell. Without `environment`, the row says it. */
export interface PlannedValue {
  readonly index: number;
  readonly environment: number | undefined;
  readonly metric: number;
  readonly cell: CellReader;
}

/** What each column of one file is. Indices count from 0. */
export interface RowPlan {
  readonly width: number;
  readonly options: readonly PlannedOption[];
  readonly values: readonly PlannedValue[];
  readonly constants: readonly { readonly index: number; readonly equals: string }[];
  readonly environment: EnvironmentFinder | undefined;
}

/** Options of a file, by its columns. */
export function planOptions(
  columns: Columns,
  settings: Pick<CsvSettings, "options" | "header">,
  descriptor: DraftDescriptor,
): readonly PlannedOption[] {
  const { space } = descriptor;
  const described: readonly OptionColumn[] =
    settings.options ??
    space.options.map(({ name }, i) => ({
      option: name,
      column: settings.header === false ? i + 1 : name,
    }));
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
    return { index, position, mayBeEmpty, read: levelReader(option, column, space.system) };
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
  const rules = settings.failures ?? [];
  const environment = environmentFinder(columns, settings.environmentColumns, descriptor);
  const values = (settings.values ?? []).map((value) =>
    planValue(columns, value, rules, descriptor, file, environment !== undefined),
  );
  if (values.length === 0)
    throw new ReaderSettingsError("reader names no value column", { file: file.path });
  if (values.length > BLOCK_MEASUREMENTS)
    throw new ReaderSettingsError(
      `reader names ${values.length} value columns; the limit is ${BLOCK_MEASUREMENTS}`,
      { file: file.path },
    );
  const constants = planConstants(columns, settings);
  ignore(columns, settings);
  return { width: columns.width, options, values, constants, environment };
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

function planValue(
  columns: Columns,
  value: ValueColumn,
  rules: readonly FailureRule[],
  descriptor: DraftDescriptor,
  file: DraftFile,
  isByRow: boolean,
): PlannedValue {
  const { metrics, environments } = descriptor;
  const metricName = value.metric ?? (metrics.length === 1 ? metrics[0]?.name : undefined);
  const metric = metrics.findIndex(({ name }) => name === metricName);
  const measured = metrics[metric];
  if (metricName === undefined || measured === undefined)
    throw new ReaderSettingsError(
      `column ${value.column} needs one of the metrics ${metrics.map(({ name }) => name).join(", ")}`,
      { file: file.path },
    );
  const names = environments.map(environmentName);
  const name = value.environment ?? file.environment ?? (names.length === 1 ? names[0] : undefined);
  const environment = isByRow ? undefined : names.indexOf(name ?? "");
  if (environment !== undefined && environment < 0)
    throw new ReaderSettingsError(
      `column ${value.column} of ${file.path} needs one of the environments ${names.join(", ")}`,
      { file: file.path },
    );
  const index = columns.claim(value.column, `metric ${metricName}`, value.header);
  const mine = rules.flatMap((rule, i) =>
    rule.metrics === undefined || rule.metrics.includes(metricName) ? [{ rule, i }] : [],
  );
  const cell = valueReader(
    measured,
    value.scale ?? 1,
    mine.map(({ rule }) => rule),
    mine.map(({ i }) => i),
  );
  return { index, environment, metric, cell };
}
