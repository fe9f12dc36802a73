import type { DraftDescriptor, DraftFile } from "../../datasets/descriptor.ts";
import { checkCsv } from "../csv/check-csv.ts";
import type { Columns } from "../csv/columns.ts";
import { columnsByName, namedColumnsSchema } from "../csv/columns-by-name.ts";
import { describedFailures } from "../csv/described-failures.ts";
import { readWide } from "../csv/read-wide.ts";
import type { CsvSettings } from "../csv/settings.ts";
import { EmptyFileError, type OnRow } from "../csv/table.ts";
import type { Detected, FileStart } from "../file-start.ts";
import type { Importer, ImportInput } from "../importer.ts";
import { PathColumns } from "../json/path-columns.ts";
import { pathRows } from "../json/path-rows.ts";
import { measuredRows } from "../splconqueror/measured-rows.ts";
import { withDescribedOptions } from "../splconqueror/undescribed-options.ts";

/**
 * Measurements of SPL Conqueror in XML: a binary option is true where a row selects it, a property's values with
 * commas between them are repeats, of which another property of the row may have more or fewer.
 */
export const splconqueror: Importer = {
  format: "splconqueror",
  schema: namedColumnsSchema(),
  detect,
  check: (descriptor) => checkCsv(completed(descriptor)),
  failures: (descriptor) => describedFailures(completed(descriptor)),
  read: (input) => readWide({ ...input, descriptor: completed(input.descriptor) }, xmlRows),
};

function completed(descriptor: DraftDescriptor): DraftDescriptor {
  const options = descriptor.space.options.map(({ name, kind }) => ({
    option: name,
    column: name,
    // Rows list the options that are selected and say nothing of the others.
    ...(kind === "binary" ? { levels: { true: true, "": false } } : {}),
  }));
  return columnsByName(descriptor, { reader: { options, duplicates: "repeat", ignore: [] } });
}

function detect({ text = "" }: FileStart): Detected | undefined {
  if (!/<results\b/.test(text) || !/<data\s+colum(?:n)?name=/.test(text)) return undefined;
  return { why: "it has <results> with <data columname=…>", reader: { format: "splconqueror" } };
}

async function* xmlRows(
  input: ImportInput,
  file: DraftFile,
  settings: CsvSettings,
  start: (columns: Columns) => OnRow,
): AsyncGenerator<void, number> {
  const columns = new PathColumns({ file: file.path });
  const onRow = start(columns);
  const measured = measuredRows(input.open(file), file.path);
  const rows =
    settings.ignore === "rest"
      ? measured
      : withDescribedOptions(measured, new Set(columns.spelled), file.path);
  const rowCount = yield* pathRows(
    file.path,
    { ...settings, isRagged: true },
    columns,
    onRow,
    rows,
  );
  if (rowCount === 0)
    throw new EmptyFileError("the file has no <row>", { file: file.path, line: 1 });
  input.onFileRead(file, rowCount);
  return rowCount;
}
