import type { Level } from "@perfatlas/modeling/space";
import type { Save } from "@perfatlas/wire";
import { type Knob, KnobRejectedError, type KnobWrite, readsBack } from "../knobs/knob.ts";
import { type Clock, systemClock } from "../measure/clock.ts";
import { type Sysroot, SysrootError } from "../sysroot/sysroot-port.ts";
import { readText } from "../sysroot/typed-read.ts";
import type { Guard } from "./guard.ts";
import { type Journal, JournalUnwritableError } from "./journal.ts";
import { bootId, openSaves, type RestoreReport, restoreSaves, saveIsCurrent } from "./restore.ts";
import { writeWithRetry } from "./write-with-retry.ts";

/** A knob and the level it is to have, in the order of writing. */
export interface KnobLevel {
  readonly knob: Knob;
  readonly level: Level;
}

/** Everything between the first write to a machine and its restored state. */
export interface KnobSession {
  /**
   * Sets knobs in order. Saves an attribute before its first write, reads every write back. A knob
   * that this session has set to its level, and that still has it, is left alone: memory clocks and
   * power modes are slow to change.
   * @throws KnobRejectedError, SysrootError; what was written before stays until `restore`.
   */
  apply(levels: readonly KnobLevel[]): Promise<void>;
  /**
   * Waits until all knobs read as wanted three times in a row, 100 ms apart.
   * @returns the reason when they do not settle within `timeoutMs`.
   */
  settle(timeoutMs?: number): Promise<string | undefined>;
  /** Why the machine is not as set, or undefined. */
  drift(): Promise<string | undefined>;
  /**
   * Writes every saved text back. Safe to call twice; never throws. On the machine itself all of it
   * happens before the promise is returned, so that a signal handler may end the process next.
   */
  restore(): Promise<RestoreReport>;
}

/** Opens a session. Nothing is written before the guard has said that it is armed. */
export function openKnobSession(
  sys: Sysroot,
  journal: Journal,
  guard: Guard,
  pauseMs = 100,
  clock: Pick<Clock, "monotonicMs" | "wait"> = systemClock,
): KnobSession {
  let wanted: readonly KnobLevel[] = [];
  const held = new Map<string, Level>();
  const boot = bootId(sys);
  // Saves of an earlier boot are void: the kernel's defaults hold again, and count as the original.
  const stale = openSaves(journal.records).filter((save) => !saveIsCurrent(save, boot));
  if (stale.length > 0) {
    journal.append({ kind: "restored", by: "reboot", paths: stale.map((save) => save.path) });
  }
  const saved = new Set(openSaves(journal.records).map((save) => save.path));
  const drift = (): string | undefined => {
    for (const { knob, level } of wanted) {
      const reason = knob.drift(sys, level);
      if (reason !== undefined) return reason;
    }
    return undefined;
  };
  return {
    async apply(levels) {
      await guard.armed;
      wanted = levels;
      // A power mode sets clocks and locks behind the other knobs.
      let isModeNew = false;
      for (const { knob, level } of levels) {
        const isHeld = held.get(knob.name) === level && knob.drift(sys, level) === undefined;
        if (isHeld && !isModeNew) continue;
        held.delete(knob.name);
        for (const write of knob.writes(sys, level)) {
          if (write.isRestored && !saved.has(write.path)) {
            journal.append({ ...saveOf(sys, knob, write, boot) });
            saved.add(write.path);
          }
          perform(sys, knob, write);
          if (write.tool !== undefined) isModeNew = true;
        }
        held.set(knob.name, level);
        guard.beat();
      }
    },
    drift: async () => drift(),
    async settle(timeoutMs = 5000) {
      const deadline = clock.monotonicMs() + timeoutMs;
      let good = 0;
      for (;;) {
        const reason = drift();
        good = reason === undefined ? good + 1 : 0;
        if (good >= 3) return undefined;
        if (reason !== undefined && clock.monotonicMs() >= deadline) return reason;
        await clock.wait(pauseMs);
      }
    },
    async restore() {
      wanted = [];
      held.clear();
      const saves = openSaves(journal.records).filter((save) => saveIsCurrent(save, boot));
      const report = restoreSaves(sys, saves);
      if (report.restored.length === 0) return report;
      try {
        journal.append({ kind: "restored", by: "session", paths: report.restored });
      } catch (error) {
        if (!(error instanceof JournalUnwritableError)) throw error;
        return { ...report, unrecorded: error.message };
      }
      for (const path of report.restored) saved.delete(path);
      return report;
    },
  };
}

function saveOf(sys: Sysroot, knob: Knob, write: KnobWrite, boot: string): Save {
  const reading = sys.read(write.path);
  // What cannot be read cannot be restored: refuse to write it.
  if (!("text" in reading)) throw new SysrootError(reading.missing, write.path, "read");
  return {
    kind: "save",
    knob: knob.name,
    path: write.path,
    text: reading.text,
    rank: write.rank,
    boot,
    ...(write.tool?.[0] === undefined ? {} : { tool: write.tool[0] }),
  };
}

function perform(sys: Sysroot, knob: Knob, write: KnobWrite): void {
  try {
    if (write.tool !== undefined) sys.run(write.tool);
    else writeWithRetry(sys, write.path, `${write.value}\n`);
  } catch (error) {
    if (!(error instanceof SysrootError)) throw error;
    throw new KnobRejectedError(knob.name, write, error.message, { cause: error });
  }
  const got = readText(sys, write.path);
  if (
    write.equality !== "ignored" &&
    (got === undefined || !readsBack(write.equality, write.value, got))
  ) {
    throw new KnobRejectedError(knob.name, write, `reads back ${got ?? "nothing"}`);
  }
}
