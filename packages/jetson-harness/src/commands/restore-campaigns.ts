import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { leaveScript, waitForGuard } from "../session/guard.ts";
import { openJournal } from "../session/journal.ts";
import { endNotedCommands } from "../session/live-commands.ts";
import { takeLock } from "../session/lock.ts";
import {
  bootId,
  openSaves,
  restoreSaves,
  restoreScript,
  saveIsCurrent,
} from "../session/restore.ts";
import { realSysroot } from "../sysroot/sysroot.ts";
import type { CommandOptions } from "../terminal/command-options.ts";
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
  const boot = bootId(sys);
  let code: number = EXIT.ok;
  for (const folder of campaignFolders(options)) {
    await waitForGuard(folder);
    const release = takeLock(folder);
    endNotedCommands(folder);
    const journal = openJournal(join(folder, "journal.ndjson"));
    try {
      const open = openSaves(journal.records);
      const current = open.filter((save) => saveIsCurrent(save, boot));
      const report = restoreSaves(sys, current);
      const undone = open.filter((save) => !saveIsCurrent(save, boot)).map((save) => save.path);
      const paths = [...report.restored, ...undone];
      if (paths.length > 0) journal.append({ kind: "restored", by: "command", paths });
      terminal.out(
        `${folder}: ${report.restored.length} restored, ${undone.length} undone by a reboot, ` +
          `${report.failed.length} failed\n`,
      );
      if (report.failed.length === 0) leaveScript(folder, undefined);
      else {
        const script = restoreScript(report);
        terminal.error(`${leaveScript(folder, script)}:\n${script}`);
        code = EXIT.notRestored;
      }
    } finally {
      journal.close();
      release();
    }
  }
  return code;
}

/** Folders named on the command line, or all campaigns of the spool. */
export function campaignFolders(options: CommandOptions): readonly string[] {
  if (options.files.length > 0) return options.files;
  if (!existsSync(options.spool)) return [];
  return readdirSync(options.spool)
    .map((name) => join(options.spool, name))
    .filter((folder) => existsSync(join(folder, "journal.ndjson")));
}
