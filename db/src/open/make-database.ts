import { mkdtemp, readdir, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { EmbeddedLog } from "./embedded-log.ts";
import { FileLock } from "./file-lock.ts";

/**
 * Makes an embedded database at `folder`, where none is: beside its place, and renamed into it when it
 * is whole. Whatever ends the process meanwhile leaves no database, and a draft that the next one
 * removes.
 * @throws StorageError; the system's error, ENOTEMPTY when another process was faster.
 */
export async function makeDatabase(folder: string, snapshot: Blob | undefined): Promise<void> {
  await removeDrafts(folder);
  const draft = await mkdtemp(draftPrefix(folder));
  const lock = await FileLock.take(join(draft, "lock"), true);
  try {
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

/** What killed processes left: drafts that nobody has the lock of. */
async function removeDrafts(folder: string): Promise<void> {
  const prefix = basename(draftPrefix(folder));
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(prefix)) continue;
    const draft = join(dirname(folder), name);
    if (await FileLock.isHeld(join(draft, "lock"))) continue;
    await rm(draft, { recursive: true, force: true });
  }
}

function draftPrefix(folder: string): string {
  return `${folder}.draft-`;
}
