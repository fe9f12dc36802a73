import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DataFolderError } from "./data-folder-error.ts";
import { tryLock } from "./try-lock.ts";

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

/**
 * The running instance of a registry folder; undefined when none runs. What a killed process left
 * behind is not believed: only a held lock proves life, whatever pid the file names.
 * @throws DataFolderError when it cannot be looked at.
 */
export async function describeInstance(home: string): Promise<Instance | undefined> {
  const file = await open(join(home, "lock"), "r+").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new DataFolderError(home, error);
  });
  if (file === undefined) return undefined;
  try {
    if (tryLock(file.fd)) return undefined;
    return await readInstance(home);
  } finally {
    await file.close();
  }
}

/** What the newest holder wrote about itself, alive or not; undefined when nothing can be read. */
export async function readInstance(home: string): Promise<Instance | undefined> {
  const text = await readFile(join(home, "instance.json"), "utf8").catch(absent);
  return text === undefined ? undefined : (JSON.parse(text) as Instance);
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw error;
}
