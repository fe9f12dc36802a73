import { join } from "node:path";
import { writePlainCsv } from "@perfatlas/db/importers";
import { type AdviceGoal, advise } from "@perfatlas/modeling/advice";
import type { TuningAnswer, TuningQuestion } from "@perfatlas/wire";
import { Command, Option } from "commander";
import { countArgument } from "../count-argument.ts";
import { type BoundOptions, boundsOf } from "../figures/bounds-of.ts";
import { type DataOptions, figureOptions } from "../figures/figure-options.ts";
import { withFigures } from "../figures/with-figures.ts";
import { makeGivenFolder, writeGiven } from "../files/destination.ts";
import { terminal } from "../output/terminal.ts";
import { nextConfigurations, roundSize } from "../tuning/next-configurations.ts";
import { readSources } from "../tuning/read-sources.ts";
import { reportMarkdown } from "../tuning/report-markdown.ts";
import { reportPage } from "../tuning/report-page.ts";
import { tuneInHarness } from "../tuning/tune-in-harness.ts";
import { type TuningResult, tuningReport } from "../tuning/tuning-report.ts";
import { type TuningGoal, tuningSubject, tuningTask } from "../tuning/tuning-task.ts";

interface TuneOptions extends DataOptions, BoundOptions {
  readonly budget: number;
  readonly goal: AdviceGoal;
  readonly metrics?: readonly string[];
  readonly source?: readonly string[];
  readonly system?: string;
  readonly out?: string;
  readonly seed?: string;
  readonly simulate?: string;
  readonly virtualClock?: boolean;
  readonly sysroot?: string;
  readonly spool?: string;
  readonly socket?: string;
}

/** `perfatlas tune`: measures, asks, measures, and reports the best configuration of an experiment. */
export function tuneCommand(): Command {
  const command = new Command("tune")
    .argument("<experiment>", "an experiment file of the harness; its design is not used")
    .requiredOption(
      "--budget <n>",
      "configurations to measure at most; more than before goes on",
      countArgument(0, 1_000_000),
    )
    .addOption(
      new Option("--goal <goal>", "what it is for")
        .choices(["map", "best", "pareto"])
        .default("best"),
    )
    .option("--metrics <name...>", "the objective; 2 to 4 for a Pareto set")
    .option("--at-most <metric=value...>", "only configurations up to that value")
    .option("--at-least <metric=value...>", "only configurations from that value on")
    .option("--source <environment...>", "learn from these of the registry or the file")
    .option("--system <slug>", "learn from the fittest environments of this system")
    .option("--out <folder>", "where the report goes; into the campaign's folder when left out")
    .option("--seed <text>", "another one may choose otherwise")
    .option("--simulate <tree>", "a simulated board instead of this machine")
    .option("--virtual-clock", "with --simulate: nothing waits")
    .option("--sysroot <folder>", "the kernel's files of an expanded tree")
    .option("--spool <folder>", "where campaigns are kept")
    .option("--socket <path>", "set knobs through root's helper");
  return figureOptions(command).action(async (experiment: string, options: TuneOptions) => {
    const code = await tune(experiment, options);
    // The harness's exit codes say more than this command's three, as `perfatlas harness` passes them on.
    if (code !== 0) process.exit(code);
  });
}

async function tune(experiment: string, options: TuneOptions): Promise<number> {
  const tuning = new Tuning(options);
  // Before hours of measuring, not after.
  if (options.out !== undefined) makeGivenFolder(options.out);
  const { code, state } = await tuneInHarness(
    [experiment, ...harnessArguments(options)],
    options.json ? 2 : 1,
    (question) => tuning.answer(question),
  );
  // A harness that could not begin has said why: nothing was found, and nothing was interrupted.
  if (state !== null && (code === 0 || state.measured.length > 0)) {
    const result = await tuning.result(state, code !== 0);
    report(result, options);
  }
  return code;
}

