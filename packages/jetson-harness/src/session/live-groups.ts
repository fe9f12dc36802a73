import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { processStart } from "../processes/process-start.ts";
import { realSysroot } from "../sysroot/sysroot.ts";
import { bootId } from "./restore.ts";

/** Process groups by their number, with the start of their first process. */
export type LiveGroups = ReadonlyMap<number, string>;

/**
 * Notes the groups that run, for the case that harness and guard are killed at once. Not
 * synchronised: what a power cut loses it also ends.
 */
export function noteLiveGroups(folder: string, groups: LiveGroups): void {
  const file = join(folder, "live-groups");
  if (groups.size === 0) rmSync(file, { force: true });
  else writeFileSync(file, JSON.stringify({ boot: bootId(realSysroot()), groups: [...groups] }));
}

/** Ends the groups that a campaign's folder notes, if any. */
export function endNotedGroups(folder: string): void {
  let noted: { readonly boot: string; readonly groups: readonly (readonly [number, string])[] };
  try {
    noted = JSON.parse(readFileSync(join(folder, "live-groups"), "utf8"));
  } catch {
    // None, or cut off in the middle of being written.
    return;
  }
  if (noted.boot === bootId(realSysroot())) endLiveGroups(new Map(noted.groups));
  noteLiveGroups(folder, new Map());
}

/** Kills groups, except those whose number belongs to another process by now. */
export function endLiveGroups(groups: LiveGroups): void {
  for (const [pid, started] of groups) {
    const now = processStart(pid);
    if (now !== "" && now !== started) continue;
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // Already gone.
    }
  }
}
