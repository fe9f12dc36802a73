import { randomBytes } from "node:crypto";
import { type FileHandle, open, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { InputError } from "@perfatlas/modeling/space";
import { DataFolderError } from "./data-folder-error.ts";
import { readInstance } from "./describe-instance.ts";
import { makeFolder } from "./make-folder.ts";
import { tryLock } from "./try-lock.ts";

/** A registry folder that another process has open. */
export class DatabaseInUseError extends InputError {
  readonly code = "DATABASE_IN_USE";
  readonly pid: number | undefined;
  readonly address: string | undefined;
  constructor(home: string, pid: number | undefined, address: string | undefined) {
    const who = pid === undefined ? "another process" : `process ${pid}`;
    const where = address === undefined ? "" : `, which answers at ${address}`;
    super(`the registry in ${home} is in use by ${who}${where}`);
    this.pid = pid;
    this.address = address;
  }
}

/** The right to open a registry folder. */
export interface InstanceLock {
  /** Random, for requests of local administration; readable by the holder's user alone. */
  readonly key: string;
  announce(address: string): Promise<void>;
  release(): Promise<void>;
}

/** A description of the instance probes the lock for a moment; a starting one tries this often. */
const TRIES = 8;
const PAUSE_MILLISECONDS = 25;

/**
 * Takes the operating system's lock on the folder and describes the holder beside it. The system
 * drops the lock when the process ends, however it ends; nothing has to be cleaned up.
 * @throws DatabaseInUseError when another process, or another handle of this one, holds it;
 * DataFolderError when the folder cannot be made or written.
 */
export async function lockInstance(home: string): Promise<InstanceLock> {
  const file = await openLock(home).catch((error: NodeJS.ErrnoException) => {
    throw new DataFolderError(home, error);
  });
  if (!(await tryForAMoment(file))) {
    await file.close();
    const holder = await readInstance(home);
    throw new DatabaseInUseError(home, holder?.pid, holder?.address);
  }
  const instance = {
    pid: process.pid,
    startedAt: new Date().toISOString(),
    key: randomBytes(32).toString("base64url"),
  };
  const describe = async (address?: string) => {
    // Renamed into place, so that a reader never sees half of it.
    const draft = join(home, `instance.${process.pid}.json`);
    const text = JSON.stringify(address === undefined ? instance : { ...instance, address });
    await writeFile(draft, `${text}\n`, { mode: 0o600 });
    await rename(draft, join(home, "instance.json"));
  };
  await describe();
  return {
    key: instance.key,
    announce: describe,
    async release() {
      await rm(join(home, "instance.json"), { force: true });
      await file.close();
    },
  };
}

async function openLock(home: string): Promise<FileHandle> {
  await makeFolder(home);
  return await open(join(home, "lock"), "a+", 0o600);
}

async function tryForAMoment(file: FileHandle): Promise<boolean> {
  for (let i = 0; i < TRIES; i++) {
    if (tryLock(file.fd)) return true;
    await wait(PAUSE_MILLISECONDS);
  }
  return false;
}
