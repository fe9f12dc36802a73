import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sha256 } from "@perfatlas/wire";
import { InterruptedError } from "../campaign/workload.ts";
import { type Guard, startGuard, waitForGuard } from "../session/guard.ts";
import { endNotedCommands } from "../session/live-commands.ts";
import { CampaignLockedError, takeLock } from "../session/lock.ts";
import { makeFolder } from "../session/make-folder.ts";
import { errnoOf } from "../sysroot/sysroot-port.ts";

/**
 * The folder in which an experiment is prepared, before it is known which campaign it is: with the notes of what its commands
 * are and which inputs they have begun, for the start that follows a kill. Made when the first command needs it.
 */
export class PreparationPlace {
  #folder: string;
  readonly #signal: AbortSignal;
  #isHeld = false;
  #guard: Guard | undefined;

  constructor(spool: string, file: string, signal: AbortSignal) {
    this.#folder = join(spool, `.preparing-${sha256(resolve(file)).slice(0, 12)}`);
    this.#signal = signal;
  }

  /** Whether an earlier preparation was here. */
  isThere(): boolean {
    return existsSync(this.#folder);
  }

  /** Waits until nobody else is here, and clears up what a killed one has left. */
  async enter(): Promise<void> {
    if (this.#isHeld) return;
    try {
      makeFolder(this.#folder);
    } catch (error) {
      if (!["EACCES", "EROFS", "EPERM"].includes(errnoOf(error))) throw error;
      // The spool cannot be written, and nothing will be measured: a place for this time.
      this.#folder = mkdtempSync(join(tmpdir(), "perfatlas-preparing-"));
    }
    await holdLock(this.#folder, this.#signal);
    this.#isHeld = true;
    await waitForGuard(this.#folder);
    endNotedCommands(this.#folder);
    this.#removeBegun();
  }

  /** The folder, with a guard that watches over its commands. */
  async guarded(root: string): Promise<{ readonly folder: string; readonly guard: Guard }> {
    await this.enter();
    this.#guard ??= startGuard(this.#folder, root);
    await this.#guard.armed;
    return { folder: this.#folder, guard: this.#guard };
  }

  /** Notes files that are begun: until that is forgotten they are half. */
  async begin(files: readonly string[]): Promise<void> {
    await this.enter();
    writeFileSync(`${this.#note}.new`, JSON.stringify(files));
    renameSync(`${this.#note}.new`, this.#note);
  }

  /** The files are whole. */
  forget(): void {
    rmSync(this.#note);
  }

  /** Ends what is watched over and gives the place up. */
  async leave(): Promise<void> {
    await this.#guard?.done();
    if (!this.#isHeld) return;
    this.#removeBegun();
    // Moved away first: who waits for the lock makes another one, and none is deleted under the hands of its holder.
    const done = `${this.#folder}.${randomUUID()}`;
    renameSync(this.#folder, done);
    rmSync(done, { recursive: true });
    this.#isHeld = false;
  }

  get #note(): string {
    return join(this.#folder, "generating");
  }

  #removeBegun(): void {
    if (!existsSync(this.#note)) return;
    const files: unknown = JSON.parse(readFileSync(this.#note, "utf8"));
    for (const file of Array.isArray(files) ? files.map(String) : []) rmSync(file, { force: true });
    rmSync(this.#note);
  }
}

/** Two who make the same inputs would disturb each other: the second waits. */
async function holdLock(folder: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    if (signal.aborted) throw new InterruptedError("ended while another prepared the workload");
    try {
      makeFolder(folder);
      takeLock(folder);
      return;
    } catch (error) {
      const isLeaving = errnoOf(error) === "ENOENT";
      if (!isLeaving && !(error instanceof CampaignLockedError)) throw error;
      await wait(isLeaving ? 0 : 100);
    }
  }
}
