import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PROTOCOLS, scorePredictions } from "@perfatlas/modeling/evaluation";
import type { MethodChoice } from "@perfatlas/modeling/method";
import { mean } from "@perfatlas/modeling/stats";
import { type EntryInput, ReproduceEntryDocument } from "../../generated/graphql.ts";
import { terminal } from "../output/terminal.ts";
import type { RegistryFiles } from "../publishing/with-files.ts";
import { RegistryError } from "../transport/registry-error.ts";
import { UsageError } from "../usage-error.ts";
import type { ModuleStart } from "./module-program.ts";
import type { ProgramCommand } from "./program.ts";
import { type ProgramRepeat, ProgramRun, type ReplayedTask } from "./run-program.ts";
import { type Compared, comparePredictions, sendPredictions } from "./send-predictions.ts";
import { repeatsAtOnce, TaskData } from "./task-data.ts";
import type { ListedTask } from "./tasks-of-suite.ts";

/** Somebody's method, and what is done with what it predicts. */
export interface Elsewhere {
  /** A command line, or a module. */
  readonly external?: string;
  readonly module?: string;
  /** For the module's strategy, and the learner that it is given. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly learner: MethodChoice;
  readonly patienceSeconds: number;
  /** store: under the entry; compare: with the entry, by an operator; print: nothing is sent. */
  readonly mode: "compare" | "print" | "store";
  /** Undefined when nothing is sent. */
  readonly entry: Pick<EntryInput, "name" | "revision"> & Partial<EntryInput>;
}

/** Errors of one task at one budget. */
export interface CellOutcome {
  readonly task: string;
  readonly budget: number;
  readonly repeatCount: number;
  readonly meanMapePercent: number | null;
  readonly compared?: Compared;
}

/**
 * Runs a method on this machine through the repeats of tasks, and sends what it predicts cell by cell: a cell whose
 * repeats are not all there is not sent.
 * @throws ProgramError, BudgetExhaustedError, RefusedQuestionError, RegistryError.
 */
export async function evaluateElsewhere(
  files: RegistryFiles,
  method: Elsewhere,
  cells: readonly { readonly task: ListedTask; readonly budget: number }[],
  repeats: number | undefined,
): Promise<readonly CellOutcome[]> {
  const outcomes: CellOutcome[] = [];
  const progress = terminal.progress(method.entry.name);
  let run: ProgramRun | undefined;
  let current: (ReplayedTask & { readonly data: TaskData }) | undefined;
  try {
    for (const { task, budget } of cells) {
      if (current?.data.slug !== task.slug) {
        run?.close();
        const data = new TaskData(files, task.slug);
        const [description, table, answers] = [
          await data.describe(),
          await data.table(),
          await data.answers(),
        ];
        current = { data, description, table, answers };
        run = new ProgramRun(commandOf(method, current, task), current);
      }
      const count = Math.min(repeats ?? current.description.repeats, current.description.repeats);
      const done: ProgramRepeat[] = [];
      for await (const asked of askedRepeats(current, budget, count)) {
        progress.update(done.length, count, `${task.slug}, budget ${budget}`);
        if (run !== undefined) done.push(await run.repeat(asked));
      }
      outcomes.push(await handIn(files, method, current, { budget, repeats: done }));
    }
  } finally {
    run?.close();
    progress.stop();
  }
  if (method.mode === "compare") await reproduce(files, method, outcomes);
  return outcomes;
}

async function* askedRepeats(
  { data, description }: ReplayedTask & { readonly data: TaskData },
  budget: number,
  count: number,
) {
  const atOnce = repeatsAtOnce(description);
  for (let first = 0; first < count; first += atOnce) {
    const rows = await data.rows(budget, first, Math.min(first + atOnce, count) - 1);
    for (const { repeat, seed, train } of rows.repeats) {
      yield { budget, repeat, seed, drawn: train.rows };
    }
  }
}

