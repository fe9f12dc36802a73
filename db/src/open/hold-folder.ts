import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { DataFolderError } from "./data-folder-error.ts";
import { DatabaseLostError } from "./database-lost-error.ts";
import { databaseInUse, filesOf } from "./describe-instance.ts";
import { FileLock } from "./file-lock.ts";
import { holdsDatabase } from "./holds-database.ts";
import { type InstanceLock, lockInstance } from "./instance-lock.ts";
import { makeDatabase } from "./make-database.ts";
import { removeDrafts } from "./remove-drafts.ts";

/** A database folder that this process alone may open. */
export interface HeldFolder {
  /** Data folder of the embedded database; it is there and whole. */
  readonly folder: string;
  readonly key: string;
  announce(address: string): Promise<void>;
  /**
   * Why nothing may be written any more, once the folder is not the one that was opened; stays, whatever
   * is put in its place later.
   */
  lost(): DatabaseLostError | undefined;
  release(): Promise<void>;
}

/**
 * Takes the right to the database in `home`, which is made when there is none.
 * @throws DatabaseInUseError, DatabaseFolderError, DataFolderError.
 */
export async function holdFolder(home: string, snapshot?: Blob): Promise<HeldFolder> {
  try {
    const lock = await lockInstance(home);
    try {
      return await holdDatabase(home, lock, snapshot);
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw isOfSystem(error) ? new DataFolderError(home, error) : error;
  }
}

async function holdDatabase(
  home: string,
  lock: InstanceLock,
  snapshot: Blob | undefined,
): Promise<HeldFolder> {
  const { database } = filesOf(home);
  // A link may lead to another disk: the database is made and renamed there.
  const folder = await realpath(database).catch(() => database);
  const isThere = await holdsDatabase(folder);
  await removeDrafts(folder);
  if (!isThere) await makeDatabase(folder, snapshot);
  const held = await FileLock.take(join(folder, "PG_VERSION"), false);
  if (held === undefined) throw await databaseInUse(home);
  let lost: DatabaseLostError | undefined;
  return {
    folder,
    key: lock.key,
    announce: lock.announce,
    lost() {
      if (lost === undefined && !held.isInPlace()) lost = new DatabaseLostError(home);
      return lost;
    },
    async release() {
      await held.release();
      await lock.release();
    },
  };
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
