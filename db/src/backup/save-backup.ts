import { createWriteStream, type WriteStream } from "node:fs";
import { link, rm, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Database } from "../open/database.ts";
import { FileLock } from "../open/file-lock.ts";
import { StorageError } from "../open/storage-error.ts";
import { BackupError, type BackupTrailer } from "./backup-format.ts";
import { checkBackup } from "./check-backup.ts";
import { pipeBackup } from "./pipe-backup.ts";

/** A backup file that is whole. */
export interface SavedBackup {
  /** Absolute path. */
  readonly file: string;
  readonly bytes: number;
  readonly rows: BackupTrailer["rows"];
}

/** Told how many bytes are written, now and then. */
export type OnBackupProgress = (bytes: number) => void;

/** Milliseconds between two words about the progress. */
const TICK_MS = 200;

/**
 * Writes a backup of the registry into a file that is not there yet, readable by its owner alone. The
 * file has its name only when it is whole, on the disk and was read again; until then it is called
 * `….part`, which the next backup to the same name writes over when its writer was killed.
 * @throws BackupError when the file is there or its folder is not; StorageError when the disk is full.
 */
export async function saveBackup(
  database: Database,
  file: string,
  progress?: OnBackupProgress,
): Promise<SavedBackup> {
  return await saveWhole(file, progress, async (part) => {
    await pipeBackup(database, part);
  });
}

/**
 * Writes a backup that comes from elsewhere, already compressed, into a file as `saveBackup` does.
 * @throws BackupError when the file is there, or what came is no whole backup.
 */
export async function saveReceived(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  progress?: OnBackupProgress,
): Promise<SavedBackup> {
  return await saveWhole(file, progress, (part) => pipeline(bytes, part));
}

async function saveWhole(
  file: string,
  progress: OnBackupProgress | undefined,
  fill: (part: WriteStream) => Promise<void>,
): Promise<SavedBackup> {
  const path = resolve(file);
  await refuseExisting(path);
  try {
    return await writeWhole(path, progress, fill);
  } catch (error) {
    throw translated(path, error);
  }
}

async function writeWhole(
  path: string,
  progress: OnBackupProgress | undefined,
  fill: (part: WriteStream) => Promise<void>,
): Promise<SavedBackup> {
  const part = `${path}.part`;
  const lock = await FileLock.take(part, true);
  if (lock === undefined) throw new BackupError(`${path} is being written by another process`);
  try {
    await fillPart(part, progress, fill);
    const { rows } = await checkBackup(part);
    // Unlike a renaming, a link never takes another file's place.
    await link(part, path).catch(async (error: unknown) => {
      await refuseExisting(path);
      throw error;
    });
    return { file: path, bytes: (await stat(path)).size, rows };
  } finally {
    await rm(part, { force: true });
    await lock.release();
  }
}

/** What the system says of places where nothing can be made, and of disks that take no more. */
const PLACE = /^(ENOENT|ENOTDIR|EACCES|EPERM|EROFS|ELOOP|ENAMETOOLONG)$/;
const DISK = /^(ENOSPC|EDQUOT|EIO|EFBIG)$/;

function translated(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || !(error instanceof Error)) return error;
  if (DISK.test(code)) return new StorageError(error, path, error.message);
  if (!PLACE.test(code)) return error;
  const message = `${path} cannot be written: ${code}; name a file in a folder that is there and that you may write to`;
  return new BackupError(message, {}, { cause: error });
}

async function fillPart(
  part: string,
  progress: OnBackupProgress | undefined,
  fill: (part: WriteStream) => Promise<void>,
): Promise<void> {
  // What is not on the disk when it is closed may be lost with the power.
  const stream = createWriteStream(part, { mode: 0o600, flush: true });
  const ticking = setInterval(() => progress?.(stream.bytesWritten), TICK_MS);
  try {
    await fill(stream);
  } finally {
    clearInterval(ticking);
  }
}

async function refuseExisting(path: string): Promise<void> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new BackupError(`${path} is there already; name a file that is not`);
}
