import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { InputError } from "@perfatlas/modeling/space";
import { Command } from "commander";
import { type Described, describePaths } from "../describing/described.ts";
import { describedLines } from "../describing/described-lines.ts";
import { checkDestination, unwritable } from "../files/destination.ts";
import { terminal } from "../output/terminal.ts";
import { UsageError } from "../usage-error.ts";

/** Questions that must be answered and were not. */
class OpenQuestionsError extends InputError {
  readonly code = "OPEN_QUESTIONS";
}

/** A draft that an import would refuse. */
class RefusedDraftError extends InputError {
  readonly code = "REFUSED_DRAFT";
}

interface DescribeOptions {
  readonly out?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly answer: ReadonlyMap<string, string>;
}

/** `perfatlas describe`: drafts the descriptor of files of measurements. */
export function describeCommand(): Command {
  return new Command("describe")
    .argument(
      "<files...>",
      "tables, JSON, ARFF, Parquet or XML files, also packed; or a folder of them",
    )
    .option("--out <file>", "write the descriptor there; it must not be there yet")
    .option("--yes", "take the guesses, and mark them in the descriptor")
    .option("--answer <key=value>", "answer a question; may be given again", addAnswer, new Map())
    .option("--json", "print JSON")
    .addHelpText("after", HELP)
    .action(describeAction);
}

const HELP = `
Then: perfatlas validate FILE.yaml, perfatlas import FILE.yaml.

On a terminal it asks for what the files do not say. Elsewhere, and without --yes, it prints draft and questions,
writes nothing and ends with 2 when one of them must be answered. It looks at 24 MiB at most, and says so.`;

async function describeAction(paths: string[], options: DescribeOptions): Promise<void> {
  const { out, yes = false, json = false, answer } = options;
  if (out !== undefined) {
    if (existsSync(out)) throw alreadyThere(out);
    checkDestination(out);
  }
  const folder = out === undefined ? undefined : dirname(out);
  const asking = yes || json ? undefined : terminal;
  const described = await describePaths(paths, folder, answer, asking);
  const open = described.draft.questions.filter(({ isOptional }) => !isOptional);
  const isSettled = yes || open.length === 0;
  const isWritten = out !== undefined && isSettled;
  if (isWritten) await writeNew(out, described.draft.yaml);
  print(described, { json, out: isWritten ? out : undefined, isAsked: out !== undefined });
  if (!isSettled) {
    const many = open.length === 1 ? "1 question is" : `${open.length} questions are`;
    throw new OpenQuestionsError(
      `${many} open: answer on a terminal or with --answer, or take the guesses with --yes`,
    );
  }
  const fault = described.checked?.fault;
  if (fault !== undefined) throw new RefusedDraftError(`the draft needs a hand: ${fault}`);
}

/** The draft goes to standard output alone, so that it can be written to a file; what is said of it does not. */
function print(
  described: Described,
  { json, out, isAsked }: { json: boolean; out: string | undefined; isAsked: boolean },
): void {
  const { looked, draft, checked } = described;
  if (json) {
    const { draft: _, ...facts } = looked;
    terminal.print(
      JSON.stringify({ ...facts, ...draft, checked: checked ?? null, out: out ?? null }, null, 2),
    );
    return;
  }
  for (const line of describedLines(described))
    isAsked ? terminal.print(line) : terminal.note(line);
  if (out === undefined) terminal.print(draft.yaml.trimEnd());
  else terminal.print(`written: ${out}; next: perfatlas import ${out}`);
}

function addAnswer(text: string, before: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError(`--answer needs key=value, as in unit.time=s; given is ${text}`);
  return new Map([...before, [text.slice(0, at), text.slice(at + 1)]]);
}

/** Writes a file that is not there yet: a descriptor that somebody has edited is not to be lost. */
async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw unwritable(path, error);
    throw alreadyThere(path);
  }
}

function alreadyThere(path: string): UsageError {
  return new UsageError(`${path} is there already; remove it, or choose another --out`);
}
