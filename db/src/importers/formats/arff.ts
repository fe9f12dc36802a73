import { textLines } from "@perfatlas/tables";
import type { DraftDescriptor, DraftFile } from "../../datasets/descriptor.ts";
import {
  type ArffAttribute,
  arffAttribute,
  arffCells,
  MalformedArffError,
} from "../arff/arff-header.ts";
import { checkCsv } from "../csv/check-csv.ts";
import { Columns } from "../csv/columns.ts";
import { columnsByName, namedColumnsSchema } from "../csv/columns-by-name.ts";
import { describedFailures } from "../csv/described-failures.ts";
import { readWide } from "../csv/read-wide.ts";
import type { CsvSettings } from "../csv/settings.ts";
import { EmptyFileError, type OnRow, WrongFieldCountError } from "../csv/table.ts";
import type { Detected, FileStart } from "../file-start.ts";
import type { Importer, ImportInput } from "../importer.ts";
import { requireColumnCount } from "../require-column-count.ts";

const completed = (descriptor: DraftDescriptor): DraftDescriptor =>
  columnsByName(descriptor, { missing: "?" });

/**
 * Weka's attribute-relation files: attributes are the columns, `?` is a cell that holds nothing. Read by hand:
 * the parsers there are for it know neither quoted quotes nor comments behind an attribute, and build the
 * whole file. Sparse rows ({3 1, 7 0}) are refused by name.
 */
export const arff: Importer = {
  format: "arff",
  schema: namedColumnsSchema(),
  detect,
  check: (descriptor) => checkCsv(completed(descriptor)),
  failures: (descriptor) => describedFailures(completed(descriptor)),
  read: (input) => readWide({ ...input, descriptor: completed(input.descriptor) }, arffRows),
};

function detect({ text = "" }: FileStart): Detected | undefined {
  if (!/^\s*@relation\b/im.test(text) || !/^\s*@attribute\b/im.test(text)) return undefined;
  return { why: "it has @relation and @attribute lines", reader: { format: "arff" } };
}

async function* arffRows(
  input: ImportInput,
  file: DraftFile,
  _settings: CsvSettings,
  start: (columns: Columns) => OnRow,
): AsyncGenerator<void, number> {
  const attributes: ArffAttribute[] = [];
  let onRow: OnRow | undefined;
  let rowCount = 0;
  for await (const batch of textLines(input.open(file), file.path)) {
    for (const { text, line } of batch) {
      const trimmed = text.trim();
      if (trimmed === "" || trimmed.startsWith("%")) continue;
      const place = { file: file.path, line };
      if (onRow !== undefined) {
        onRow({ fields: rowCells(trimmed, attributes, place), line });
        rowCount++;
      } else if (/^@data\b/i.test(trimmed)) {
        const names = attributes.map(({ name }) => name);
        onRow = start(new Columns(names.length, names, place));
      } else if (/^@attribute\b/i.test(trimmed)) {
        requireColumnCount(attributes.push(arffAttribute(trimmed, place)), place);
      } else if (!/^@relation\b/i.test(trimmed))
        throw new MalformedArffError(
          "the line is none of @relation, @attribute, @data and a comment (%)",
          place,
        );
    }
    yield;
  }
  if (rowCount === 0)
    throw new EmptyFileError(`the file has ${onRow === undefined ? "no @data line" : "no row"}`, {
      file: file.path,
      line: 1,
    });
  input.onFileRead(file, rowCount);
  return rowCount;
}

function rowCells(
  text: string,
  attributes: readonly ArffAttribute[],
  place: { readonly file: string; readonly line: number },
): readonly string[] {
  if (text.startsWith("{"))
    throw new MalformedArffError(
      "the row is sparse, which this reader does not know; write all its cells",
      place,
    );
  const cells = arffCells(text, place);
  if (cells.length !== attributes.length)
    throw new WrongFieldCountError(
      `the row has ${cells.length} fields; legal is ${attributes.length}, one per attribute`,
      place,
    );
  return cells;
}
