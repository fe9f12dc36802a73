import {
  type ConfigurationSpace,
  configurationOf,
  dropInactive,
  evaluate,
  IllegalLevelError,
  InputError,
  type Level,
  type Option,
  type Place,
  parseExpression,
} from "@perfatlas/modeling/space";
import type { CsvRecord } from "@perfatlas/tables";
import type { BlockBuilder } from "../block-builder.ts";
import type { MetricCells, MetricsOfRow } from "./plan-values.ts";
import type { PlannedOption, RowPlan } from "./row-plan.ts";
import { checkConstants } from "./table.ts";

/** A row that names a metric which the descriptor does not have. */
export class UnknownMetricError extends InputError {
  readonly code = "UNKNOWN_METRIC";
}

/** A cell that should number a repeat and does not. */
export class RepeatNumberError extends InputError {
  readonly code = "REPEAT_NUMBER";
}

/** The number of a repeat at most, as the registry stores it. */
const MAX_REPEAT = 32_767;

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
      levels[position] = read(record.fields[index] as string, cellPlace);
    }
    dropInactive(space, levels);
    for (const { index, position } of conditional) {
      if (levels[position] !== undefined || record.fields[index]?.trim() !== "") continue;
      const option = space.options[position] as Option;
      if (!isActive(space, option, levels)) continue;
      column = index;
      throw new IllegalLevelError(option, "", cellPlace(), space.system);
    }
    return builder.intern(levels, rowPlace);
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
 * Adds the value cells of a row to the builder, and the row itself where `startsRows`.
 * @throws NonNumericValueError, UnknownEnvironmentError, UnknownMetricError, RepeatNumberError,
 * WrongConstantError, DuplicateConfigurationError.
 */
export function valuesReader(
  plan: RowPlan,
  builder: BlockBuilder,
  file: string,
  startsRows: boolean,
): (record: CsvRecord, configuration: number) => void {
  let line = 0;
  let column = 0;
  let names: readonly string[] | undefined;
  const place = (): Place => ({ file, line, column: names?.[column] ?? column + 1 });
  const { failures, reasons, constants, values, repeat: repeatIndex } = plan;
  const isLong = values.some(({ of }) => "byText" in of);
  return (record, configuration) => {
    const { fields } = record;
    line = record.line;
    names = record.names;
    if (constants.length > 0) checkConstants(constants, record, file);
    const ofRow = plan.environment?.(fields, file, line) ?? -1;
    const starts = startsRows && record.isRepeat !== true;
    if (starts && !isLong) builder.startRow(configuration, ofRow);
    const stated = repeatIndex === undefined ? -1 : repeatNumber(fields, repeatIndex, file, line);
    for (const { index, environment, of, unit, repeat } of values) {
      const text = fields[index];
      // A repeat that the other metrics of its row do not have.
      if (text === undefined) continue;
      const { metric, cell } = "byText" in of ? metricOfRow(of, fields, file, line) : of;
      // A row of the table is one of the data set for each metric, and these are the same ones.
      if (starts && isLong && repeat === 0) builder.startRow(configuration, ofRow, metric);
      column = index;
      let failure = -1;
      for (const rule of failures) {
        if (rule.metrics[metric] !== true || !rule.test(fields)) continue;
        failure = rule.index;
        break;
      }
      let value = Number.NaN;
      if (failure < 0) {
        cell.read(text, place, unit === undefined ? undefined : fields[unit]?.trim());
        value = cell.value;
        failure = cell.failure;
      }
      const reason = reasons[failure];
      if (reason !== undefined)
        failure = builder.reasons.index(failure, fields[reason] ?? "", place);
      const at = environment ?? ofRow;
      builder.add(at, metric, configuration, value, failure, place, repeat, stated);
    }
  };
}

function metricOfRow(
  { index, byText }: MetricsOfRow,
  fields: readonly string[],
  file: string,
  line: number,
): MetricCells {
  const text = fields[index]?.trim() ?? "";
  const found = byText.get(text);
  if (found !== undefined) return found;
  throw new UnknownMetricError(
    `there is no metric ${JSON.stringify(text.slice(0, 80))}; legal are ` +
      `${[...byText.keys()].join(", ")}, and what "skipRows" leaves out`,
    { file, line, column: index + 1 },
  );
}

function repeatNumber(
  fields: readonly string[],
  index: number,
  file: string,
  line: number,
): number {
  const text = fields[index]?.trim() ?? "";
  const number = Number(text);
  if (/^\d+(\.0*)?$/.test(text) && number <= MAX_REPEAT) return number;
  throw new RepeatNumberError(
    `the number of a repeat cannot be ${JSON.stringify(text.slice(0, 40))}; legal are 0 to ${MAX_REPEAT}`,
    { file, line, column: index + 1 },
  );
}
