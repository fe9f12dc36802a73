import { InputError } from "@perfatlas/modeling/space";
import { BinaryFileError } from "@perfatlas/tables";
import { sourceBytes } from "../bytes/source-bytes.ts";
import { detectFormat } from "../detect-format.ts";
import { TooManyColumnsError } from "../require-column-count.ts";
import { type FileSample, fileSample } from "./file-sample.ts";
import { withKnownColumns } from "./known-tables.ts";
import type { Remark, SampledTable } from "./sampled-table.ts";
import { arffTable } from "./tables/arff-table.ts";
import { delimitedTable } from "./tables/delimited-table.ts";
import { jsonTable } from "./tables/json-table.ts";
import { mootTable } from "./tables/moot-table.ts";
import { NoTableError } from "./tables/no-table-error.ts";
import { parquetTable } from "./tables/parquet-table.ts";
import { withoutSpreads } from "./tables/spread-cells.ts";
import { refuseReports } from "./tables/tool-reports.ts";
import { xmlTable } from "./tables/xml-table.ts";

/** Columns that are told apart: of more a draft is nothing that anybody reads. */
const MAX_COLUMNS = 10_000;

/** A log that another command reads. */
export class RawLogError extends InputError {
  readonly code = "RAW_LOG";
}

/** How much of a file is looked at. */
export interface Bounds {
  readonly bytes: number;
  readonly cells: number;
}

/**
 * The rows of a file, whatever its format.
 * @param path where it lies; `name` is what it is called.
 * @throws NoTableError, RawLogError, BinaryFileError, ArchiveError and what the formats throw.
 */
export async function tableOfFile(
  path: string,
  name: string,
  bounds: Bounds,
): Promise<SampledTable> {
  const sample = await fileSample(path, name, bounds.bytes);
  if (sample.bytes.length === 0) throw new NoTableError("the file is empty", { file: name });
  const table = withoutSpreads(await tableOf(sample, path, bounds));
  if (table.columns.length > MAX_COLUMNS)
    throw new TooManyColumnsError(
      `it has ${table.columns.length} columns, and ${MAX_COLUMNS} are looked at at most; write the descriptor by hand (an ` +
        "import takes more), or export those that are options or metrics",
      { file: name },
    );
  const isText = table.reader.format !== "parquet";
  return withKnownColumns({ ...table, remarks: [...ofBytes(sample, isText), ...table.remarks] });
}

async function tableOf(sample: FileSample, path: string, bounds: Bounds): Promise<SampledTable> {
  const { bytes, text, path: name } = sample;
  const isText = !isBinary(sample);
  const detected = detectFormat({ bytes, text: isText ? text.slice(0, 1 << 16) : undefined });
  if (detected?.reader.format === "parquet") {
    const open = () => sourceBytes(path, name, { bytes: 0, sha256: "" }, () => {});
    return await parquetTable(name, open, sample.share, bounds.cells);
  }
  if (!isText)
    throw new BinaryFileError(
      "the file is no text and no Parquet; legal are tables, JSON, ARFF, XML, also packed",
      {
        file: name,
      },
    );
  refuseOthers(text, name);
  switch (detected?.reader.format) {
    case "arff":
      return arffTable(sample, bounds.cells);
    case "splconqueror":
      return await xmlTable(sample, path, bounds.cells);
    case "json":
      return await jsonOrDelimited(sample, bounds);
    case "moot-csv":
      return mootTable(await delimitedTable(sample, bounds.cells));
    default:
      return await delimitedTable(sample, bounds.cells);
  }
}

/** A line of a table may begin as JSON does. */
async function jsonOrDelimited(sample: FileSample, { cells }: Bounds): Promise<SampledTable> {
  try {
    return jsonTable(sample, cells);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    if (/^\s*[{[]/.test(sample.text)) throw error;
    try {
      return await delimitedTable(sample, cells);
    } catch {
      throw error;
    }
  }
}

function isBinary({ text }: FileSample): boolean {
  const start = text.slice(0, 1 << 16);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted.
  const controls = start.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return start.includes("\u0000") || controls > start.length / 100;
}

function refuseOthers(text: string, file: string): void {
  const start = text.slice(0, 1 << 14);
  refuseReports(start, file);
  if (/^.*\bRAM \d+\/\d+MB\b.*\b(CPU \[|GR3D_FREQ|EMC_FREQ)/m.test(start))
    throw new RawLogError(
      "it is a log of tegrastats, not a table; read it with: perfatlas harness import FILE",
      { file },
    );
  if (/<vm\b|<binaryOptions\b/.test(start))
    throw new NoTableError(
      "it is a feature model of SPL Conqueror; describe the measurements beside it, which are read with it",
      { file },
    );
}

function ofBytes(sample: FileSample, isText: boolean): readonly Remark[] {
  const remarks: Remark[] = [];
  if (sample.packing !== "none")
    remarks.push({
      isSure: true,
      says: `packed by ${sample.packing}`,
      why: "its first bytes say it",
    });
  if (sample.encoding.startsWith("utf-16"))
    remarks.push({ isSure: true, says: "text in UTF-16", why: "its first bytes say it" });
  if (isText && !sample.isSureOfEncoding)
    remarks.push({
      isSure: false,
      says: `text in ${sample.encoding}`,
      why: "it is not UTF-8, and this is the most common of the others",
    });
  if (!sample.isWhole) {
    const of = sample.share.of === undefined ? "" : ` of ${megabytes(sample.share.of)}`;
    remarks.push({
      isSure: true,
      says: `${megabytes(sample.share.read)}${of} MB were looked at, the start and pieces of the rest`,
      why: "the file is large",
    });
  }
  return remarks;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
