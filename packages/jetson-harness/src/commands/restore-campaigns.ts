import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { leaveScript, waitForGuard } from "../session/guard.ts";
import { type Journal, JournalDamagedError, openJournal } from "../session/journal.ts";
import { endNotedCommands } from "../session/live-commands.ts";
import { takeLock } from "../session/lock.ts";
import { JournalFormatError } from "../session/record-shape.ts";
import { readableRecords } from "../session/repair-journal.ts";
import {
  bootId,
  openSaves,
  restoreSaves,
  restoreScript,
  saveIsCurrent,
} from "../session/restore.ts";
import { realSysroot } from "../sysroot/sysroot.ts";
import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { type CommandOptions, UsageError } from "../terminal/command-options.ts";
import { EXIT, type Terminal } from "../terminal/terminal.ts";

/**
 * `restore`: finishes what a crash or power cut left. After a reboot the kernel's defaults hold again
 * and old values would be wrong; only what outlives a reboot is written then.
 */
export async function restoreCampaigns(
  options: CommandOptions,
  terminal: Terminal,
): Promise<number> {
  const sys = realSysroot(options.root);
  let code: number = EXIT.ok;
  for (const folder of campaignFolders(options, terminal)) {
    await waitForGuard(folder);
    const release = takeLock(folder);
    try {
      endNotedCommands(folder);
      const { failed, damage } = restoreFolder(sys, folder, terminal);
      if (damage !== undefined) {
        terminal.error(damage);
        code = Math.max(code, EXIT.failed);
      }
      if (failed > 0) code = EXIT.notRestored;
    } finally {
      release();
    }
  }
  return code;
}

/** Writes back what one journal says; from a damaged one, what can still be read. */
function restoreFolder(
  sys: Sysroot,
  folder: string,
  terminal: Terminal,
): { readonly failed: number; readonly damage?: string } {
  const path = join(folder, "journal.ndjson");
  const { journal, damage } = openedJournal(path);
  try {
    const boot = bootId(sys);
    const open = openSaves(journal?.records ?? readableRecords(path));
    const report = restoreSaves(
      sys,
      open.filter((save) => saveIsCurrent(save, boot)),
    );
    const undone = open.filter((save) => !saveIsCurrent(save, boot)).map((save) => save.path);
    const paths = [...report.restored, ...undone];
    if (paths.length > 0) journal?.append({ kind: "restored", by: "command", paths });
    terminal.out(
      `${folder}: ${report.restored.length} restored, ${undone.length} undone by a reboot, ` +
        `${report.failed.length} failed\n`,
    );
    if (report.failed.length === 0) leaveScript(folder, undefined);
    else {
      const script = restoreScript(report);
      terminal.error(`${leaveScript(folder, script)}:\n${script}`);
    }
    return { failed: report.failed.length, ...(damage === undefined ? {} : { damage }) };
  } finally {
    journal?.close();
  }
}

function openedJournal(path: string): { readonly journal?: Journal; readonly damage?: string } {
  try {
    return { journal: openJournal(path) };
  } catch (error) {
    const isDamage = error instanceof JournalDamagedError || error instanceof JournalFormatError;
    if (!isDamage) throw error;
    return { damage: `${error.code}: ${error.message}` };
  }
}

/**
 * Folders named on the command line, or all campaigns of the spool; that there is none is said.
 * @throws UsageError for a named one that is not there.
 */
export function campaignFolders(options: CommandOptions, terminal: Terminal): readonly string[] {
  const { files, spool } = options;
  const away = files.find((folder) => !existsSync(folder));
  if (away !== undefined) {
    throw new UsageError(
      `there is no folder ${away}; name folders of campaigns, or none for all in ${spool}`,
    );
  }
  if (files.length > 0) return files;
  const found = (existsSync(spool) ? readdirSync(spool) : [])
    .map((name) => join(spool, name))
    .filter((folder) => existsSync(join(folder, "journal.ndjson")));
  if (found.length === 0) terminal.error(`no campaign lies in ${spool}`);
  return found;
}
