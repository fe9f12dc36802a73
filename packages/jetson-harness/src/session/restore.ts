import type { Save } from "@perfatlas/wire";
import { parsePowerMode } from "../knobs/power-modes.ts";
import { type Sysroot, SysrootError } from "../sysroot/sysroot-port.ts";
import { cleanText, readText } from "../sysroot/typed-read.ts";
import type { JournalRecord } from "./journal.ts";
import { recordsOf } from "./record-shape.ts";
import { writeWithRetry } from "./write-with-retry.ts";

/** What restoring achieved. */
export interface RestoreReport {
  readonly restored: readonly string[];
  readonly failed: readonly { readonly save: Save; readonly why: string }[];
  /** Why the journal does not tell that it was restored: it will be restored once more. */
  readonly unrecorded?: string;
}

/** Settings that outlive a reboot and must be restored after one. */
const PERSISTENT = /^\/(var\/lib\/nvpmodel|etc)\//;

/** Identifies the boot of a machine. */
export function bootId(sys: Sysroot): string {
  return readText(sys, "/proc/sys/kernel/random/boot_id") ?? "";
}

/** Saves that no restore has answered, oldest first, each path once. */
export function openSaves(records: readonly JournalRecord[]): readonly Save[] {
  const open = new Map<string, Save>();
  for (const record of recordsOf(records, "save", "restored")) {
    if (record.kind === "save") {
      if (!open.has(record.path)) open.set(record.path, record);
    } else {
      for (const path of record.paths) open.delete(path);
    }
  }
  return [...open.values()];
}

/** Splits saves into those to write back on this boot and those that a reboot has undone. */
export function saveIsCurrent(save: Save, boot: string): boolean {
  return save.boot === boot || PERSISTENT.test(save.path);
}

/**
 * Writes the saved texts back, by rank and newest first, in several passes: what one order refuses
 * (min above max, a core not yet back) the next pass accepts. Never throws; reports what is left.
 */
export function restoreSaves(sys: Sysroot, saves: readonly Save[], passes = 5): RestoreReport {
  const order = saves
    .map((save, age) => ({ save, age }))
    .sort((a, b) => a.save.rank - b.save.rank || b.age - a.age)
    .map(({ save }) => save);
  const reasons = new Map<string, string>();
  for (let pass = 0; pass < passes; pass++) {
    const wrong = order.filter((save) => !isBack(sys, save));
    if (wrong.length === 0) break;
    for (const save of wrong) {
      try {
        writeBack(sys, save);
        reasons.delete(save.path);
      } catch (error) {
        reasons.set(save.path, error instanceof Error ? error.message : String(error));
      }
    }
  }
  const failed = order
    .filter((save) => !isBack(sys, save))
    .map((save) => ({
      save,
      why: reasons.get(save.path) ?? `reads ${readText(sys, save.path) ?? "nothing"}`,
    }));
  const left = new Set(failed.map(({ save }) => save.path));
  return { restored: order.map((s) => s.path).filter((path) => !left.has(path)), failed };
}

function isBack(sys: Sysroot, save: Save): boolean {
  return readText(sys, save.path) === cleanText(save.text);
}

function writeBack(sys: Sysroot, save: Save): void {
  if (save.tool === undefined) {
    writeWithRetry(sys, save.path, save.text);
    return;
  }
  const mode = parsePowerMode(save.text);
  if (mode === undefined) throw new SysrootError("EINVAL", save.path, "run");
  sys.run([save.tool, "-m", String(mode)]);
}

/** A shell script that does by hand what could not be done. */
export function restoreScript(report: RestoreReport): string {
  const lines = report.failed.map(({ save, why }) => {
    const value = cleanText(save.text);
    const command =
      save.tool === undefined
        ? `echo '${value.replaceAll("'", "'\\''")}' > '${save.path}'`
        : `${save.tool} -m ${parsePowerMode(save.text) ?? "?"}`;
    return `# ${save.knob}: ${why.replaceAll("\n", " ")}\n${command}`;
  });
  return ["#!/bin/sh", "# Restores what the harness could not. Run as root.", ...lines, ""].join(
    "\n",
  );
}
