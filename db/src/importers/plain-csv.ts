import { InputError } from "@perfatlas/modeling/space";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

/** A text that is no CSV table with a header. */
export class PlainCsvError extends InputError {
  readonly code = "BAD_CSV";
}

/** A small CSV table: its header, and its rows by the names of that, cells as texts. */
export interface PlainCsv {
  readonly names: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/**
 * Reads a small CSV table.
 * @throws PlainCsvError naming the file and what is wrong: an empty one, a name that stands twice, lines of other lengths.
 */
export function readPlainCsv(text: string, file: string): PlainCsv {
  let names: readonly string[] = [];
  const columns = (header: string[]) => {
    names = header;
    return header;
  };
  try {
    const settings = { bom: true, columns, skip_empty_lines: true, trim: true };
    const rows = parse(text, settings) as Record<string, string>[];
    checkNames(names, file);
    return { names, rows };
  } catch (error) {
    if (error instanceof PlainCsvError) throw error;
    throw new PlainCsvError(`no CSV table: ${(error as Error).message}`, { file });
  }
}

/** @throws PlainCsvError for a header that is not there, or has a name twice: one of the columns would be lost. */
export function checkNames(names: readonly string[], file: string): void {
  if (names.length === 0) throw new PlainCsvError("the file is empty: it has no header", { file });
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice === undefined) return;
  throw new PlainCsvError(`column "${twice}" stands twice; give each column a name of its own`, {
    ...{ file, line: 1 },
  });
}

/** A small CSV table; a name that a row lacks has an empty cell. */
export function writePlainCsv(
  header: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): string {
  return stringify([[...header], ...rows.map((row) => header.map((name) => cell(row[name])))]);
}

function cell(value: unknown): string {
  return value === undefined || value === null ? "" : String(value);
}
