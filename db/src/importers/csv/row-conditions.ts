import { InputError } from "@perfatlas/modeling/space";
import type { DraftFile } from "../../datasets/descriptor.ts";
import { notationReader } from "../cells/number-notation.ts";
import type { FaultFound, ImportInput } from "../importer.ts";
import { numberCondition, textCondition } from "./cell-condition.ts";
import type { Columns } from "./columns.ts";
import type { CellCondition, ColumnReference, TableSettings } from "./settings.ts";
import type { OnRow } from "./table.ts";

/** Whether something holds for the fields of a row. */
export type RowTest = (fields: readonly string[]) => boolean;

/**
 * The test of a condition on a column; a cell that is no number keeps no condition on numbers.
 * @throws MissingColumnError, AmbiguousColumnError.
 */
export function rowTest(
  columns: Columns,
  condition: CellCondition & { readonly column: ColumnReference; readonly not?: boolean },
  settings: TableSettings,
): RowTest {
  const index = columns.share(condition.column, "a condition");
  const toNumber = notationReader(settings);
  const ofText = textCondition(condition);
  const ofNumber = numberCondition(condition);
  const isMet = condition.not !== true;
  return (fields) => {
    const text = fields[index]?.trim() ?? "";
    if (ofText !== undefined) return ofText(text) === isMet;
    const number = toNumber(text);
    return (number !== undefined && ofNumber?.(Number(number)) === true) === isMet;
  };
}

/**
 * Reads the rows of one file, whatever its format: `start` is told its columns and returns what takes
 * the rows; the generator pauses after each batch and returns the number of rows.
 */
export type RowsOf<Settings extends TableSettings = TableSettings> = (
  input: ImportInput,
  file: DraftFile,
  settings: Settings,
  start: (columns: Columns) => OnRow,
) => AsyncGenerator<void, number>;

/** A file of which `skipRows` and `keepRows` leave no row. */
export class NoRowLeftError extends InputError {
  readonly code = "NO_ROW_LEFT";
}

/**
 * The rows that `skipRows` and `keepRows` leave; the number returned is that of all rows.
 * @throws NoRowLeftError, and what `rowsOf` throws.
 */
export async function* filteredRows<Settings extends TableSettings>(
  rowsOf: RowsOf<Settings>,
  input: ImportInput,
  file: DraftFile,
  settings: Settings,
  start: (columns: Columns) => OnRow,
): AsyncGenerator<void, number> {
  const { skipRows = [], keepRows = [] } = settings;
  if (input.onFault !== undefined) {
    return yield* faultyRows(rowsOf, input, input.onFault, file, settings, start);
  }
  if (skipRows.length + keepRows.length === 0) return yield* rowsOf(input, file, settings, start);
  let left = 0;
  const rowCount = yield* rowsOf(input, file, settings, (columns) => {
    const skip = skipRows.map((condition) => rowTest(columns, condition, settings));
    const keep = keepRows.map((condition) => rowTest(columns, condition, settings));
    const onRow = start(columns);
    return (record) => {
      const { fields } = record;
      if (skip.some((test) => test(fields)) || !keep.every((test) => test(fields))) return;
      left++;
      onRow(record);
    };
  });
  if (left > 0) return rowCount;
  throw new NoRowLeftError(`skipRows and keepRows leave none of the ${rowCount} rows`, {
    file: file.path,
  });
}

/** The rows that are without fault; each other one is told, and so is what ends the reading of the file. */
async function* faultyRows<Settings extends TableSettings>(
  rowsOf: RowsOf<Settings>,
  input: ImportInput,
  onFault: FaultFound,
  file: DraftFile,
  settings: Settings,
  start: (columns: Columns) => OnRow,
): AsyncGenerator<void, number> {
  const collected = (columns: Columns): OnRow => {
    const onRow = start(columns);
    return (record) => {
      try {
        onRow(record);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        onFault(error);
      }
    };
  };
  const strict = { ...input, onFault: undefined, onRowFault: onFault };
  try {
    return yield* filteredRows(rowsOf, strict, file, settings, collected);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    onFault(error);
    return 0;
  }
}
