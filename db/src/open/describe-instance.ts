import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DataFolderError } from "./data-folder-error.ts";
import { DatabaseInUseError } from "./database-in-use-error.ts";
import { FileLock } from "./file-lock.ts";
import { holdsDatabase } from "./holds-database.ts";

/** The process that has a registry folder open. */
export interface Instance {
  readonly pid: number;
  /** ISO 8601. */
  readonly startedAt: string;
  /** Base URL where it answers; undefined until it listens. */
  readonly address?: string;
  /** Proves to it that a request comes from the same user on this machine. */
  readonly key: string;
}

/** Files of a registry folder. */
export function filesOf(home: string) {
  const database = join(home, "database");
  return {
    database,
    /** Locked while the folder is in use; nothing rests on it alone, for it may be tidied away. */
    lock: join(home, "lock"),
    /** Locked while the database is open: without this file it is none. */
    version: join(database, "PG_VERSION"),
    instance: join(home, "instance.json"),
  };
}

/**
 * The running instance of a registry folder; undefined when none runs. What a killed process left
 * behind is not believed: only a held lock proves life, whatever pid the file names.
 * @throws DataFolderError when it cannot be looked at.
 */
export async function describeInstance(home: string): Promise<Instance | undefined> {
  const { lock, version } = filesOf(home);
  try {
    if (!(await FileLock.isHeld(lock)) && !(await FileLock.isHeld(version))) return undefined;
  } catch (error) {
    throw new DataFolderError(home, error as NodeJS.ErrnoException);
  }
  return await readInstance(home);
}

/**
 * Whether a data folder holds an embedded registry; it is looked at and not opened.
 * @throws DatabaseFolderError when it holds something else; the system's error when it cannot be read.
 */
export async function holdsRegistryFolder(home: string): Promise<boolean> {
  return await holdsDatabase(filesOf(home).database);
}

/** What the newest holder wrote about itself, alive or not; undefined when nothing can be read. */
export async function readInstance(home: string): Promise<Instance | undefined> {
  const text = await readFile(filesOf(home).instance, "utf8").catch(absent);
  return text === undefined ? undefined : (JSON.parse(text) as Instance);
}

/** The refusal of a folder that another process has open. */
export async function databaseInUse(home: string): Promise<DatabaseInUseError> {
  const holder = await readInstance(home);
  return new DatabaseInUseError(home, holder?.pid, holder?.address);
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw error;
}
