import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openMachine } from "../machine/machine.ts";
import { serveHelper } from "../privileged/serve-helper.ts";
import { leaveScript, startGuard, waitForGuard } from "../session/guard.ts";
import { openJournal } from "../session/journal.ts";
import { openKnobSession } from "../session/knob-session.ts";
import { takeLock } from "../session/lock.ts";
import { restoreScript } from "../session/restore.ts";
import type { CommandOptions } from "../terminal/command-options.ts";
import { EXIT, type Terminal } from "../terminal/terminal.ts";

const SOCKET = "/run/perfatlas/helper.sock";

/**
 * `helper`: root's side. Listens on --socket, or on the socket that systemd opened, and keeps its own
 * journal and guard below --spool. Ends on SIGTERM with every knob restored.
 */
export async function runHelper(options: CommandOptions, terminal: Terminal): Promise<number> {
  const folder = join(options.spool, "helper");
  mkdirSync(folder, { recursive: true });
  await waitForGuard(folder);
  const release = takeLock(folder);
  const machine = openMachine(options);
  const journal = openJournal(join(folder, "journal.ndjson"));
  const guard = startGuard(folder, machine.root);
  const session = openKnobSession(machine.sys, journal, guard);
  await session.restore();
  const server = serveHelper(machine, session);
  const path = options.socket ?? SOCKET;
  if (options.isActivated) server.listen({ fd: 3 });
  else {
    rmSync(path, { force: true });
    server.listen(path, () => chmodSync(path, 0o660));
  }
  terminal.out(
    `${machine.board.name}: knobs at ${options.isActivated ? "systemd's socket" : path}\n`,
  );
  await new Promise<void>((resolve) => terminal.onSignal(resolve, resolve));
  server.close();
  const report = await session.restore();
  await guard.done();
  journal.close();
  release();
  if (report.failed.length === 0) return EXIT.ok;
  const script = restoreScript(report);
  terminal.error(`${leaveScript(folder, script)}:\n${script}`);
  return EXIT.notRestored;
}
