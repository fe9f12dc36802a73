import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { CHUNK_BYTES, type ExportRow, exportReader, type Queryable } from "@perfatlas/db";
import type { ByteRange } from "./byte-range.ts";

/**
 * The bytes of an export from the first to the last one, a piece at a time.
 * @throws Error when pieces go while they are read: somebody needed the room.
 */
export async function* exportBytes(
  db: Queryable,
  { fileId, format }: Pick<ExportRow, "fileId" | "format">,
  { first, last }: ByteRange,
): AsyncGenerator<Uint8Array> {
  const end = Math.floor(last / CHUNK_BYTES);
  for (let number = Math.floor(first / CHUNK_BYTES); number <= end; number++) {
    const stored = fileId === null ? null : await exportReader.chunk(db, fileId, number);
    if (stored === null) throw new Error(`piece ${number} of file ${fileId} is gone`);
    const bytes = format === "parquet" ? stored : await promisify(gunzip)(stored);
    const start = number * CHUNK_BYTES;
    yield bytes.subarray(Math.max(0, first - start), last - start + 1);
  }
}
