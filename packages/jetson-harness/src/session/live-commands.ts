import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { killGroup } from "../processes/kill-group.ts";
import { endMarked } from "../processes/marked-processes.ts";
import { processStart } from "../processes/process-start.ts";
import { realSysroot } from "../sysroot/sysroot.ts";
import { bootId } from "./restore.ts";

/** What a harness has running. */
export interface LiveCommands {
  /** Process groups by their number, with the start of their first process. */
  readonly groups: ReadonlyMap<number, string>;
  /** Marks of the sessions whose commands they are. */
  readonly marks: ReadonlySet<string>;
}

const NONE: LiveCommands = { groups: new Map(), marks: new Set() };

/**
 * Notes what may run, for the case that harness and guard are killed at once: the mark of a session before it starts its first
 * command, then the groups. A kill leaves the note of before or the new one, never half of one. Not synchronised: what a power
 * cut loses it also ends.
 */
export function noteLiveCommands(folder: string, { groups, marks }: LiveCommands = NONE): void {
  const file = join(folder, "live-groups");
  if (groups.size === 0 && marks.size === 0) rmSync(file, { force: true });
  else {
    const boot = bootId(realSysroot());
    const draft = `${file}.new`;
    writeFileSync(draft, JSON.stringify({ boot, groups: [...groups], marks: [...marks] }));
    renameSync(draft, file);
  }
}

/** Ends the commands that a campaign's folder notes, if any. */
export function endNotedCommands(folder: string): void {
  let noted: {
    readonly boot: string;
    readonly groups: readonly (readonly [number, string])[];
    readonly marks?: readonly string[];
  };
  try {
    noted = JSON.parse(readFileSync(join(folder, "live-groups"), "utf8"));
  } catch {
    // None, or by an earlier release, cut off in the middle of being written.
    return;
  }
  if (noted.boot === bootId(realSysroot())) {
    endLiveCommands({ groups: new Map(noted.groups), marks: new Set(noted.marks) });
  }
  noteLiveCommands(folder);
}

/** Kills commands with all that they have started, except groups whose number belongs to another process by now. */
export function endLiveCommands({ groups, marks }: LiveCommands): void {
  for (const [pid, started] of groups) {
    const now = processStart(pid);
    if (now === "" || now === started) killGroup(pid, "SIGKILL");
  }
  for (const mark of marks) endMarked(mark);
}
