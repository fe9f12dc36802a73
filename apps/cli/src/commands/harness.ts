import { spawn } from "node:child_process";
import { Command } from "commander";
import { harnessEntry } from "../harness/harness-entry.ts";

/**
 * `perfatlas harness …`: what `perfatlas-harness …` does, in a process of its own, with its exit codes.
 */
export function harnessCommand(): Command {
  return new Command("harness")
    .argument("[args...]", "a command of the harness and its options; `help` lists them")
    .helpOption(false)
    .allowUnknownOption()
    .action(async (args: readonly string[]) => {
      // Its exit codes say more than this command's three: a knob not restored, runs not delivered.
      process.exit(await endOf(harnessEntry(), args));
    });
}

async function endOf(entry: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [entry, ...args], { stdio: "inherit" });
  // It restores the machine first and ends then; a terminal signals both of us, anyone else this one.
  process.on("SIGINT", () => undefined);
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  return await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
