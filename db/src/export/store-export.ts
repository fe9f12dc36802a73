import { createHash, randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { InputError } from "@perfatlas/modeling/space";
import type { Database } from "../open/database.ts";
import { VALUE_COLUMNS } from "./export-column.ts";
import type { ExportManifest } from "./export-manifest.ts";
import { exportReader } from "./export-reader.ts";
import { exportWriter } from "./export-writer.ts";
import { manifestVersions } from "./manifest-versions.ts";
import { type WrittenExport, writeExport } from "./write-export.ts";

/** Bytes of the file in each stored piece. */
export const CHUNK_BYTES = 1 << 20;
/** Bytes that all stored pieces may take. */
const ROOM_BYTES = 2 * 1024 ** 3;

/** A version that was published when its file was asked for, and is not any more. */
export class NotPublishedError extends InputError {
  readonly code = "NOT_PUBLISHED";
}

/** A file that was made again has other bytes than its address promises: a fault of the program. */
export class ExportChangedError extends Error {
  override readonly name = "ExportChangedError";
}

/** How a file is stored. */
export interface StoreExportOptions {
  readonly signal?: AbortSignal;
  /** Gets the rows that are done. */
  progress?(rowCount: number): void;
  /** 2 GiB when absent. */
  readonly roomBytes?: number;
}

/**
 * Makes the file of a stored request, or makes it again, and stores its bytes. Those that nobody took for longest
 * make room: they can be made again, and their address stays good. Nothing is stored when it throws.
 * @throws NotPublishedError, ExportChangedError.
 */
export async function storeExport(
  database: Database,
  id: number,
  { signal, progress, roomBytes = ROOM_BYTES }: StoreExportOptions = {},
): Promise<ExportManifest> {
  const row = await exportReader.byId(database, id);
  if (row === null) throw new Error(`there is no export ${id}`);
  if (!row.isPublished) {
    throw new NotPublishedError("a version of what was asked for has been retracted since");
  }
  const fileId = randomUUID();
  try {
    const file = new ChunkedFile(database, fileId, row.format !== "parquet");
    const written = await writeExport(
      database,
      row.request,
      async (bytes) => {
        signal?.throwIfAborted();
        await file.write(bytes);
      },
      progress,
    );
    await file.finish();
    const manifest: ExportManifest = {
      ...{ sha256: file.sha256(), bytes: file.byteCount, format: row.format },
      rowCount: written.rowCount,
      ...(await describe(database, row.request.leftOut ?? [], written, row.request)),
    };
    if (row.sha256 !== null && row.sha256 !== manifest.sha256) {
      const message = `export ${id} was ${row.sha256} and is ${manifest.sha256} now`;
      throw new ExportChangedError(message);
    }
    await exportWriter.finish(database, id, fileId, manifest);
    await exportWriter.makeRoom(database, fileId, roomBytes);
    return manifest;
  } catch (error) {
    await exportWriter.dropFile(database, fileId).catch(() => {});
    throw error;
  }
}

async function describe(
  database: Database,
  leftOut: readonly number[],
  { table, rowCounts }: WrittenExport,
  request: Parameters<typeof manifestVersions>[1],
) {
  return {
    columns: [...table.seriesColumns, ...table.options, ...VALUE_COLUMNS],
    versions: await manifestVersions(database, request, rowCounts),
    leftOut: await manifestVersions(database, { ...request, versions: leftOut }),
  };
}

/** Bytes that come in any pieces, stored in pieces of one size. */
class ChunkedFile {
  readonly #database: Database;
  readonly #fileId: string;
  readonly #isPacked: boolean;
  readonly #digest = createHash("sha256");
  readonly #chunk = Buffer.alloc(CHUNK_BYTES);
  #filled = 0;
  #number = 0;
  byteCount = 0;

  constructor(database: Database, fileId: string, isPacked: boolean) {
    this.#database = database;
    this.#fileId = fileId;
    this.#isPacked = isPacked;
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#digest.update(bytes);
    this.byteCount += bytes.length;
    let at = 0;
    while (at < bytes.length) {
      const part = bytes.subarray(at, at + CHUNK_BYTES - this.#filled);
      this.#chunk.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === CHUNK_BYTES) await this.finish();
    }
  }

  /** Stores what is not stored yet. */
  async finish(): Promise<void> {
    if (this.#filled === 0) return;
    const bytes = this.#chunk.subarray(0, this.#filled);
    this.#filled = 0;
    const stored = this.#isPacked ? await pack(bytes) : Buffer.from(bytes);
    await exportWriter.addChunk(this.#database, this.#fileId, this.#number++, stored);
  }

  sha256(): string {
    return this.#digest.digest("hex");
  }
}

/** A member of gzip: one behind the other they are the file in gzip. */
async function pack(bytes: Uint8Array): Promise<Buffer> {
  return await promisify<Uint8Array, { level: number }, Buffer>(gzip)(bytes, { level: 4 });
}
