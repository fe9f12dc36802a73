import {
  DATASET_SUITE_PREFIX,
  datasetSuiteName,
  PROTOCOLS,
  suites,
} from "@perfatlas/modeling/evaluation";
import { learners } from "@perfatlas/modeling/learners";
import type { MethodChoice } from "@perfatlas/modeling/method";
import { strategies } from "@perfatlas/modeling/transfer";
import { Command, Option } from "commander";
import { QueueEvaluationDocument } from "../../generated/graphql.ts";
import { countArgument } from "../count-argument.ts";
import { entryOptions } from "../entering/entry-options.ts";
import type { ElsewhereOptions } from "../entering/run-elsewhere.ts";
import { withFigures } from "../figures/with-figures.ts";
import { methodOptions, type NamedMethods } from "../method-options.ts";
import { leaderboardTable } from "../output/leaderboard-table.ts";
import { selectedRows } from "../output/selected-rows.ts";
import { terminal } from "../output/terminal.ts";
import { chosenPart, type PartOptions } from "../requests/chosen-part.ts";
import { loadMissing } from "../requests/load-missing.ts";
import { noteIdleMirror } from "../requests/note-idle-mirror.ts";
import { readLeaderboards } from "../requests/read-leaderboards.ts";
import { runJob } from "../requests/run-job.ts";
import { settingsInForce } from "../settings-in-force.ts";
import { UsageError } from "../usage-error.ts";

interface EvaluateOptions extends ElsewhereOptions, PartOptions {
  readonly file?: string;
  readonly data?: string;
  readonly budget?: readonly number[];
  readonly repeats?: number;
  readonly json?: boolean;
}

/** `perfatlas evaluate`: runs the tasks of a suite and prints the leaderboards that result. */
export function evaluateCommand(): Command {
  const command = partOptions(new Command("evaluate"));
  elsewhereOptions(command);
  entryOptions(command);
  const named = methodOptions(command, { strategies, learners });
  return command.action(async (options: EvaluateOptions) => {
    if (options.external !== undefined || options.strategyModule !== undefined) {
      return await printElsewhere(options, named);
    }
    const { suite, learnsFrom, leaderboards } = await evaluate(options, named);
    const shown = leaderboards.map((board) =>
      selectedRows(board, { ...named, budgets: options.budget }),
    );
    if (options.json) {
      return terminal.print(JSON.stringify({ suite, learnsFrom, leaderboards: shown }, null, 2));
    }
    const title = suite.startsWith(DATASET_SUITE_PREFIX) ? `${suite}, ` : "";
    for (const board of shown) {
      const lines = leaderboardTable({ ...board, system: `${title}${board.system}` });
      for (const line of lines) terminal.print(line);
    }
  });
}

/** What is evaluated. */
function partOptions(command: Command): Command {
  return command
    .description("run strategies on the tasks of a suite or a data set; print errors per budget")
    .option("--suite <name>", `one of ${suites.map(({ name }) => name).join(", ")}`)
    .option("--dataset <id>", "a data set instead of a suite: from one environment to the others")
    .option("--metric <name>", "of the data set; its first when left out")
    .option(
      "--source <environment>",
      "HARDWARE:WORKLOAD:VERSION in the data set; that with most configurations when left out",
    )
    .addOption(
      new Option(
        "--protocol <name>",
        "of a data set: unmeasured, from one source to the others; or sempl, each environment in turn from all others, " +
          "without rows that have a zero, with the splits that CPython draws",
      ).choices(PROTOCOLS),
    )
    .option(
      "--file <descriptor>",
      "a table that a descriptor describes, evaluated in memory, instead of a registry",
    )
    .option("--data <path>", "the file that --file describes, where it lies elsewhere")
    .option("--system <name...>", "systems of the suite; all when left out")
    .option(
      "--budget <n...>",
      "numbers of target measurements; the suite's when left out, of a data set 5, 10 and 20 up to " +
        "half of a target's configurations",
      counts,
    )
    .option(
      "--repeats <n>",
      "repeats; the suite's when left out, 10 of a data set",
      countArgument(1, 1000),
    )
    .option("--json", "print JSON");
}

