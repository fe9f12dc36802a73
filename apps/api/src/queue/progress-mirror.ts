import { AsyncLocalStorage } from "node:async_hooks";
import { type Database, jobRecord } from "@perfatlas/db";

/** Milliseconds between two writes of progress. */
const THROTTLE = 250;

/** Writes the progress of one job into the registry: the newest state, at most four times a second. */
export class ProgressMirror {
  readonly #database: Database;
  readonly #id: string;
  #newest: { done: number; total: number; message: string } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  /** Progress may be told from inside a transaction; it is written outside of it. */
  readonly #outside = AsyncLocalStorage.snapshot();

  constructor(database: Database, id: string) {
    this.#database = database;
    this.#id = id;
  }

  /** Remembers how far the job is. Numbers that are no integers (bytes of a stream) are rounded. */
  set(done: number, total: number, message: string): void {
    this.#newest = { done: bounded(done), total: bounded(total), message };
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#writing = this.#outside(() => this.#write());
    }, THROTTLE);
  }

  /** Writes what has not been written; nothing is written after it. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#writing;
    await this.#write();
  }

  async #write(): Promise<void> {
    const state = this.#newest;
    if (state === undefined) return;
    this.#newest = undefined;
    try {
      await jobRecord.progress(this.#database, this.#id, state.done, state.total, state.message);
    } catch {
      // Progress is for onlookers: a job does not fail for it, and its end is written apart.
    }
  }
}

/** Within the range of an integer column. */
function bounded(value: number): number {
  return Math.max(0, Math.min(2 ** 31 - 1, Math.round(value)));
}
