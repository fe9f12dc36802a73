import { mkdtemp, rename, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { EmbeddedLog } from "./embedded-log.ts";
import { FileLock } from "./file-lock.ts";
import { draftPrefix } from "./remove-drafts.ts";

/**
 * Makes an embedded database at `folder`, where none is: beside its place, and renamed into it when it
 * is whole. Whatever ends the process meanwhile leaves no database, and a draft for `removeDrafts`.
 * @throws StorageError; the system's error, ENOTEMPTY when another process was faster.
 */
export async function makeDatabase(folder: string, snapshot: Blob | undefined): Promise<void> {
  const draft = await mkdtemp(draftPrefix(folder));
  let lock: FileLock | undefined;
  try {
    lock = await FileLock.take(join(draft, "lock"), true);
    await fill(join(draft, "database"), folder, snapshot);
    await rmdir(folder).catch(() => undefined);
    await rename(join(draft, "database"), folder);
  } finally {
    await lock?.release();
    await rm(draft, { recursive: true, force: true });
  }
}

async function fill(dataDir: string, folder: string, snapshot: Blob | undefined): Promise<void> {
  const log = new EmbeddedLog(`a new registry for ${folder} cannot be made`);
  try {
    const made = await PGlite.create({
      dataDir,
      onStderr: log.take,
      ...(snapshot === undefined ? {} : { loadDataDir: snapshot }),
    });
    await made.close();
  } catch (error) {
    throw log.openingError(error, "nothing was made: start again, or name another PERFATLAS_HOME");
  }
}
