import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { InputError } from "@perfatlas/modeling/space";
import {
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from "hyparquet";
import type { DraftFile } from "../../datasets/descriptor.ts";
import type { ImportInput } from "../importer.ts";
import { checkPages } from "./check-pages.ts";

/** Bytes that are no Parquet, or a part of it that cannot be read. */
export class MalformedParquetError extends InputError {
  readonly code = "MALFORMED_PARQUET";
}

/** More than is held in memory at once. */
export class ParquetTooLargeError extends InputError {
  readonly code = "PARQUET_TOO_LARGE";
}

/** Cells of one row group, which is read at once, and bytes of a file at most. */
const MAX_CELLS = 64_000_000;
const MAX_BYTES = 256 * 1024 * 1024;

/** Snappy is the library's own; LZ4 and LZO have no decoder here. */
const compressors: Compressors = {
  ZSTD: (input, length) => zstdDecompressSync(input, { maxOutputLength: Math.max(1, length) }),
  GZIP: (input, length) => gunzipSync(input, { maxOutputLength: Math.max(1, length) }),
  BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: Math.max(1, length) }),
};

/** An opened file: its columns, and its rows one group at a time. */
export interface ParquetFile {
  readonly columns: readonly string[];
  /** Rows of each group in turn, of these columns only. @throws MalformedParquetError. */
  groups(columns: readonly string[]): AsyncGenerator<readonly Record<string, unknown>[]>;
}

/**
 * Opens a Parquet file, whose directory stands at its end: its bytes are held, packed as they are, and one
 * row group is unpacked at a time.
 * @throws MalformedParquetError, ParquetTooLargeError.
 */
export async function openParquet(input: ImportInput, file: DraftFile): Promise<ParquetFile> {
  const bytes = await allBytes(input, file);
  const buffer = {
    byteLength: bytes.byteLength,
    slice: (from: number, to?: number) => bytes.slice(from, to),
  };
  const fault = (error: unknown): Error =>
    error instanceof InputError
      ? error
      : new MalformedParquetError(
          `the file is no Parquet that can be read: ${(error as Error).message}; legal are whole files, uncompressed or packed by snappy, zstd, gzip or brotli`,
          { file: file.path },
          { cause: error },
        );
  let metadata: FileMetaData;
  let columns: readonly string[];
  try {
    metadata = await parquetMetadataAsync(buffer);
    columns = parquetSchema(metadata).children.map(({ element }) => element.name);
    checkSizes(metadata, columns.length, file.path);
    checkPages(bytes, metadata);
  } catch (error) {
    throw fault(error);
  }
  return {
    columns,
    async *groups(wanted) {
      let rowStart = 0;
      for (const { num_rows } of metadata.row_groups) {
        const rowEnd = rowStart + Number(num_rows);
        const settings = { file: buffer, metadata, columns: [...wanted], rowStart, rowEnd };
        const rows = await parquetReadObjects({ ...settings, compressors }).catch(
          (error: unknown) => {
            throw fault(error);
          },
        );
        rowStart = rowEnd;
        yield rows;
      }
    },
  };
}

async function allBytes(input: ImportInput, file: DraftFile): Promise<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of input.openBytes(file)) {
    length += part.length;
    if (length > MAX_BYTES)
      throw new ParquetTooLargeError(
        `the file has more than ${MAX_BYTES} bytes, which is the limit; split it`,
        { file: file.path },
      );
    parts.push(part);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all.buffer;
}

/** What a file says of itself must be possible before memory is taken for it. */
function checkSizes(metadata: FileMetaData, width: number, file: string): void {
  for (const { num_rows } of metadata.row_groups) {
    const cells = Number(num_rows) * width;
    if (cells <= MAX_CELLS && num_rows >= 0) continue;
    throw new ParquetTooLargeError(
      `a row group has ${num_rows} rows of ${width} columns; the limit is ${MAX_CELLS} cells (write smaller row groups)`,
      { file },
    );
  }
}
