import { DATASET_SUITE_PREFIX, suites } from "@perfatlas/modeling/evaluation";
import { learners } from "@perfatlas/modeling/learners";
import type { MethodChoice } from "@perfatlas/modeling/method";
import { InputError } from "@perfatlas/modeling/space";
import { strategies } from "@perfatlas/modeling/transfer";
import { Command } from "commander";
import { QueueEvaluationDocument } from "../../generated/graphql.ts";
import { countArgument } from "../count-argument.ts";
import { entryOptions } from "../entering/entry-options.ts";
import { type ElsewhereOptions, runElsewhere } from "../entering/run-elsewhere.ts";
import { methodOptions, type NamedMethods } from "../method-options.ts";
import { leaderboardTable } from "../output/leaderboard-table.ts";
import { selectedRows } from "../output/selected-rows.ts";
import { terminal } from "../output/terminal.ts";
import { loadMissing } from "../requests/load-missing.ts";
import { noteIdleMirror } from "../requests/note-idle-mirror.ts";
import { readLeaderboards } from "../requests/read-leaderboards.ts";
import { runJob } from "../requests/run-job.ts";
import { settingsInForce } from "../settings-in-force.ts";
import { withTransport } from "../transport/with-transport.ts";
import { UsageError } from "../usage-error.ts";

/** A suite, or a system of a suite, that does not exist. */
export class UnknownSuiteError extends InputError {
  readonly code = "UNKNOWN_SUITE";
}

interface EvaluateOptions extends ElsewhereOptions {
  readonly suite?: string;
  readonly dataset?: string;
  readonly metric?: string;
  readonly source?: string;
  readonly system?: readonly string[];
  readonly budget?: readonly number[];
  readonly repeats?: number;
  readonly json?: boolean;
}

/** `perfatlas evaluate`: runs the tasks of a suite and prints the leaderboards that result. */
export function evaluateCommand(): Command {
  const command = new Command("evaluate");
  command
    .option("--suite <name>", `one of ${suites.map(({ name }) => name).join(", ")}`)
    .option("--dataset <id>", "a data set instead of a suite: from one environment to the others")
    .option("--metric <name>", "of the data set; its first when left out")
    .option(
      "--source <environment>",
      "HARDWARE:WORKLOAD:VERSION in the data set; that with most configurations when left out",
    )
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
    )
    .option("--json", "print JSON");
  entryOptions(command);
  const named = methodOptions(command, { strategies, learners });
  return command.action(async (options: EvaluateOptions) => {
    if (options.external !== undefined || options.strategyModule !== undefined) {
      return await printElsewhere(options, named);
    }
    const { suite, leaderboards } = await evaluate(options, named);
    const shown = leaderboards.map((board) =>
      selectedRows(board, { ...named, budgets: options.budget }),
    );
    if (options.json) {
      return terminal.print(JSON.stringify({ suite, leaderboards: shown }, null, 2));
    }
    const title = suite.startsWith(DATASET_SUITE_PREFIX) ? `${suite}, ` : "";
    for (const board of shown) {
      const lines = leaderboardTable({ ...board, system: `${title}${board.system}` });
      for (const line of lines) terminal.print(line);
    }
  });
}

/** Runs a program or module of this machine instead of strategies of the registry. */
async function printElsewhere(options: EvaluateOptions, named: NamedMethods): Promise<void> {
  const part = chosen(options);
  const outcomes = await runElsewhere(options, {
    suite: "suite" in part ? part.suite : `${DATASET_SUITE_PREFIX}${part.dataset}`,
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
  const { datasets, title, ...part } = chosen(options);
  const input = {
    ...part,
    ...(options.repeats === undefined ? {} : { repeats: options.repeats }),
    ...inputOf("strategies", "strategyChoices", named.strategies),
    ...inputOf("learners", "learnerChoices", named.learners),
    ...(options.budget === undefined ? {} : { budgets: options.budget }),
  };
  const settings = await settingsInForce();
  return await withTransport(settings, async (transport) => {
    noteIdleMirror(settings, transport, terminal);
    await loadMissing(transport, terminal, datasets);
    const job = {
      document: QueueEvaluationDocument,
      variables: { input },
      title: `evaluating ${title}`,
    };
    const outcome = (await runJob(transport, terminal, job)) as EvaluationOutcome;
    for (const { subject, why } of outcome.leftOut) terminal.note(`left out ${subject}: ${why}`);
    const leaderboards = await readLeaderboards(transport, outcome.suite, outcome.subjects);
    return { suite: outcome.suite, leaderboards };
  });
}

/** The part of an evaluation's result that is read here. */
interface EvaluationOutcome {
  readonly suite: string;
  readonly subjects: readonly string[];
  readonly leftOut: readonly { readonly subject: string; readonly why: string }[];
}

/** What is evaluated, and the data sets of the catalogue that it needs. */
function chosen(options: EvaluateOptions) {
  const named = options.suite?.startsWith(DATASET_SUITE_PREFIX)
    ? options.suite.slice(DATASET_SUITE_PREFIX.length)
    : undefined;
  const dataset = options.dataset ?? named;
  if ((options.suite === undefined) === (options.dataset === undefined)) {
    throw new UsageError("give either --suite or --dataset");
  }
  if (dataset === undefined) return chosenOfSuite(options);
  if (options.system !== undefined) throw new UsageError("--system goes with --suite");
  const { metric, source } = options;
  return {
    dataset,
    ...(metric === undefined ? {} : { metric }),
    ...(source === undefined ? {} : { source }),
    datasets: [dataset],
    title: dataset,
  };
}

function chosenOfSuite(options: EvaluateOptions) {
  if (options.metric !== undefined || options.source !== undefined) {
    throw new UsageError("--metric and --source go with --dataset");
  }
  const suite = suites.find(({ name }) => name === options.suite);
  if (suite === undefined) {
    const names = suites.map(({ name }) => name).join(", ");
    throw new UnknownSuiteError(`there is no suite "${options.suite}"; there are ${names}`);
  }
  const names = suite.subjects.map(({ subject }) => subject);
  for (const name of options.system ?? []) {
    if (names.includes(name)) continue;
    throw new UnknownSuiteError(
      `suite ${suite.name} has no system "${name}"; it has ${names.join(", ")}`,
    );
  }
  const subjects = suite.subjects.filter(
    ({ subject }) => options.system === undefined || options.system.includes(subject),
  );
  return {
    suite: suite.name,
    subjects: subjects.map(({ subject }) => subject),
    datasets: [...new Set(subjects.map((subject) => subject.dataset))],
    title: suite.name,
  };
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
