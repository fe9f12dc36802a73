import { statSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

/** A description of the instance probes a lock for a moment; a starting one tries this often. */
const TRIES = 8;
const PAUSE_MILLISECONDS = 25;

/**
 * The operating system's lock on a file. The system drops it when the process ends, however it ends;
 * nothing has to be cleaned up.
 */
export class FileLock {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #identity: string;

  private constructor(path: string, file: FileHandle, identity: string) {
    this.#path = path;
    this.#file = file;
    this.#identity = identity;
  }

  /**
   * Takes the lock; undefined when another process, or another handle of this one, has it. A file
   * that is not there is made when `isMade` says so.
   * @throws the system's error when the file cannot be opened.
   */
  static async take(path: string, isMade: boolean): Promise<FileLock | undefined> {
    const file = await open(path, isMade ? "a+" : "r+", 0o600);
    const { tryLock } = await import("./try-lock.ts");
    for (let i = 0; i < TRIES; i++) {
      if (tryLock(file.fd)) return new FileLock(path, file, identityOf(await file.stat()));
      await wait(PAUSE_MILLISECONDS);
    }
    await file.close();
    return undefined;
  }

  /** Whether another holder has the lock now; false when there is no such file. */
  static async isHeld(path: string): Promise<boolean> {
    const file = await open(path, "r+").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    if (file === undefined) return false;
    // Native code: loaded where there is a file to look at.
    const { tryLock } = await import("./try-lock.ts");
    try {
      return !tryLock(file.fd);
    } finally {
      await file.close();
    }
  }

  /** Whether the locked file still stands under its name: not deleted, moved or replaced. */
  isInPlace(): boolean {
    const found = statSync(this.#path, { throwIfNoEntry: false });
    return found !== undefined && identityOf(found) === this.#identity;
  }

  async release(): Promise<void> {
    await this.#file.close();
  }
}

function identityOf({ dev, ino }: { readonly dev: number; readonly ino: number }): string {
  return `${dev}:${ino}`;
}
