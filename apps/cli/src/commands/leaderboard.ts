import { Command, Option } from "commander";
import {
  type ChangeAxis,
  type ChangeSeverity,
  ReadSuiteRankingDocument,
} from "../../generated/graphql.ts";
import { countArgument } from "../count-argument.ts";
import { leaderboardTable } from "../output/leaderboard-table.ts";
import { rankingTable } from "../output/ranking-table.ts";
import { selectedRows } from "../output/selected-rows.ts";
import { terminal } from "../output/terminal.ts";
import { missingLeaderboard } from "../requests/missing-name.ts";
import { readLeaderboards } from "../requests/read-leaderboards.ts";
import { settingsInForce } from "../settings-in-force.ts";
import { withTransport } from "../transport/with-transport.ts";
import { UsageError } from "../usage-error.ts";

interface LeaderboardOptions {
  readonly budget?: number;
  readonly commands?: boolean;
  readonly overTasks?: boolean;
  readonly budgetPlace?: number;
  readonly axis?: "hardware" | "version" | "workload";
  readonly severity?: ChangeSeverity;
  readonly json?: boolean;
}

const AXES = { hardware: "HARDWARE", workload: "WORKLOAD", version: "VERSION" } as const;

/** `perfatlas leaderboard SUITE [SYSTEM…]`: what is stored per system, or methods ranked over all tasks. */
export function leaderboardCommand(): Command {
  return new Command("leaderboard")
    .argument("<suite>", "such as sempl-fse24, or dataset:ID")
    .argument("[system...]", "systems of the suite; left out: methods ranked over all its tasks")
    .option("--budget <n>", "only at so many target measurements", countArgument(0, 1_000_000))
    .option(
      "--commands",
      "per row, the command that computes it on another registry to the last bit",
    )
    .option("--over-tasks", "rank methods over the tasks of the systems that are named")
    .option(
      "--budget-place <n>",
      "over tasks: which budget of each, 1 is its smallest",
      countArgument(1, 100),
    )
    .addOption(
      new Option("--axis <name>", "over tasks: those whose sources differ in this alone").choices(
        Object.keys(AXES),
      ),
    )
    .addOption(
      new Option(
        "--severity <name>",
        "over tasks: those whose change is so severe, as the suite states it",
      ).choices(["S", "SM", "M", "L", "VL"]),
    )
    .option("--json", "print JSON")
    .action(async (suite: string, systems: readonly string[], options: LeaderboardOptions) => {
      if (systems.length === 0 || options.overTasks)
        return await printRanking(suite, systems, options);
      if ([options.budgetPlace, options.axis, options.severity].some((one) => one !== undefined))
        throw new UsageError("--budget-place, --axis and --severity go with --over-tasks");
      await printBoards(suite, systems, options);
    });
}

async function printBoards(
  suite: string,
  systems: readonly string[],
  { budget, commands, json }: LeaderboardOptions,
): Promise<void> {
  const boards = await withTransport(await settingsInForce(), (transport) =>
    readLeaderboards(transport, suite, systems),
  );
  const budgets = budget === undefined ? undefined : [budget];
  const shown = boards.map((board) => selectedRows(board, { budgets }));
  if (json) return terminal.print(JSON.stringify({ suite, leaderboards: shown }, null, 2));
  for (const board of shown) {
    const lines = commands
      ? board.rows.flatMap(({ command }) => command ?? [])
      : leaderboardTable(board);
    for (const line of lines) terminal.print(line);
  }
}

async function printRanking(
  suite: string,
  systems: readonly string[],
  { budget, commands, budgetPlace = 1, axis, severity, json }: LeaderboardOptions,
): Promise<void> {
  if (budget !== undefined || commands !== undefined)
    throw new UsageError(
      "--budget and --commands go with systems; over tasks, give --budget-place",
    );
  const suiteRanking = await withTransport(await settingsInForce(), async (transport) => {
    const found = await transport.request(ReadSuiteRankingDocument, {
      suite,
      budgetPlace,
      subjects: systems.length === 0 ? null : systems,
      severity: severity ?? null,
      axis: axis === undefined ? null : (AXES[axis] satisfies ChangeAxis),
    });
    if (found.suiteRanking === null) throw await missingLeaderboard(transport, suite);
    return found.suiteRanking;
  });
  if (json) return terminal.print(JSON.stringify({ suite, ranking: suiteRanking }, null, 2));
  const title = `${suite}, budget ${budgetPlace} of each task`;
  for (const line of rankingTable(title, suiteRanking)) terminal.print(line);
}
