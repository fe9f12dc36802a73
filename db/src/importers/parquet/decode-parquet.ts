import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import {
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from "hyparquet";
import { checkPages } from "./check-pages.ts";
import { ParquetLimit } from "./parquet-limit.ts";
import type { ParquetCells } from "./parquet-messages.ts";

/** Cells of one row group, which is read at once, at most. */
const MAX_CELLS = 64_000_000;

/** Rows that are handed over at once. */
const BATCH = 4096;

/** Snappy is the library's own; LZ4 and LZO have no decoder here. */
const compressors: Compressors = {
  ZSTD: (input, length) => zstdDecompressSync(input, { maxOutputLength: Math.max(1, length) }),
  GZIP: (input, length) => gunzipSync(input, { maxOutputLength: Math.max(1, length) }),
  BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: Math.max(1, length) }),
};

/** A decoded file: its columns, how many cells it has, and its rows. */
interface DecodedParquet {
  readonly columns: readonly string[];
  readonly cellCount: number;
  /** Texts of the cells of these columns, row after row, some thousand rows at once. */
  rows(columns: readonly string[]): AsyncGenerator<ParquetCells>;
}

/**
 * Reads the directory of a Parquet file, which stands at its end; one row group is unpacked at a time.
 * @throws Error for what is no Parquet, ParquetLimit.
 */
export async function decodeParquet(bytes: ArrayBuffer): Promise<DecodedParquet> {
  const buffer = {
    byteLength: bytes.byteLength,
    slice: (from: number, to?: number) => bytes.slice(from, to),
  };
  const metadata = await parquetMetadataAsync(buffer);
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  checkSizes(metadata, columns.length);
  checkPages(bytes, metadata);
  return {
    columns,
    cellCount: Number(metadata.num_rows) * columns.length,
    async *rows(wanted) {
      let rowStart = 0;
      for (const { num_rows } of metadata.row_groups) {
        const rowEnd = rowStart + Number(num_rows);
        const range = { columns: [...wanted], rowStart, rowEnd };
        const rows = await parquetReadObjects({ file: buffer, metadata, ...range, compressors });
        for (let from = 0; from < rows.length; from += BATCH)
          yield cellsOf(rows.slice(from, from + BATCH), wanted);
        rowStart = rowEnd;
      }
    },
  };
}

function cellsOf(
  rows: readonly Record<string, unknown>[],
  columns: readonly string[],
): ParquetCells {
  const ends = new Uint32Array(rows.length * columns.length);
  let text = "";
  let count = 0;
  for (const row of rows) {
    for (const column of columns) {
      text += textOf(row[column], column);
      ends[count++] = text.length;
    }
  }
  return { text, ends };
}

/** What a file says of itself must be possible before memory is taken for it. */
function checkSizes(metadata: FileMetaData, width: number): void {
  for (const { num_rows } of metadata.row_groups) {
    if (num_rows >= 0 && Number(num_rows) * width <= MAX_CELLS) continue;
    throw new ParquetLimit(
      `a row group has ${num_rows} rows of ${width} columns; the limit is ${MAX_CELLS} cells (write smaller row groups)`,
    );
  }
}

/** @throws Error for a cell that is not in the file, which is another thing than an empty one. */
function textOf(value: unknown, column: string): string {
  if (value === undefined) throw new Error(`cells of column ${JSON.stringify(column)} are missing`);
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "object") return String(value);
  return JSON.stringify(value, (_, one) => (typeof one === "bigint" ? String(one) : one));
}
