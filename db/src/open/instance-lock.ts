import { randomBytes } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { databaseInUse, filesOf, type Instance, readInstance } from "./describe-instance.ts";
import { FileLock } from "./file-lock.ts";
import { makeFolder } from "./make-folder.ts";

/** The right to open a registry folder. */
export interface InstanceLock {
  /** Random, for requests of local administration; readable by the holder's user alone. */
  readonly key: string;
  announce(address: string): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the lock on `home`, made when absent, and describes the holder beside it: one process at a
 * time makes, mends or opens the database there.
 * @throws DatabaseInUseError when another process, or another handle of this one, has the folder, even
 * if its lock file was deleted; the system's error when the folder cannot be made or written.
 */
export async function lockInstance(home: string): Promise<InstanceLock> {
  await makeFolder(home);
  const files = filesOf(home);
  const lock = await FileLock.take(files.lock, true);
  if (lock === undefined) throw await databaseInUse(home);
  if (await FileLock.isHeld(files.version)) {
    await lock.release();
    throw await databaseInUse(home);
  }
  const instance: Instance = {
    pid: process.pid,
    startedAt: new Date().toISOString(),
    key: randomBytes(32).toString("base64url"),
  };
  const describe = async (address?: string) => {
    // Renamed into place, so that a reader never sees half of it; only the holder of the lock writes it,
    // and what a killed one left is written over.
    const draft = join(home, "instance.draft.json");
    const text = JSON.stringify(address === undefined ? instance : { ...instance, address });
    await writeFile(draft, `${text}\n`, { mode: 0o600 });
    await rename(draft, files.instance);
  };
  try {
    await describe();
  } catch (error) {
    await lock.release();
    throw error;
  }
  return {
    key: instance.key,
    announce: describe,
    async release() {
      // Another process may have described itself, if the whole folder was replaced.
      if ((await readInstance(home))?.key === instance.key) await rm(files.instance);
      await lock.release();
    },
  };
}