/** What is known of a tuning while it goes on. */
class Tuning {
  readonly #options: TuneOptions;
  readonly #goal: TuningGoal;
  #sources: ReturnType<typeof readSources> | undefined;
  #last:
    | { readonly count: number; readonly result: Omit<TuningResult, "isInterrupted"> }
    | undefined;

  constructor(options: TuneOptions) {
    const { goal, budget, metrics, seed } = options;
    this.#options = options;
    this.#goal = {
      ...{ goal, budget, bounds: boundsOf(options) as TuningGoal["bounds"] },
      ...(metrics === undefined ? {} : { metrics }),
      ...(seed === undefined ? {} : { seed }),
    };
  }

  async answer(question: TuningQuestion): Promise<TuningAnswer> {
    const { task, advice } = await this.#advised(question);
    const { stop, transfer } = advice;
    const configurations = nextConfigurations(task, advice);
    const say = stop.isTime ? `enough: ${stop.reason}` : `${configurations.length} to measure next`;
    const learned = task.sources.length === 0 ? "" : `; transfer: ${transfer.verdict}`;
    terminal.note(`${task.measured.length} of ${task.budget} measured, ${say}${learned}`);
    return { configurations, isRefused: false };
  }

  async result(state: TuningQuestion, isInterrupted: boolean): Promise<TuningResult> {
    return { ...(await this.#advised(state)), isInterrupted };
  }

  async #advised(state: TuningQuestion): Promise<Omit<TuningResult, "isInterrupted">> {
    const runs = state.measured.reduce(
      (sum, { values }) => sum + Object.values(values).reduce((n, own) => n + own.length, 1),
      0,
    );
    if (this.#last?.count === runs) return { ...this.#last.result, state };
    const subject = tuningSubject(state, this.#goal);
    const { source, system, file } = this.#options;
    const isLearning = source !== undefined || system !== undefined || file !== undefined;
    this.#sources ??= isLearning
      ? withFigures(this.#options, (figures) =>
          readSources({ ...figures, system: figures.system ?? system }, source, subject),
        )
      : Promise.resolve([]);
    const sources = { all: await this.#sources, areNamed: source !== undefined };
    const size = roundSize(this.#goal.budget, state.measured.length);
    const task = tuningTask(state, subject, this.#goal, sources, size);
    const result = { state, task, advice: advise(task) };
    this.#last = { count: runs, result };
    return result;
  }
}

function harnessArguments(options: TuneOptions): readonly string[] {
  const { simulate, virtualClock, sysroot, spool, socket } = options;
  const named = {
    "--simulate": simulate,
    "--sysroot": sysroot,
    "--spool": spool,
    "--socket": socket,
  };
  return [
    ...Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [name, value])),
    ...(virtualClock === true ? ["--virtual-clock"] : []),
  ];
}

function report(result: TuningResult, { out, json }: TuneOptions): void {
  const folder = out ?? result.state.folder;
  const found = tuningReport(result);
  makeGivenFolder(folder);
  writeGiven(join(folder, "report.html"), reportPage(found));
  writeGiven(join(folder, "report.md"), reportMarkdown(found));
  writeGiven(join(folder, "measured.csv"), measuredCsv(result));
  if (json) {
    terminal.print(JSON.stringify({ folder, ...found, advice: result.advice }, null, 2));
    return;
  }
  for (const line of ["", found.title, ...found.lead]) terminal.print(line);
  terminal.print(`\nReport: ${join(folder, "report.html")}, report.md and measured.csv beside it`);
}

/** A row for each run, as `perfatlas advise --measured` reads them; cells of a failure are empty. */
function measuredCsv({ task, state }: TuningResult): string {
  const metrics = state.campaign.metrics.map(({ name }) => name);
  const rows = task.measured.flatMap(({ configuration, values }) => {
    const count = Math.max(1, ...Object.values(values).map((own) => own.length));
    return Array.from({ length: count }, (_, i) => ({
      ...configuration,
      ...Object.fromEntries(metrics.map((name) => [name, values[name]?.[i] ?? ""])),
    }));
  });
  return writePlainCsv([...task.space.options.map(({ name }) => name), ...metrics], rows);
}
