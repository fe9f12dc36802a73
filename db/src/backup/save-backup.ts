import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { link, rm, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Database } from "../open/database.ts";
import { BackupError, type BackupTrailer } from "./backup-format.ts";
import { checkBackup } from "./check-backup.ts";
import { writeBackup } from "./write-backup.ts";

/** A backup file that is whole. */
export interface SavedBackup {
  /** Absolute path. */
  readonly file: string;
  readonly bytes: number;
  readonly rows: BackupTrailer["rows"];
}

/**
 * Writes a backup of the registry into a file that is not there yet, readable by its owner alone. The
 * file has its name only when it is whole, on the disk and was read again.
 * @throws BackupError when the file is there; the system's error when it cannot be written.
 */
export async function saveBackup(database: Database, file: string): Promise<SavedBackup> {
  return await saveWhole(file, async (part) => {
    const gzip = createGzip({ level: 1 });
    const written = pipeline(gzip, part);
    const rows = writeBackup(database, async (bytes) => {
      if (!gzip.write(bytes)) await Promise.race([once(gzip, "drain"), written]);
    });
    // Whichever fails first ends the other.
    rows.then(
      () => gzip.end(),
      (error: Error) => gzip.destroy(error),
    );
    await Promise.all([written, rows]);
  });
}

/**
 * Writes a backup that comes from elsewhere, already compressed, into a file as `saveBackup` does.
 * @throws BackupError when the file is there, or what came is no whole backup.
 */
export async function saveReceived(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): Promise<SavedBackup> {
  return await saveWhole(file, (part) => pipeline(bytes, part));
}

async function saveWhole(
  file: string,
  fill: (part: NodeJS.WritableStream) => Promise<void>,
): Promise<SavedBackup> {
  const path = resolve(file);
  await refuseExisting(path);
  const part = `${path}.${process.pid}.part`;
  try {
    // What is not on the disk when it is closed may be lost with the power.
    await fill(createWriteStream(part, { mode: 0o600, flush: true }));
    const { rows } = await checkBackup(part);
    // Unlike a renaming, a link never takes another file's place.
    await link(part, path).catch(async (error: unknown) => {
      await refuseExisting(path);
      throw error;
    });
    return { file: path, bytes: (await stat(path)).size, rows };
  } finally {
    await rm(part, { force: true });
  }
}

async function refuseExisting(path: string): Promise<void> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new BackupError(`${path} is there already; name a file that is not`);
}
