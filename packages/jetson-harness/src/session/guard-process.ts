import { existsSync } from "node:fs";
import { join } from "node:path";
import { realSysroot } from "../sysroot/sysroot.ts";
import { leaveScript } from "./guard.ts";
import { openJournal } from "./journal.ts";
import { endLiveCommands, type LiveCommands, noteLiveCommands } from "./live-commands.ts";
import { takeLock } from "./lock.ts";
import { readableRecords } from "./repair-journal.ts";
import { bootId, openSaves, restoreSaves, restoreScript, saveIsCurrent } from "./restore.ts";

/**
 * The guard: arms itself, waits, and when its standard input closes without "done" or stays silent too
 * long ends the commands that the harness left running, then restores. Exit code 3 when something could not be restored; a script lies in the folder.
 */
function main(): void {
  const [folder = "", root = "", pid = "", patience = "30000", session = ""] =
    process.argv.slice(2);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => undefined);
  const release = lockOf(folder);
  let isDone = false;
  let heard = Date.now();
  let text = "";
  const groups = new Map<number, string>();
  const marks = new Set([session]);
  process.stdin.on("data", (chunk: Buffer) => {
    heard = Date.now();
    const lines = (text + chunk.toString("utf8")).split("\n");
    text = lines.pop() ?? "";
    for (const line of lines) {
      const [word, group = "", started = ""] = line.split(" ");
      if (word === "done") isDone = true;
      else if (word === "group") groups.set(Number(group), started);
      else if (word === "ended") groups.delete(Number(group));
      if (word !== "beat") note({ groups, marks });
    }
  });
  // A note that cannot be written must not end the one who watches.
  const note = (live?: LiveCommands): void => {
    try {
      noteLiveCommands(folder, live);
    } catch {
      // The disk is full, or the folder is gone; harness and guard still know.
    }
  };
  const end = (): void => {
    clearInterval(timer);
    // First: a workload that goes on would be measured by nobody, on knobs that change under it.
    if (!isDone) endLiveCommands({ groups, marks });
    note();
    const code = isDone ? 0 : restore(folder, root);
    release();
    process.exit(code);
  };
  const timer = setInterval(() => {
    if (Date.now() - heard < Number(patience)) return;
    // It hangs with knobs changed: end it first, so that only one process writes.
    try {
      process.kill(Number(pid), "SIGKILL");
    } catch {
      // Already gone.
    }
    end();
  }, 250);
  process.stdin.on("end", end);
  process.stdin.on("error", end);
  process.stdout.on("error", () => undefined);
  process.stdout.write("armed\n");
}

/** Takes the guard's lock, or tells the harness why not and ends. */
function lockOf(folder: string): () => void {
  try {
    return takeLock(folder, "guard.lock");
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

function restore(folder: string, root: string): number {
  const sys = realSysroot(root);
  const path = join(folder, "journal.ndjson");
  // Before anything is planned there is none, and no knob was touched.
  if (!existsSync(path)) return 0;
  const boot = bootId(sys);
  const saves = openSaves(readableRecords(path)).filter((save) => saveIsCurrent(save, boot));
  const report = restoreSaves(sys, saves);
  if (report.restored.length > 0) noteRestored(path, report.restored);
  if (report.failed.length === 0) return 0;
  leaveScript(folder, restoreScript(report));
  return 3;
}

/** Without the record the next start restores once more, which does no harm. */
function noteRestored(path: string, paths: readonly string[]): void {
  try {
    const journal = openJournal(path);
    journal.append({ kind: "restored", by: "guard", paths });
    journal.close();
  } catch {
    // Full, damaged or gone; what is in it stays as it is.
  }
}

main();
