import { InputError } from "@perfatlas/modeling/space";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

/** A text that is no CSV table with a header. */
export class PlainCsvError extends InputError {
  readonly code = "BAD_CSV";
}

/**
 * Rows of a small CSV table by the names of its header, cells as texts.
 * @throws PlainCsvError naming the file and what is wrong.
 */
export function readPlainCsv(
  text: string,
  file: string,
): readonly Readonly<Record<string, string>>[] {
  try {
    return parse(text, { bom: true, columns: true, skip_empty_lines: true, trim: true }) as Record<
      string,
      string
    >[];
  } catch (error) {
    throw new PlainCsvError(`no CSV table: ${(error as Error).message}`, { file });
  }
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
