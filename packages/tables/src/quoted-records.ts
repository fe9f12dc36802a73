import { CsvError, Parser } from "csv-parse";
import {
  type CsvRecord,
  LineTooLongError,
  MAX_RECORD_BYTES,
  MalformedCsvError,
} from "./csv-record.ts";

const LF = 10;
const CR = 13;

/** Divides a text with quotes into records, as RFC 4180 says, chunk by chunk. */
export class QuotedRecords {
  private readonly parser: Parser;
  private readonly file: string;
  private batch: CsvRecord[] = [];
  private lastLine: number;
  private endsInCr = false;

  /** @param before lines of the file above the text. */
  constructor(delimiter: string, comment: string | undefined, before: number, file: string) {
    this.file = file;
    this.lastLine = before;
    // Records are taken as the parser makes them: reading them back through a stream, one promise
    // each, costs more than parsing.
    this.parser = new Parser({
      delimiter,
      ...(comment === undefined ? {} : { comment, comment_no_infix: true }),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD_BYTES,
      // Detected, it would be that of the first line, and a list is looked through at every byte: what
      // comes in has one alone (spear.csv ends its header with CRLF and its rows with LF).
      record_delimiter: "\n",
      on_record: (fields: string[], context) => {
        this.lastLine = before + context.lines;
        this.batch.push({ fields, line: this.lastLine });
        return null;
      },
    });
    this.parser.on("error", () => {});
    this.parser.resume();
  }

  /** The records that end in this chunk. @throws MalformedCsvError, LineTooLongError. */
  async take(given: Uint8Array): Promise<readonly CsvRecord[]> {
    const chunk = this.withLf(given);
    await new Promise<void>((resolve, reject) => {
      this.parser.write(chunk, (error) => (error ? reject(this.failure(error)) : resolve()));
    });
    return this.taken();
  }

  /** The last record. @throws MalformedCsvError, LineTooLongError. */
  async end(): Promise<readonly CsvRecord[]> {
    await new Promise<void>((resolve, reject) => {
      this.parser.once("error", (error: Error) => reject(this.failure(error)));
      this.parser.once("end", resolve);
      this.parser.end();
    });
    return this.taken();
  }

  /** The chunk with LF for CRLF and CR, also within quotes. */
  private withLf(chunk: Uint8Array): Uint8Array {
    if (!this.endsInCr && chunk.indexOf(CR) < 0) return chunk;
    const ended = Buffer.allocUnsafe(chunk.length);
    let length = 0;
    for (const byte of chunk) {
      // The CR before it was written as its line end.
      const isSecond = byte === LF && this.endsInCr;
      this.endsInCr = byte === CR;
      if (!isSecond) ended[length++] = this.endsInCr ? LF : byte;
    }
    return ended.subarray(0, length);
  }

  private taken(): readonly CsvRecord[] {
    const { batch } = this;
    this.batch = [];
    return batch;
  }

  /** The parser tells the line it has come to; the record that it could not end starts behind the last. */
  private failure(error: Error): Error {
    if (!(error instanceof CsvError)) return error;
    const place = { file: this.file, line: this.lastLine + 1 };
    if (error.code === "CSV_MAX_RECORD_SIZE") return new LineTooLongError(place);
    return new MalformedCsvError(
      `quotes are broken: ${error.message.replace(/ at line \d+/, "")}`,
      place,
      { cause: error },
    );
  }
}
