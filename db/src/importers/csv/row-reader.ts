import type { Level, Place } from "@perfatlas/modeling/space";
import type { BlockBuilder } from "../block-builder.ts";
import type { CsvRecord } from "./records.ts";
import type { PlannedOption, RowPlan } from "./row-plan.ts";
import { checkConstants } from "./table.ts";

/**
 * Index of the configuration that a row's option cells name.
 * @throws IllegalLevelError, BrokenConstraintError, at the cell and the row.
 */
export function configurationReader(
  options: readonly PlannedOption[],
  optionCount: number,
  builder: BlockBuilder,
  file: string,
): (record: CsvRecord) => number {
  const levels = new Array<Level | undefined>(optionCount).fill(undefined);
  const keys = new Array<string>(optionCount).fill("");
  let line = 0;
  let column = 0;
  const cellPlace = (): Place => ({ file, line, column: column + 1 });
  const rowPlace = (): Place => ({ file, line });
  return (record) => {
    line = record.line;
    for (const { index, position, read } of options) {
      column = index;
      const { level, key } = read(record.fields[index] as string, cellPlace);
      levels[position] = level;
      keys[position] = key;
    }
    return builder.intern(keys.join(","), levels, rowPlace);
  };
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
  const place = (): Place => ({ file, line, column: column + 1 });
  return (record, configuration) => {
    line = record.line;
    if (plan.constants.length > 0) checkConstants(plan.constants, record, file);
    const ofRow = plan.environment?.(record.fields, { file, line }) ?? -1;
    for (const { index, environment, metric, cell } of plan.values) {
      column = index;
      cell.read(record.fields[index] as string, place);
      builder.add(environment ?? ofRow, metric, configuration, cell.value, cell.failure, place);
    }
  };
}
