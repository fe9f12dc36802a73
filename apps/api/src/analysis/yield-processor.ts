import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { basename } from "node:path";

/**
 * From now on every other thread and process goes before the calling thread. Linux has a priority for each
 * thread; elsewhere, and without /proc, nothing happens. Whether it did.
 */
export function yieldProcessor(): boolean {
  try {
    // "1234/task/1240": read by the thread itself, for no call of Node.js says its number.
    const thread = Number(basename(readlinkSync("/proc/thread-self")));
    setPriority(thread, constants.priority.PRIORITY_LOW);
    return true;
  } catch {
    return false;
  }
}
