import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { entryFile } from "../processes/entry-file.ts";
import { processStart } from "../processes/process-start.ts";
import { noteLiveCommands } from "./live-commands.ts";
import { isLocked } from "./lock.ts";

/** A process beside the harness that ends its commands and restores the knobs when it cannot. */
export interface Guard {
  /** Resolves once it watches. No knob is written before. */
  readonly armed: Promise<void>;
  /** Says that the harness is alive. */
  beat(): void;
  /**
   * Watches over a command that must not outlive the harness; asked for before the command begins.
   * @throws when the guard is no more.
   */
  watchCommand(): CommandWatch;
  /** Says that all is restored; the guard leaves without doing anything. */
  done(): Promise<void>;
}

/** What a guard says and is told of a command. */
export interface CommandWatch {
  /** To be the variable MARK of the command's environment. */
  readonly mark: string;
  /** Its process group. */
  began(pid: number): void;
  /** It has ended, with everything that it started. */
  ended(): void;
}

/** A guard for trees in memory, which end with their process. */
export const NO_GUARD: Guard = {
  armed: Promise.resolve(),
  beat: () => undefined,
  watchCommand: () => ({ mark: randomUUID(), began: () => undefined, ended: () => undefined }),
  done: async () => undefined,
};

/**
 * Starts a detached guard for one campaign folder. It reads the saves from the journal, so nothing
 * can be lost between the two; its standard input closing without "done", or no beat for
 * `patienceMs`, makes it end all commands of the session and restore. Should it be killed too, the next start ends them:
 * their mark is in the folder before the first of them begins.
 */
export function startGuard(folder: string, root: string, patienceMs = 30_000): Guard {
  mkdirSync(folder, { recursive: true });
  const session = randomUUID();
  noteSession(folder, session);
  const child = spawn(
    process.execPath,
    [
      ...process.execArgv,
      entryFile("session/guard-process"),
      folder,
      root,
      String(process.pid),
      String(patienceMs),
      session,
    ],
    { detached: true, stdio: ["pipe", "pipe", "ignore"] },
  );
  let isGone = false;
  const exited = new Promise<void>((resolve) =>
    child.once("exit", () => {
      isGone = true;
      resolve();
    }),
  );
  const armed = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`the guard ended with ${code} before it was armed`)),
    );
    child.stdout.once("data", (chunk: Buffer) => {
      const said = chunk.toString("utf8").trim();
      if (said === "armed") resolve();
      else reject(new Error(`the guard cannot watch ${folder}: ${said}`));
    });
  });
  // Until then it keeps this process waiting: one that ends before it is armed must be heard of.
  armed.then(
    () => child.unref(),
    () => undefined,
  );
  child.stdin.on("error", () => undefined);
  const beat = (): void => {
    child.stdin.write("beat\n");
  };
  const timer = setInterval(beat, Math.min(5000, patienceMs / 4));
  timer.unref();
  return {
    armed,
    beat,
    watchCommand() {
      // Nothing runs unwatched: what a killed harness leaves then, nobody would end or restore.
      if (isGone)
        throw new Error("the guard was ended from outside; run again to go on with another");
      let group = 0;
      return {
        mark: `${session}/${randomUUID()}`,
        began(pid) {
          group = pid;
          child.stdin.write(`group ${pid} ${processStart(pid)}\n`);
        },
        ended: () => void child.stdin.write(`ended ${group}\n`),
      };
    },
    async done() {
      clearInterval(timer);
      child.ref();
      child.stdin.end("done\n");
      await exited;
    },
  };
}

function noteSession(folder: string, session: string): void {
  try {
    noteLiveCommands(folder, { groups: new Map(), marks: new Set([session]) });
  } catch {
    // The disk is full. Knobs can still be restored, and a journal that takes no record lets no command begin.
  }
}

/** Waits for the guard of an earlier, killed run to finish restoring. */
export async function waitForGuard(folder: string, timeoutMs = 20_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (isLocked(folder, "guard.lock")) {
    if (Date.now() > deadline) throw new Error(`a guard still works on ${folder}`);
    await wait(20);
  }
}

/** Where a guard leaves the script for what it could not restore; "this" when the folder takes no file. */
export function leaveScript(folder: string, script: string | undefined): string {
  const file = join(folder, "restore.sh");
  try {
    if (script === undefined) rmSync(file, { force: true });
    else writeFileSync(file, script, { mode: 0o755 });
    return file;
  } catch {
    // The script is printed as well.
    return "this";
  }
}
