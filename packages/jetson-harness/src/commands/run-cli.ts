import { dirname } from "node:path";
import { InputError } from "@perfatlas/modeling/space";
import { InterruptedError } from "../campaign/workload.ts";
import { openMachine } from "../machine/machine.ts";
import { JournalUnwritableError } from "../session/journal.ts";
import { takeLock } from "../session/lock.ts";
import { repairJournal } from "../session/repair-journal.ts";
import { type CommandOptions, commandOptions, UsageError } from "../terminal/command-options.ts";
import { EXIT, type Terminal } from "../terminal/terminal.ts";
import { exportCampaigns } from "./export-campaigns.ts";
import { importFiles } from "./import-files.ts";
import { planExperiment } from "./plan-experiment.ts";
import { renderBoards, renderDoctor, renderKnobs } from "./render.ts";
import { restoreCampaigns } from "./restore-campaigns.ts";
import { runExperiment } from "./run-experiment.ts";
import { runHelper } from "./run-helper.ts";
import { showSchema } from "./show-schema.ts";
import { simulateWorkload } from "./simulate-workload.ts";
import { tuneExperiment } from "./tune-experiment.ts";
import { uploadCampaigns } from "./upload-campaigns.ts";
import { validateFiles } from "./validate-files.ts";

const HELP = `perfatlas-harness: sets options, measures, survives, uploads

  boards                 boards known, the one this machine is, its facts and sensors
  knobs                  what can be set here, and to which levels
  doctor                 what works, why not, and the command that would make it work
  validate FILE…         experiment files against this machine, campaign folders against their journals
  plan FILE              what would be measured; --dry-run prints every write
  run FILE               measures until complete; a second run goes on where it was
  resume FILE            the same
  tune FILE              measures what \`perfatlas tune\`, which starts it, asks for
  restore [FOLDER…]      writes back what a crash left changed
  upload [FOLDER…]       delivers measured runs to --api
  export [FOLDER…]       writes measured runs as tables into --out
  schema                 JSON Schema of experiment files, for an editor that completes; with --space FILE
                         of those with one system, from JSON { system, options, constraints, metrics }
  import FILE…           published raw files (opml19, seams17) as campaigns that can be uploaded
  repair JOURNAL         keeps the good records of a damaged journal
  helper                 root's side: sets validated knobs for members of a group

  --simulate TREE        a simulated board instead of this machine (tx2-r32, orin-r36, …)
  --virtual-clock        run: the simulated board has a clock of its own, so that nothing waits
  --sysroot FOLDER       the kernel's files of an expanded tree
  --spool FOLDER         where campaigns are kept (~/.perfatlas/spool)
  --api URL              GraphQL endpoint of the registry; token in PERFATLAS_TOKEN or --token-file
  --socket PATH          set knobs through root's helper, or where the helper listens
  --out FOLDER           export: where the tables go; --revision TEXT is kept with them
  --yes                  measure a full design of more than 50,000 configurations
  --format NAME          import: opml19 or seams17, when the first line does not tell
  --space FILE           schema: the system whose options and levels to keep to; - reads standard input
  --once                 upload: give up after three attempts
  --follow               upload: keep delivering until a signal

exit codes: 0 done, 1 failed, 2 bad input, 3 a knob is not restored, 4 not uploaded, 130 interrupted
`;

type Command = (options: CommandOptions, terminal: Terminal) => Promise<number> | number;

const COMMANDS: Readonly<Record<string, Command>> = {
  help: (_options, terminal) => show(terminal, HELP),
  boards: (options, terminal) => {
    const { sys, board } = openMachine(options);
    return show(terminal, renderBoards(sys, board));
  },
  knobs: (options, terminal) => {
    const { sys, board } = openMachine(options);
    return show(terminal, renderKnobs(sys, board));
  },
  doctor: (options, terminal) => {
    const { sys, board } = openMachine(options);
    return show(terminal, renderDoctor(sys, board));
  },
  schema: showSchema,
  validate: validateFiles,
  plan: async (options, terminal) => {
    needed(options);
    await planExperiment(options, terminal);
    return EXIT.ok;
  },
  run: (options, terminal) => {
    needed(options);
    return runExperiment(options, terminal);
  },
  resume: (options, terminal) => {
    needed(options);
    return runExperiment(options, terminal);
  },
  tune: (options, terminal) => {
    needed(options);
    return tuneExperiment(options, terminal);
  },
  restore: restoreCampaigns,
  upload: uploadCampaigns,
  export: exportCampaigns,
  import: importFiles,
  repair: (options, terminal) => {
    for (const file of needed(options)) {
      // Never under the hands of a harness that measures.
      const release = takeLock(dirname(file));
      const { kept, damaged, tornBytes } = repairJournal(file);
      release();
      const lines = damaged.length === 0 ? "none" : `lines ${damaged.join(", ")}`;
      terminal.out(`${file}: ${kept} records kept; dropped: ${lines}, ${tornBytes} torn bytes\n`);
    }
    return EXIT.ok;
  },
  helper: (options, terminal) => runHelper(options, terminal),
  "simulate-workload": (options, terminal) => simulateWorkload(options, terminal),
};

function show(terminal: Terminal, text: string): number {
  terminal.out(text);
  return EXIT.ok;
}

function needed(options: CommandOptions): readonly string[] {
  if (options.files.length === 0) throw new UsageError(`${options.command} needs a file`);
  return options.files;
}

/** What the machine refused, in a sentence; undefined for a fault of ours. */
function machineFault(error: unknown): string | undefined {
  if (error instanceof JournalUnwritableError) return `${error.code}: ${error.message}`;
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return undefined;
  const meaning = FAULTS[code] ?? code;
  return `${code}: ${meaning}${path === undefined ? "" : ` (${path})`}`;
}

const FAULTS: Readonly<Record<string, string>> = {
  EACCES: "this user may not use the file or folder",
  EDQUOT: "this user's share of the disk is used up",
  EISDIR: "a folder stands where a file should",
  ENOENT: "there is no such file or folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "a file stands where a folder should",
  EPERM: "this user may not use the file or folder",
  EROFS: "the disk can only be read",
};

/** Runs one command line. Bad input gives exit code 2 and one sentence. */
export async function runCli(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<number> {
  try {
    const options = commandOptions(argv, env);
    const { command: name } = options;
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined) {
      throw new UsageError(
        `no command "${name}"; commands are ${Object.keys(COMMANDS).join(", ")}`,
      );
    }
    return await command(options, terminal);
  } catch (error) {
    if (error instanceof InputError) {
      terminal.error(`${error.code}: ${error.message}`);
      return EXIT.usage;
    }
    if (error instanceof InterruptedError) {
      terminal.error(`${error.code}: ${error.message}; nothing was measured`);
      return EXIT.interrupted;
    }
    const said = machineFault(error);
    if (said === undefined) throw error;
    terminal.error(said);
    return EXIT.failed;
  }
}
