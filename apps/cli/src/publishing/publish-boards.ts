import { ListBoardsDocument } from "../../generated/graphql.ts";
import type { Leaderboard } from "../output/leaderboard-table.ts";
import { readLeaderboards } from "../requests/read-leaderboards.ts";
import { csvTable } from "./csv-table.ts";
import { fileName } from "./file-name.ts";
import type { FolderWriter } from "./folder-writer.ts";
import type { RegistryFiles } from "./with-files.ts";

type Row = Leaderboard["rows"][number];

/** Adds each leaderboard as CSV: of a suite and subject with all budgets, and with each budget alone. */
export async function publishBoards(files: RegistryFiles, writer: FolderWriter): Promise<void> {
  const { suites } = await files.transport.request(ListBoardsDocument, {});
  for (const { slug, subjects } of suites.nodes) {
    for (const board of await readLeaderboards(files.transport, slug, subjects)) {
      if (board.rows.length === 0) continue;
      const path = `leaderboards/${fileName(slug)}/${fileName(board.system)}`;
      await writer.add(`${path}.csv`, boardCsv(board.rows));
      const budgets = new Set(board.rows.map(({ budget }) => budget));
      for (const budget of budgets) {
        const rows = board.rows.filter((row) => row.budget === budget);
        await writer.add(`${path}-budget-${budget}.csv`, boardCsv(rows));
      }
    }
  }
}

function boardCsv(rows: readonly Row[]): string {
  return csvTable(
    rows.map(({ settings, changedSettings: _, backends, rankInterval, ...row }) => ({
      ...row,
      settings: JSON.stringify(settings),
      backends: JSON.stringify(backends),
      rankLow: rankInterval?.low ?? null,
      rankHigh: rankInterval?.high ?? null,
    })),
  );
}
