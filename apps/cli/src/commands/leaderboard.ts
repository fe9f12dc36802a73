import { Command } from "commander";
import { countArgument } from "../count-argument.ts";
import { leaderboardTable } from "../output/leaderboard-table.ts";
import { selectedRows } from "../output/selected-rows.ts";
import { terminal } from "../output/terminal.ts";
import { readLeaderboards } from "../requests/read-leaderboards.ts";
import { settingsInForce } from "../settings-in-force.ts";
import { withTransport } from "../transport/with-transport.ts";

interface LeaderboardOptions {
  readonly budget?: number;
  readonly commands?: boolean;
  readonly json?: boolean;
}

/** `perfatlas leaderboard SUITE SYSTEM`: what is stored, and with --commands how each row is computed anew. */
export function leaderboardCommand(): Command {
  return new Command("leaderboard")
    .argument("<suite>", "such as sempl-fse24, or dataset:ID")
    .argument("<system...>", "systems of the suite")
    .option("--budget <n>", "only at so many target measurements", countArgument(0, 1_000_000))
    .option(
      "--commands",
      "per row, the command that computes it on another registry to the last bit",
    )
    .option("--json", "print JSON")
    .action(
      async (
        suite: string,
        systems: readonly string[],
        { budget, commands, json }: LeaderboardOptions,
      ) => {
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
      },
    );
}
