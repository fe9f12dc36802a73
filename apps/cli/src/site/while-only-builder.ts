import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds between looks at the build of another process. */
const OTHER_BUILD_MS = 500;
/** No build takes longer: of a process that has it for so long, the number is another one's by now. */
const BUILD_MAX_MS = 15 * 60_000;

/**
 * Does `work` while no other process does it in `folder`: one that ended without saying so, or was killed, is
 * not waited for. It saves doing the same work twice; nothing depends on it.
 * @throws the signal's reason.
 */
export async function whileOnlyBuilder(
  folder: string,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  const lock = join(folder, "lock");
  while (!taken(lock)) await wait(OTHER_BUILD_MS, undefined, { signal });
  try {
    signal.throwIfAborted();
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (!isAlive(holder(lock)) || age(lock) > BUILD_MAX_MS) rmSync(lock, { force: true });
    return false;
  }
}

/** The process that has it; 0 when it was given back meanwhile, or is not written yet. */
function holder(lock: string): number {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return 0;
  }
}

function age(lock: string): number {
  return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

function isAlive(pid: number): boolean {
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process lives, too.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