/** A method on this machine in the place of strategies of the registry. */
function elsewhereOptions(command: Command): Command {
  return command
    .option(
      "--external <command>",
      "a program on this machine in the place of strategies: docs/methods.md says what it is told and asked",
    )
    .option("--strategy-module <name>", "a module, by path or name, that exports a strategy")
    .option("--module-settings <json>", "settings that the module's strategy is made with")
    .option(
      "--patience <seconds>",
      "within which a program or module answers",
      countArgument(1, 86_400),
      600,
    )
    .option("--no-upload", "print the errors of a program or module, and send nothing")
    .option(
      "--reproduce",
      "compare what a program or module predicts with the entry of --name and --revision, and call that reproduced",
    );
}

/** Runs a program or module of this machine instead of strategies of the registry. */
async function printElsewhere(options: EvaluateOptions, named: NamedMethods): Promise<void> {
  if (options.file !== undefined) throw new UsageError("--file is for strategies of the registry");
  const part = chosenPart(options);
  const { runElsewhere } = await import("../entering/run-elsewhere.ts");
  const outcomes = await runElsewhere(options, {
    suite: "suite" in part ? part.suite : datasetSuiteName(part.dataset, options.protocol),
    ...("subjects" in part ? { subjects: part.subjects } : {}),
    ...{ datasets: part.datasets, budgets: options.budget, repeats: options.repeats },
    learners: named.learners,
  });
  if (options.json) return terminal.print(JSON.stringify({ cells: outcomes }, null, 2));
  for (const { task, budget, repeatCount, meanMapePercent } of outcomes) {
    const error = meanMapePercent?.toFixed(2) ?? "undefined";
    terminal.print(`${task}, budget ${budget}: MAPE ${error} % over ${repeatCount} repeats`);
  }
}

async function evaluate(options: EvaluateOptions, named: NamedMethods) {
  const { file, data, suite, dataset } = options;
  if (file !== undefined && (suite !== undefined || dataset !== undefined)) {
    throw new UsageError("--file is evaluated by itself: give no --suite and no --dataset");
  }
  // Bad options are told before anything is opened.
  if (file === undefined) chosenPart(options);
  return await withFigures(
    { ...(file === undefined ? {} : { file }), ...(data === undefined ? {} : { data }) },
    async ({ transport, dataset: described }) => {
      const { datasets, title, ...part } = chosenPart(
        described === undefined ? options : { ...options, dataset: described },
      );
      const input = {
        ...part,
        ...(options.repeats === undefined ? {} : { repeats: options.repeats }),
        ...inputOf("strategies", "strategyChoices", named.strategies),
        ...inputOf("learners", "learnerChoices", named.learners),
        ...(options.budget === undefined ? {} : { budgets: options.budget }),
      };
      if (described === undefined) {
        noteIdleMirror(await settingsInForce(), transport, terminal);
        await loadMissing(transport, terminal, datasets);
      }
      const job = {
        document: QueueEvaluationDocument,
        variables: { input },
        title: `evaluating ${title}`,
      };
      const outcome = (await runJob(transport, terminal, job)) as EvaluationOutcome;
      if (outcome.learnsFrom !== undefined) terminal.note(outcome.learnsFrom);
      for (const { subject, why } of outcome.leftOut) terminal.note(`left out ${subject}: ${why}`);
      const leaderboards = await readLeaderboards(transport, outcome.suite, outcome.subjects);
      return { suite: outcome.suite, learnsFrom: outcome.learnsFrom, leaderboards };
    },
  );
}

/** The part of an evaluation's result that is read here. */
interface EvaluationOutcome {
  readonly suite: string;
  readonly subjects: readonly string[];
  /** Of a data set: the source that was chosen, or that all others are. */
  readonly learnsFrom?: string;
  readonly leftOut: readonly { readonly subject: string; readonly why: string }[];
}

/** Names by themselves go where every registry takes them. */
function inputOf(plain: string, choices: string, named: readonly MethodChoice[] | undefined) {
  const bare = named?.filter(({ settings }) => settings === undefined) ?? [];
  const withSettings = named?.filter(({ settings }) => settings !== undefined) ?? [];
  return {
    ...(bare.length === 0 ? {} : { [plain]: bare.map(({ name }) => name) }),
    ...(withSettings.length === 0 ? {} : { [choices]: withSettings }),
  };
}

/** "5,10" is as good as "5 10". */
function counts(text: string, earlier: readonly number[] | undefined): readonly number[] {
  return [...(earlier ?? []), ...text.split(",").map(countArgument(0, 1_000_000))];
}