async function handIn(
  { transport }: RegistryFiles,
  { mode, entry }: Elsewhere,
  task: ReplayedTask,
  { budget, repeats }: { readonly budget: number; readonly repeats: readonly ProgramRepeat[] },
): Promise<CellOutcome> {
  const { task: slug, digest } = task.description;
  const cell = { task: slug, digest, budget, repeats };
  const outcome = { task: slug, budget, repeatCount: repeats.length };
  if (mode === "print") {
    return { ...outcome, meanMapePercent: mean(repeats.map((one) => mapeOf(task, one))) };
  }
  if (mode === "compare") {
    const compared = await comparePredictions(transport, entry, cell);
    return { ...outcome, meanMapePercent: mean(repeats.map((one) => mapeOf(task, one))), compared };
  }
  const { authors = "", ...named } = entry;
  return {
    ...outcome,
    meanMapePercent: await sendPredictions(transport, { ...named, authors }, cell),
  };
}

function mapeOf(
  { answers, description }: ReplayedTask,
  { rows, predicted }: Pick<ProgramRepeat, "predicted" | "rows">,
): number {
  const values = new Map(answers.rows.map((row, place) => [row, answers.values[place]]));
  const { better } = description.metric;
  const worst = better === "lower" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const y = Float64Array.from(rows, (row) => values.get(row) ?? worst);
  return scorePredictions(Float64Array.from(predicted), y, better).mapePercent ?? Number.NaN;
}

/** Percent by which a repeat's MAPE may differ for an entry to be called reproduced. */
const TOLERANCE = 1;

async function reproduce(
  { transport }: RegistryFiles,
  { entry: { name, revision } }: Elsewhere,
  outcomes: readonly CellOutcome[],
): Promise<void> {
  const all = outcomes.flatMap(({ compared }) => compared ?? []);
  const repeats = all.reduce((sum, { repeatCount }) => sum + repeatCount, 0);
  const largest = Math.max(...all.map((each) => each.largestDifferencePercent ?? 0));
  const isIdentical = all.every((each) => each.isIdentical);
  if (repeats === 0 || largest > TOLERANCE) {
    const why =
      repeats === 0
        ? "it has no repeat of these tasks"
        : `the error of a repeat differs by ${largest.toFixed(3)} %, and ${TOLERANCE} % is the most`;
    throw new RegistryError("BAD_USER_INPUT", `${name}@${revision} is not reproduced: ${why}`);
  }
  const how = isIdentical
    ? "the same to the last bit"
    : `MAPE apart by at most ${largest.toPrecision(3)} %`;
  const cells = outcomes.map(({ task, budget }) => `${task} at ${budget}`).join(", ");
  const reason = `${repeats} repeats run again, ${how}: ${cells}`.slice(0, 1000);
  const { entryReproduce } = await transport.request(ReproduceEntryDocument, {
    name,
    revision,
    reason,
  });
  const [error] = entryReproduce?.userErrors ?? [];
  if (error !== undefined) throw new RegistryError("BAD_USER_INPUT", error.message);
  terminal.note(`${name}@${revision} is reproduced: ${reason}`);
}

/** How the method is started: a line for a shell, or the program that drives a module. */
function commandOf(
  method: Elsewhere,
  { description }: ReplayedTask,
  task: ListedTask,
): ProgramCommand {
  const { external, module, patienceSeconds } = method;
  if (external !== undefined) return { command: external, name: external, patienceSeconds };
  const { target } = description;
  const protocol = PROTOCOLS.find((name) => name === description.protocol) ?? "unmeasured";
  const [suite = "", , , number = ""] = task.slug.split("/");
  const start: ModuleStart = {
    module: addressOf(module ?? ""),
    settings: method.settings,
    learner: method.learner,
    protocol,
    suite,
    subject: task.subject,
    targetLabel: protocol === "sempl" ? number : target,
  };
  const program = fileURLToPath(new URL("../../bin/module-program.mjs", import.meta.url));
  return {
    command: [process.execPath, program, JSON.stringify(start)],
    name: module ?? "",
    patienceSeconds,
  };
}

/** Address of a module by path, with or without "./", or by name, as the folder in which the command runs sees it. */
function addressOf(module: string): string {
  if (statSync(module, { throwIfNoEntry: false })?.isFile()) {
    return pathToFileURL(resolve(module)).href;
  }
  const here = pathToFileURL(`${process.cwd()}/`);
  try {
    return pathToFileURL(createRequire(here).resolve(module)).href;
  } catch (error) {
    throw new UsageError(
      `--strategy-module ${module} is neither a file nor a package of ${process.cwd()}: ${(error as Error).message.split("\n")[0]}`,
    );
  }
}
