import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "@perfatlas/modeling/space";
import { sha256 } from "@perfatlas/wire";
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
  return take(join(folder, name));
}

/** Whether a live process holds the lock. */
export function isLocked(folder: string, name = "lock"): boolean {
  return liveHolder(contentOf(join(folder, name))) !== undefined;
}

/**
 * A lock goes from absent to held by link(2), and from a dead holder to a live one by rename(2): both are atomic and never show
 * half a lock. To look at a dead holder and then replace it would be two steps, between which another may do the same; so only
 * the holder of the claim on that very holder may. The claim is a lock of the same kind, and nobody else can change
 * what it is a claim on: what is read while holding it is what is replaced.
 */
function take(file: string): () => void {
  const content = JSON.stringify(holderOf(process.pid));
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, content, { flush: true });
  const release = (): void => {
    // Somebody may have removed it by hand, and another process may have it by now.
    if (contentOf(file) === content) rmSync(file, { force: true });
  };
  try {
    for (;;) {
      if (linked(draft, file)) return release;
      const found = contentOf(file);
      if (found === undefined) continue;
      const holder = liveHolder(found);
      if (holder !== undefined) throw new CampaignLockedError(file, holder.pid);
      const releaseClaim = take(`${file}.${digestOf(found)}`);
      try {
        if (contentOf(file) !== found) continue;
        renameSync(draft, file);
        return release;
      } finally {
        releaseClaim();
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Whether the file was not there and is now. */
function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (errnoOf(error) !== "EEXIST") throw error;
    return false;
  }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (errnoOf(error) !== "ENOENT") throw error;
    return undefined;
  }
}

/** The holder that a lock names, if it still lives. */
function liveHolder(content: string | undefined): Holder | undefined {
  if (content === undefined) return undefined;
  let holder: Holder | null;
  try {
    holder = JSON.parse(content) as Holder | null;
  } catch {
    // Written by nobody of ours.
    return undefined;
  }
  const now = holderOf(Number(holder?.pid));
  const isAlive = now.started !== "" && now.started === holder?.started && now.boot === holder.boot;
  return isAlive && holder !== null ? holder : undefined;
}

function holderOf(pid: number): Holder {
  const boot = readText(realSysroot(), "/proc/sys/kernel/random/boot_id") ?? "";
  return { pid, boot, started: processStart(pid) };
}

/** Short, so that claims on claims have names. */
function digestOf(content: string): string {
  return sha256(content).slice(0, 12);
}
