import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { commands } from "./commands/index.ts";
import { exitCode } from "./exit-code.ts";
import { terminal } from "./output/terminal.ts";

/**
 * Runs the command line and ends the process: 0 when it did what was asked, 1 when something
 * failed, 2 on bad input, 130 when it was interrupted.
 * @public to bin/perfatlas.mjs, which imports it by an address that is made when it runs.
 */
export async function main(argv: readonly string[]): Promise<never> {
  // A reader that has seen enough (`perfatlas datasets | head`) is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const code = await run(argv);
  // Output to a pipe is written later: ending at once would cut it off.
  await new Promise((resolve) => process.stdout.write("", resolve));
  process.exit(code);
}

async function run(argv: readonly string[]): Promise<number> {
  try {
    const all = await program(argv.slice(2));
    await all.parseAsync(argv);
    return 0;
  } catch (error) {
    // Commander has written its own message already.
    if (!(error instanceof CommanderError)) terminal.note(`perfatlas: ${said(error)}`);
    return exitCode(error);
  }
}

/** The program with the one command that was asked for, and the names of all others. */
async function program(words: readonly string[]): Promise<Command> {
  const manifest = new URL("../package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const all = new Command("perfatlas")
    .description("Performance of configurable systems, and how much of it carries over.")
    .version(version)
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: true })
    .addHelpText("after", SETTINGS_HELP);
  for (const { name, says, load } of commands) {
    // Its name may stand behind `help`, too.
    const command = words.includes(name) ? (await load())() : new Command(name);
    all.addCommand(command.description(says));
  }
  for (const command of [all, ...all.commands]) command.exitOverride();
  return all;
}

const SETTINGS_HELP = `
Settings (environment variables; \`perfatlas doctor\` prints what is in force):
  DATABASE_URL      PostgreSQL 15 or later instead of the embedded database
  PERFATLAS_HOME    data folder (default: .perfatlas)
  PERFATLAS_MIRROR  folder of data files by owner/repo/path, looked in before the network
  PERFATLAS_API     address of a remote registry to speak to
  PERFATLAS_TOKEN   token of this client, sent to PERFATLAS_API (else what login has kept); an instance has no use for it
  PORT              port of API and site (default: 3000)

Exit codes: 0 done, 1 failed, 2 bad input, 130 interrupted.`;

// One line for errors that speak to users; a fault of the program shows where it happened.
function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // The operating system's refusals say what they are about: EACCES: permission denied, open '…'.
  if ("syscall" in error) return error.message;
  const isFault =
    error instanceof TypeError || error instanceof RangeError || error.name === "Error";
  return isFault ? (error.stack ?? error.message) : error.message;
}
