import { blankFields } from "./blank-fields.ts";
import type { CsvRecord } from "./csv-record.ts";
import { plainFields } from "./plain-fields.ts";
import { PlainRecords } from "./plain-records.ts";
import { type SkippedLines, withoutPreamble } from "./preamble.ts";
import { QuotedRecords } from "./quoted-records.ts";

/** How a text is divided into records. */
export interface RecordSettings {
  /** One character, or "whitespace" for any run of blanks. Default ",". */
  readonly delimiter?: string;
  /** Lines above the table: how many, or what the table's first line begins with. */
  readonly preamble?: number | string;
  /** What lines begin with that are no rows. */
  readonly comment?: string;
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
  const isComment = commentTest(comment);
  const plain = new PlainRecords(
    (line) => (line === "" || isComment(line) ? undefined : plainFields(line, delimiter)),
    skipped,
    file,
  );
  let quoted: QuotedRecords | undefined;
  const parsed = async (): Promise<readonly CsvRecord[]> => {
    quoted = new QuotedRecords(delimiter, comment, skipped.count + plain.lines, file);
    return await quoted.take(Buffer.from(plain.rest));
  };
  for await (const chunk of chunks) {
    yield quoted === undefined ? plain.take(textOf(chunk)) : await quoted.take(chunk);
    if (quoted === undefined && plain.needsParser) yield await parsed();
  }
  if (quoted === undefined) yield plain.end();
  if (quoted === undefined && plain.needsParser) yield await parsed();
  if (quoted !== undefined) yield await (quoted as QuotedRecords).end();
}

async function* blankSeparated(
  chunks: AsyncIterable<Uint8Array>,
  { comment }: RecordSettings,
  skipped: SkippedLines,
  file: string,
): AsyncGenerator<readonly CsvRecord[]> {
  const isComment = commentTest(comment);
  const plain = new PlainRecords(
    (line) => {
      const trimmed = line.trim();
      return trimmed === "" || isComment(trimmed) ? undefined : blankFields(trimmed);
    },
    skipped,
    file,
  );
  for await (const chunk of chunks) {
    yield plain.take(textOf(chunk));
  }
  yield plain.end();
}

function commentTest(comment: string | undefined): (line: string) => boolean {
  return comment === undefined ? () => false : (line) => line.startsWith(comment);
}

function textOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString();
}
