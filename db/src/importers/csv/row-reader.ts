import {
  type ConfigurationSpace,
  configurationOf,
  dropInactive,
  evaluate,
  IllegalLevelError,
  type Level,
  type Option,
  type Place,
  parseExpression,
} from "@perfatlas/modeling/space";
import type { BlockBuilder } from "../block-builder.ts";
import type { CsvRecord } from "./records.ts";
import type { PlannedOption, RowPlan } from "./row-plan.ts";
import { checkConstants } from "./table.ts";

/**
 * Index of the configuration that a row's option cells name; the levels of options that are inactive in
 * it are left out.
 * @throws IllegalLevelError, BrokenConstraintError, at the cell and the row.
 */
export function configurationReader(
  options: readonly PlannedOption[],
  space: ConfigurationSpace,
  builder: BlockBuilder,
  file: string,
): (record: CsvRecord) => number {
  const levels = new Array<Level | undefined>(space.options.length).fill(undefined);
  const keys = new Array<string>(space.options.length).fill("");
  const conditional = options.filter(({ mayBeEmpty }) => mayBeEmpty);
  let line = 0;
  let column = 0;
  let names: readonly string[] | undefined;
  const cellPlace = (): Place => ({ file, line, column: names?.[column] ?? column + 1 });
  const rowPlace = (): Place => ({ file, line });
  return (record) => {
    line = record.line;
    names = record.names;
    for (const { index, position, read } of options) {
      column = index;
      const { level, key } = read(record.fields[index] as string, cellPlace);
      levels[position] = level;
      keys[position] = key;
    }
    for (const position of dropInactive(space, levels)) keys[position] = "";
    for (const { index, position } of conditional) {
      if (levels[position] !== undefined || record.fields[index]?.trim() !== "") continue;
      const option = space.options[position] as Option;
      if (!isActive(space, option, levels)) continue;
      column = index;
      throw new IllegalLevelError(option, "", cellPlace(), space.system);
    }
    return builder.intern(keys.join(","), levels, rowPlace);
  };
}

/** Whether an option is active for certain: an empty cell then lacks a level. */
function isActive(
  space: ConfigurationSpace,
  { activeWhen }: Option,
  levels: readonly (Level | undefined)[],
): boolean {
  const stated = configurationOf(space, levels);
  return activeWhen !== undefined && evaluate(parseExpression(activeWhen), stated) === true;
}

/**
 * Adds the value cells of a row to the builder.
 * @throws NonNumericValueError, UnknownEnvironmentError, WrongConstantError, DuplicateConfigurationError.
 */
export function valuesReader(
  plan: RowPlan,
  builder: BlockBuilder,
  file: string,
): (record: CsvRecord, configuration: number) => void {
  let line = 0;
  let column = 0;
  let names: readonly string[] | undefined;
  const place = (): Place => ({ file, line, column: names?.[column] ?? column + 1 });
  return (record, configuration) => {
    line = record.line;
    names = record.names;
    if (plan.constants.length > 0) checkConstants(plan.constants, record, file);
    const ofRow = plan.environment?.(record.fields, { file, line }) ?? -1;
    for (const { index, environment, metric, cell } of plan.values) {
      column = index;
      const text = record.fields[index];
      // A repeat that the other metrics of its row do not have.
      if (text === undefined) continue;
      cell.read(text, place);
      builder.add(environment ?? ofRow, metric, configuration, cell.value, cell.failure, place);
    }
  };
}
