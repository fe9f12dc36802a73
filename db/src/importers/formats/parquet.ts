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
import { parquetBytes } from "../parquet/parquet-bytes.ts";
import { ParquetThread } from "../parquet/parquet-thread.ts";

const completed = (descriptor: DraftDescriptor): DraftDescriptor => columnsByName(descriptor, {});

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
  const thread = new ParquetThread(await parquetBytes(input, file), file.path);
  try {
    return yield* threadRows(thread, input, file, start);
  } finally {
    await thread.end();
  }
}

async function* threadRows(
  thread: ParquetThread,
  input: ImportInput,
  file: DraftFile,
  start: (columns: Columns) => OnRow,
): AsyncGenerator<void, number> {
  const names = await thread.columns();
  const columns = new Columns(names.length, names, { file: file.path });
  const onRow = start(columns);
  const wanted = names.flatMap((name, index) =>
    columns.isClaimed(index) ? [{ name, index }] : [],
  );
  let rowCount = 0;
  for await (const cells of thread.cells(wanted.map(({ name }) => name))) {
    for (let at = 0; at < cells.length; at += wanted.length) {
      const fields: string[] = [];
      for (const [i, { index }] of wanted.entries()) fields[index] = cells[at + i] as string;
      onRow({ fields, line: ++rowCount, names });
    }
    yield;
  }
  if (rowCount === 0) throw new EmptyFileError("the file has no row", { file: file.path });
  input.onFileRead(file, rowCount);
  return rowCount;
}
