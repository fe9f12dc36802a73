import { type CsvRecord, csvRecords } from "@perfatlas/tables";
import type { FileSample } from "../file-sample.ts";
import type { SampledColumn, SampledTable } from "../sampled-table.ts";
import { withGroupedHeader } from "./grouped-header.ts";
import { longRows } from "./long-rows.ts";
import { NoTableError } from "./no-table-error.ts";
import { withPerfNames } from "./perf-stat-table.ts";
import { withoutRuleRow } from "./rule-row.ts";
import { withSecondHeader } from "./second-header.ts";
import { withoutSpareRows } from "./spare-rows.ts";
import { type TextLayout, textLayout } from "./text-layout.ts";
import { withoutUnitsRow } from "./units-row.ts";

/**
 * The table of a delimited text.
 * @throws NoTableError where no sign divides the lines alike, MalformedCsvError, LineTooLongError.
 */
export async function delimitedTable(sample: FileSample, maxCells: number): Promise<SampledTable> {
  const layout = textLayout(sample.text);
  if (layout === undefined)
    throw new NoTableError(
      "no sign divides its lines alike: legal are tables (by comma, semicolon, tab, | or blanks), JSON, ARFF, " +
        "Parquet and SPL Conqueror's XML. What a program says of one run is none: write a row per run, what was set and " +
        "then what was measured, below a line with their names",
      { file: sample.path },
    );
  const { records, names, isCut } = await readRows(sample, layout, maxCells);
  if (records.length === 0)
    throw new NoTableError("the file has a header and no row", { file: sample.path });
  const { width } = layout;
  const long = longRows(records, width, sample.path);
  const all = [...names, ...further(width, long?.further ?? 0)];
  const isShort = records.some(({ fields }) => fields.length < width);
  const table: SampledTable = {
    path: sample.path,
    reader: {
      format: "wide-csv",
      ...settingsOf(sample, layout),
      ...(long === undefined ? {} : { names: all.map((name) => name.trim()) }),
      ...(isShort || long !== undefined ? { shortRows: "pad" } : {}),
    },
    columns: columnsOf(all).map((column, i) =>
      i < width ? column : { ...column, role: "ignore", why: "the header has no name for it" },
    ),
    rows: records.map(({ fields }) => filledUp(fields, all.length)),
    ...(long === undefined || isShort ? {} : { areOthersLong: true }),
    share: sample.share,
    isWhole: sample.isWhole && !isCut,
    remarks: [...layout.remarks, ...(long === undefined ? [] : [long.remark])],
  };
  const above = sample.text.split(/\r\n|\n|\r/, layout.preamble);
  const named = withGroupedHeader(withoutRuleRow(withPerfNames(table)), above, layout.delimiter);
  return withoutSpareRows(withoutUnitsRow(withSecondHeader(named, layout.preamble)));
}

/** Names of columns behind those of the header. */
function further(width: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `column ${width + i + 1}`);
}

function filledUp(fields: readonly string[], width: number): readonly string[] {
  return fields.length === width
    ? fields
    : [...fields, ...Array<string>(width - fields.length).fill("")];
}

function settingsOf(sample: FileSample, layout: TextLayout): Readonly<Record<string, unknown>> {
  const { delimiter, preamble, comment, hasHeader, names } = layout;
  return {
    ...(sample.encoding === "windows-1252" ? { encoding: sample.encoding } : {}),
    ...(delimiter === "," ? {} : { delimiter }),
    ...(preamble > 0 ? { preamble } : {}),
    ...(comment === undefined ? {} : { comment }),
    ...(hasHeader ? {} : { header: false }),
    ...(names === undefined ? {} : { names }),
  };
}

interface ReadRows {
  readonly records: readonly CsvRecord[];
  readonly names: readonly string[];
  readonly isCut: boolean;
}

async function readRows(
  { text, path, isWhole }: FileSample,
  layout: TextLayout,
  maxCells: number,
): Promise<ReadRows> {
  const { delimiter, preamble, comment, width } = layout;
  const records = csvRecords(
    inPieces(isWhole ? text : text.slice(0, text.lastIndexOf("\n") + 1)),
    { delimiter, ...(preamble > 0 ? { preamble } : {}), ...(comment ? { comment } : {}) },
    path,
  );
  let names = layout.names;
  let isHeader = layout.hasHeader;
  const kept: CsvRecord[] = [];
  let number = -1;
  // Of more rows than are kept one of so many stays, from all over the text.
  const every = Math.max(1, Math.ceil((newlines(text) * width) / maxCells));
  for await (const batch of records) {
    for (const record of batch) {
      if (isHeader) {
        isHeader = false;
        names ??= record.fields;
        continue;
      }
      number++;
      if (isKept(number, every)) kept.push(record);
    }
  }
  return { records: kept, names: names ?? [], isCut: every > 1 };
}

/** One of so many, by golden sections: designs that go up and down in even steps keep all their levels. */
function isKept(number: number, every: number): boolean {
  return every === 1 || ((number * 0.618_033_988_749_895) % 1) * every < 1;
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** In pieces as a file has them: a record may be no longer than a piece is. */
async function* inPieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    let end = Math.min(bytes.length, at + (1 << 16));
    // Pieces hold whole characters.
    while (end < bytes.length && ((bytes[end] as number) & 0xc0) === 0x80) end--;
    yield bytes.subarray(at, end);
    at = end;
  }
}

/** Columns by their names; by position where those are empty or stand there twice. */
function columnsOf(given: readonly string[]): readonly SampledColumn[] {
  const names = given.map((name) => name.trim());
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map((name, i) =>
    name !== "" && counts.get(name) === 1
      ? { name, reference: name }
      : { name, reference: i + 1, ...(name === "" ? {} : { header: name }) },
  );
}
