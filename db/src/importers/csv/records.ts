import { InputError, type Place } from "@perfatlas/modeling/space";
import { CsvError, Parser } from "csv-parse";
import { type SkippedLines, withoutPreamble } from "./preamble.ts";
import type { TableSettings } from "./settings.ts";

/** How a text is divided into records. */
export type RecordSettings = Pick<TableSettings, "delimiter" | "preamble" | "comment">;

/** One row of a file, split into its fields. Lines count from 1, the header included. */
export interface CsvRecord {
  /** Has no element where the row has no such cell. */
  readonly fields: readonly string[];
  readonly line: number;
  /** A further repeat of the row before: no row of the file of its own. */
  readonly isRepeat?: boolean;
  /** What the fields are called in errors, where they have no position. */
  readonly names?: readonly string[];
}

/** Bytes that one record may have; longer ones are not tables of measurements. */
export const MAX_RECORD_BYTES = 1 << 20;

/** Quotes that do not close, or close in the middle of a field. */
export class MalformedCsvError extends InputError {
  readonly code = "MALFORMED_CSV";
}

/** A line above `MAX_RECORD_BYTES`. */
export class LineTooLongError extends InputError {
  readonly code = "LINE_TOO_LONG";
  constructor(place: Place) {
    super(`a line is longer than ${MAX_RECORD_BYTES} bytes, which is the limit`, place);
  }
}

/**
 * Records of a delimited text, in batches as the chunks give them. Blank lines are skipped, line
 * ends may be mixed (LF, CRLF and CR). The chunks are UTF-8 without byte order mark.
 * @throws MalformedCsvError, LineTooLongError.
 */
export function csvRecords(
  chunks: AsyncIterable<Uint8Array>,
  settings: RecordSettings,
  file: string,
): AsyncGenerator<readonly CsvRecord[]> {
  const { preamble } = settings;
  const skipped: SkippedLines = { count: 0 };
  const table = preamble === undefined ? chunks : withoutPreamble(chunks, preamble, skipped, file);
  return settings.delimiter === "whitespace"
    ? blankSeparated(table, settings, skipped, file)
    : delimited(table, settings, skipped, file);
}

async function* delimited(
  chunks: AsyncIterable<Uint8Array>,
  { delimiter = ",", comment }: RecordSettings,
  skipped: SkippedLines,
  file: string,
): AsyncGenerator<readonly CsvRecord[]> {
  let batch: CsvRecord[] = [];
  let lastLine = 0;
  const nextLine = (): number => Math.max(lastLine, skipped.count) + 1;
  // Records are taken as the parser makes them: reading them back through a stream, one promise
  // each, costs more than parsing.
  const parser = new Parser({
    delimiter,
    ...(comment === undefined ? {} : { comment, comment_no_infix: true }),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_BYTES,
    // Not detected from the first line: spear.csv ends its header with CRLF and its rows with LF.
    record_delimiter: ["\r\n", "\n", "\r"],
    on_record: (fields: string[], context) => {
      lastLine = skipped.count + context.lines;
      batch.push({ fields, line: lastLine });
      return null;
    },
  });
  parser.on("error", () => {});
  parser.resume();
  const fed = (feed: (done: (error?: Error | null) => void) => void): Promise<void> =>
    new Promise((resolve, reject) =>
      feed((error) => (error ? reject(csvFailure(error, file, nextLine())) : resolve())),
    );
  for await (const chunk of chunks) {
    await fed((done) => parser.write(chunk, done));
    if (batch.length > 0) yield batch;
    batch = [];
  }
  await new Promise<void>((resolve, reject) => {
    parser.once("error", (error: Error) => reject(csvFailure(error, file, nextLine())));
    parser.once("end", resolve);
    parser.end();
  });
  if (batch.length > 0) yield batch;
}

/** The parser tells the line it has come to; the record that it could not end starts at `line`. */
function csvFailure(error: Error, file: string, line: number): Error {
  if (!(error instanceof CsvError)) return error;
  if (error.code === "CSV_MAX_RECORD_SIZE") return new LineTooLongError({ file, line });
  return new MalformedCsvError(
    `quotes are broken: ${error.message.replace(/ at line \d+/, "")}`,
    { file, line },
    { cause: error },
  );
}

async function* blankSeparated(
  chunks: AsyncIterable<Uint8Array>,
  { comment }: RecordSettings,
  skipped: SkippedLines,
  file: string,
): AsyncGenerator<readonly CsvRecord[]> {
  const decoder = new TextDecoder();
  let rest = "";
  let line = 0;
  const split = (lines: readonly string[]): CsvRecord[] => {
    const batch: CsvRecord[] = [];
    for (const text of lines) {
      line++;
      const trimmed = text.trim();
      if (trimmed === "" || (comment !== undefined && trimmed.startsWith(comment))) continue;
      batch.push({ fields: trimmed.split(/\s+/), line: skipped.count + line });
    }
    return batch;
  };
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    const batch = split(lines);
    if (rest.length > MAX_RECORD_BYTES)
      throw new LineTooLongError({ file, line: skipped.count + line + 1 });
    if (batch.length > 0) yield batch;
  }
  const last = split([rest + decoder.decode()]);
  if (last.length > 0) yield last;
}
