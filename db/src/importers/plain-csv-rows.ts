import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { parse } from "csv-parse";
import { checkNames, PlainCsvError } from "./plain-csv.ts";
import { systemRefusal } from "./system-refusal.ts";

/** A row of a CSV table by the names of its header. */
export type PlainCsvRow = Readonly<Record<string, string>>;

/** Bytes of a row at most: a file that is one line is no table, and would be held whole. */
const ROW_MAX = 1024 * 1024;

/**
 * Rows of a CSV table of any length, as they are read; whoever stops asking ends the reading.
 * @param checkHeader is called with the names of the columns before the first row, and throws what it does not like.
 * @throws PlainCsvError for what is no CSV, or no file at all.
 */
export async function* plainCsvRows(
  file: string,
  checkHeader: (names: readonly string[]) => void,
): AsyncGenerator<PlainCsvRow> {
  let refused: unknown;
  const columns = (names: string[]) => {
    try {
      checkNames(names, file);
      checkHeader(names);
    } catch (error) {
      refused = error;
      throw error;
    }
    return names;
  };
  const rows = pipeline(
    createReadStream(file),
    parse({ bom: true, columns, skip_empty_lines: true, trim: true, max_record_size: ROW_MAX }),
    // What went wrong comes out of the rows.
    () => {},
  );
  try {
    yield* rows as AsyncIterable<PlainCsvRow>;
  } catch (error) {
    if (refused !== undefined) throw refused;
    if (error instanceof Error && "syscall" in error)
      throw new PlainCsvError(`it cannot be read: ${systemRefusal(error)}`, { file });
    throw new PlainCsvError(`no CSV table: ${(error as Error).message}`, { file });
  }
}
