import type { DraftDescriptor, DraftFile } from "../../datasets/descriptor.ts";
import { checkCsv } from "../csv/check-csv.ts";
import { Columns } from "../csv/columns.ts";
import { columnsByName, namedColumnsSchema } from "../csv/columns-by-name.ts";
import { describedFailures } from "../csv/described-failures.ts";
import { readWide } from "../csv/read-wide.ts";
import type { CsvSettings } from "../csv/settings.ts";
import { EmptyFileError, type OnRow } from "../csv/table.ts";
import type { Detected, FileStart } from "../file-start.ts";
import type { Importer, ImportInput } from "../importer.ts";
import { openParquet } from "../parquet/parquet-file.ts";

const completed = (descriptor: DraftDescriptor): DraftDescriptor => columnsByName(descriptor, {});

/** Rows between two pauses, in which full blocks are taken. */
const BATCH = 4096;

/**
 * Apache Parquet: its columns are the columns, an empty cell is an empty text. In places of errors a line is the
 * number of the row. Only columns that something names are read.
 */
export const parquet: Importer = {
  format: "parquet",
  schema: namedColumnsSchema(),
  detect,
  check: (descriptor) => checkCsv(completed(descriptor)),
  failures: (descriptor) => describedFailures(completed(descriptor)),
  read: (input) => readWide({ ...input, descriptor: completed(input.descriptor) }, parquetRows),
};

function detect({ bytes }: FileStart): Detected | undefined {
  if (Buffer.from(bytes.subarray(0, 4)).toString("latin1") !== "PAR1") return undefined;
  return { why: "it begins with PAR1", reader: { format: "parquet" } };
}

async function* parquetRows(
  input: ImportInput,
  file: DraftFile,
  _settings: CsvSettings,
  start: (columns: Columns) => OnRow,
): AsyncGenerator<void, number> {
  const opened = await openParquet(input, file);
  const names = opened.columns;
  const columns = new Columns(names.length, names, { file: file.path });
  const onRow = start(columns);
  const wanted = names.flatMap((name, index) =>
    columns.isClaimed(index) ? [{ name, index }] : [],
  );
  let rowCount = 0;
  for await (const rows of opened.groups(wanted.map(({ name }) => name))) {
    for (const row of rows) {
      const fields: string[] = [];
      for (const { name, index } of wanted) fields[index] = textOf(row[name]);
      onRow({ fields, line: ++rowCount, names });
      if (rowCount % BATCH === 0) yield;
    }
  }
  if (rowCount === 0) throw new EmptyFileError("the file has no row", { file: file.path });
  input.onFileRead(file, rowCount);
  return rowCount;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "object") return String(value);
  return JSON.stringify(value, (_, one) => (typeof one === "bigint" ? String(one) : one));
}
