import { InputError, type Place } from "@perfatlas/modeling/space";
import type { CsvRecord } from "@perfatlas/tables";
import { csvRecords } from "@perfatlas/tables";
import type { DraftDescriptor, DraftFile } from "../../datasets/descriptor.ts";
import type { ImportInput } from "../importer.ts";
import { Columns } from "./columns.ts";
import type { TableSettings } from "./settings.ts";

/** A row with more or fewer fields than the first one. */
export class WrongFieldCountError extends InputError {
  readonly code = "WRONG_FIELD_COUNT";
  /** Whether fields are missing, and not too many. */
  readonly isShort: boolean;
  constructor(message: string, place: Place, isShort = false) {
    super(message, place);
    this.isShort = isShort;
  }
}

/** A file without a row. */
export class EmptyFileError extends InputError {
  readonly code = "EMPTY_FILE";
}

/** A column that should hold one text in every row and holds another. */
export class WrongConstantError extends InputError {
  readonly code = "WRONG_CONSTANT";
}

/** What a table's rows are handed to. */
export type OnRow = (record: CsvRecord) => void;

/**
 * Reads one delimited file: `start` is told its columns and returns what takes the rows; after each
 * batch of rows the generator pauses, so that full blocks can be taken.
 * Returns the number of rows.
 * @throws EmptyFileError, WrongFieldCountError, and what `start` and its result throw.
 */
export async function* tableRows(
  input: ImportInput,
  file: DraftFile,
  settings: TableSettings,
  start: (columns: Columns) => OnRow,
): AsyncGenerator<void, number> {
  const { header = true, names, shortRows } = settings;
  let onRow: OnRow | undefined;
  let width = 0;
  let rowCount = 0;
  for await (const batch of csvRecords(input.open(file), settings, file.path)) {
    for (const record of batch) {
      const { fields, line } = record;
      if (onRow === undefined) {
        width = names?.length ?? fields.length;
        const place = header ? { file: file.path, line } : { file: file.path };
        onRow = start(new Columns(width, names ?? (header ? fields : undefined), place));
        if (header) continue;
      }
      if (fields.length !== width) {
        if (fields.length > width || shortRows !== "pad") {
          const fault = wrongFieldCount(fields.length, width, { file: file.path, line });
          if (input.onRowFault === undefined) throw fault;
          input.onRowFault(fault);
          continue;
        }
        onRow({ ...record, fields: [...fields, ...Array(width - fields.length).fill("")] });
      } else {
        onRow(record);
      }
      rowCount++;
    }
    yield;
  }
  if (rowCount === 0) {
    const what = onRow === undefined ? "is empty" : "has a header and no row";
    throw new EmptyFileError(`the file ${what}`, { file: file.path, line: 1 });
  }
  input.onFileRead(file, rowCount);
  return rowCount;
}

function wrongFieldCount(given: number, width: number, place: Place): WrongFieldCountError {
  const remedy =
    given < width
      ? '; where rows end early for a reason say "shortRows: pad"'
      : '; where the header lacks a name say all with "names"';
  const column = Math.min(given, width) + (given > width ? 1 : 0);
  return new WrongFieldCountError(
    `the row has ${given} fields; legal is ${width}${remedy}`,
    { ...place, column },
    given < width,
  );
}

/** @throws WrongConstantError. */
export function checkConstants(
  constants: readonly { readonly index: number; readonly equals: string }[],
  { fields, line }: CsvRecord,
  file: string,
): void {
  for (const { index, equals } of constants) {
    const given = (fields[index] ?? "").trim();
    if (given === equals) continue;
    throw new WrongConstantError(
      `the column must hold ${JSON.stringify(equals)} in every row and holds ${JSON.stringify(given.slice(0, 80))}`,
      { file, line, column: index + 1 },
    );
  }
}

/** Settings of one file: those of the descriptor, replaced by its own. */
export function settingsOf<T>(descriptor: DraftDescriptor, file: DraftFile): T {
  return { ...descriptor.reader, ...file.reader } as unknown as T;
}
