import { suites } from "@perfatlas/modeling/evaluation";
import { InputError } from "@perfatlas/modeling/space";
import { Command } from "commander";
import { queueEvaluation } from "../graphql/queue-jobs.ts";
import { type Leaderboard, readLeaderboards } from "../graphql/read-leaderboards.ts";
import { leaderboardTable } from "../output/leaderboard-table.ts";
import { terminal } from "../output/terminal.ts";
import { readSettings } from "../settings.ts";
import { loadMissing } from "../transport/load-missing.ts";
import { runJob } from "../transport/run-job.ts";
import { withTransport } from "../transport/with-transport.ts";
import { countArgument } from "./count-argument.ts";

/** A suite, or a system of a suite, that does not exist. */
export class UnknownSuiteError extends InputError {
  readonly code = "UNKNOWN_SUITE";
}

// What the API takes when a request names none: the quick ones.
const DEFAULT_STRATEGIES = "direct, informed-gp, linear-shift, log-shift and target-only";
const DEFAULT_LEARNERS = "constant, regression-tree and ridge";

interface EvaluateOptions {
  readonly suite: string;
  readonly system?: readonly string[];
  readonly strategy?: readonly string[];
  readonly learner?: readonly string[];
  readonly budget?: readonly number[];
  readonly repeats?: number;
  readonly json?: boolean;
}

/** `perfatlas evaluate`: runs the tasks of a suite and prints the leaderboards that result. */
export function evaluateCommand(): Command {
  return new Command("evaluate")
    .description("run strategies on the tasks of a suite; print errors per budget")
    .requiredOption("--suite <name>", `one of ${suites.map(({ name }) => name).join(", ")}`)
    .option("--system <name...>", "systems of the suite; all when left out")
    .option("--strategy <name...>", `strategies; ${DEFAULT_STRATEGIES} when left out`)
    .option("--learner <name...>", `learners; ${DEFAULT_LEARNERS} when left out`)
    .option("--budget <n...>", "numbers of target measurements; the suite's when left out", counts)
    .option("--repeats <n>", "repeats; the suite's when left out", countArgument(1, 1000))
    .option("--json", "print JSON")
    .action(async (options: EvaluateOptions) => {
      const boards = await evaluate(options);
      const shown = boards.map((board) => selected(board, options));
      if (options.json) {
        terminal.print(JSON.stringify({ suite: options.suite, leaderboards: shown }, null, 2));
      } else
        for (const board of shown) for (const line of leaderboardTable(board)) terminal.print(line);
    });
}

async function evaluate(options: EvaluateOptions): Promise<readonly Leaderboard[]> {
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
  const chosen = suite.subjects.filter(
    ({ subject }) => options.system === undefined || options.system.includes(subject),
  );
  const input = {
    suite: suite.name,
    subjects: chosen.map(({ subject }) => subject),
    repeats: options.repeats ?? suite.repeats,
    ...(options.strategy === undefined ? {} : { strategies: options.strategy }),
    ...(options.learner === undefined ? {} : { learners: options.learner }),
    ...(options.budget === undefined ? {} : { budgets: options.budget }),
  };
  return await withTransport(readSettings(process.env), async (transport) => {
    await loadMissing(transport, terminal, [...new Set(chosen.map(({ dataset }) => dataset))]);
    const title = `evaluating ${suite.name}`;
    await runJob(transport, terminal, { document: queueEvaluation, variables: { input }, title });
    return await readLeaderboards(transport, suite.name, input.subjects);
  });
}

// What other evaluations have stored stays away when a selection was asked for; published figures
// of the same budgets stand beside what was computed.
function selected(board: Leaderboard, options: EvaluateOptions): Leaderboard {
  const rows = board.rows.filter(
    (row) =>
      (options.budget === undefined || options.budget.includes(row.budget)) &&
      (row.isPublished ||
        ((options.strategy === undefined || options.strategy.includes(row.strategy)) &&
          (options.learner === undefined || options.learner.includes(row.learner)))),
  );
  return { ...board, rows };
}

function counts(text: string, earlier: readonly number[] | undefined): readonly number[] {
  return [...(earlier ?? []), countArgument(0, 1_000_000)(text)];
}
