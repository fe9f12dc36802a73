import { closeSync, linkSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "@perfatlas/modeling/space";
import { processStart } from "../processes/process-start.ts";
import { realSysroot } from "../sysroot/sysroot.ts";
import { errnoOf } from "../sysroot/sysroot-port.ts";
import { readText } from "../sysroot/typed-read.ts";

interface Holder {
  readonly pid: number;
  readonly boot: string;
  /** Start of the process in clock ticks since boot: tells a reused pid apart. */
  readonly started: string;
}

/** Another process works on the same campaign. */
export class CampaignLockedError extends InputError {
  readonly code = "CAMPAIGN_LOCKED";
  constructor(file: string, pid: number) {
    super(`process ${pid} holds ${file}`);
  }
}

/**
 * One writer per folder. A lock whose process is gone, or was of another boot, is taken over.
 * @returns a function that gives the lock back.
 * @throws CampaignLockedError.
 */
export function takeLock(folder: string, name = "lock"): () => void {
  const file = join(folder, name);
  const mine = `${file}.${process.pid}`;
  const descriptor = openSync(mine, "w");
  writeSync(descriptor, JSON.stringify(holderOf(process.pid)));
  closeSync(descriptor);
  try {
    // link(2) is atomic and never shows a half-written lock.
    for (let attempt = 0; ; attempt++) {
      try {
        linkSync(mine, file);
        return () => rmSync(file, { force: true });
      } catch (error) {
        if (errnoOf(error) !== "EEXIST" || attempt > 3) throw error;
        const holder = readHolder(file);
        if (holder !== undefined && isAlive(holder))
          throw new CampaignLockedError(file, holder.pid);
        rmSync(file, { force: true });
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Whether a live process holds the lock. */
export function isLocked(folder: string, name = "lock"): boolean {
  const holder = readHolder(join(folder, name));
  return holder !== undefined && isAlive(holder);
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  const now = holderOf(holder.pid);
  return now.started !== "" && now.started === holder.started && now.boot === holder.boot;
}

function holderOf(pid: number): Holder {
  const boot = readText(realSysroot(), "/proc/sys/kernel/random/boot_id") ?? "";
  return { pid, boot, started: processStart(pid) };
}
