import { type CsvRecord, LineTooLongError, MAX_RECORD_BYTES } from "./csv-record.ts";

/** The fields of a line; undefined when it is no record, null when it needs a parser. */
export type FieldsOf = (line: string) => readonly string[] | undefined | null;

/**
 * Divides a text into records, chunk by chunk; a line that is not ended yet stands in `rest`. Written by
 * hand for speed: splitting takes a quarter of the time that csv-parse needs for the same table (`npm run
 * bench -- validate-tables`). It gives up at the first line that needs a parser.
 */
export class PlainRecords {
  /** Lines that have ended. */
  lines = 0;
  rest = "";
  /** Whether `rest` begins with a line that needs a parser: nothing further is taken then. */
  needsParser = false;
  private readonly fieldsOf: FieldsOf;
  private readonly skipped: { readonly count: number };
  private readonly file: string;

  /**
   * @param skipped lines above the text, once it has begun.
   */
  constructor(fieldsOf: FieldsOf, skipped: { readonly count: number }, file: string) {
    this.fieldsOf = fieldsOf;
    this.skipped = skipped;
    this.file = file;
  }

  /**
   * The records that end in this piece of the text; line ends are LF, CRLF or CR.
   * @throws LineTooLongError: pieces are shorter than the limit, so that only the first line can be.
   */
  take(text: string): CsvRecord[] {
    const all = this.rest + text;
    // A CR at the end of the piece may be the first half of a CRLF.
    const lines = all.includes("\r") ? all.split(/\r\n|\n|\r(?!$)/) : all.split("\n");
    this.rest = lines.pop() ?? "";
    if (Math.max(lines[0]?.length ?? 0, this.rest.length) > MAX_RECORD_BYTES)
      throw new LineTooLongError({ file: this.file, line: this.skipped.count + this.lines + 1 });
    return this.records(lines);
  }

  /** The last record, where no line end follows it. */
  end(): CsvRecord[] {
    const last = this.rest.replace(/\r$/, "");
    this.rest = "";
    return last === "" ? [] : this.records([last]);
  }

  private records(lines: readonly string[]): CsvRecord[] {
    const batch: CsvRecord[] = [];
    for (const [i, line] of lines.entries()) {
      const fields = this.fieldsOf(line);
      if (fields === null) {
        this.needsParser = true;
        this.rest = [...lines.slice(i), this.rest].join("\n");
        break;
      }
      this.lines++;
      if (fields !== undefined) batch.push({ fields, line: this.skipped.count + this.lines });
    }
    return batch;
  }
}
