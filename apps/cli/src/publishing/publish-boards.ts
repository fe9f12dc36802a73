import { ListBoardsDocument } from "../../generated/graphql.ts";
import type { Leaderboard } from "../output/leaderboard-table.ts";
import { readLeaderboards } from "../requests/read-leaderboards.ts";
import { csvTable } from "./csv-table.ts";
import { fileName } from "./file-name.ts";
import type { FolderWriter } from "./folder-writer.ts";
import type { RegistryFiles } from "./with-files.ts";

type Row = Leaderboard["rows"][number];

/** What a leaderboard can be narrowed to: all, what was computed here, or what papers print; baselines stand in each. */
const SHOWN: Readonly<Record<string, (row: Row) => boolean>> = {
  "": () => true,
  "-computed": ({ isPublished, isBaseline }) => isBaseline || !isPublished,
  "-published": ({ isPublished, isBaseline }) => isBaseline || isPublished,
};

/**
 * Adds each leaderboard as CSV under every choice that the site has: of a suite and subject with all budgets, and with
 * each budget alone; all rows, those computed here, those of papers.
 */
export async function publishBoards(files: RegistryFiles, writer: FolderWriter): Promise<void> {
  const { suites } = await files.transport.request(ListBoardsDocument, {});
  for (const { slug, subjects } of suites.nodes) {
    for (const board of await readLeaderboards(files.transport, slug, subjects)) {
      if (board.rows.length === 0) continue;
      const path = `leaderboards/${fileName(slug)}/${fileName(board.system)}`;
      for (const budget of [null, ...new Set(board.rows.map((row) => row.budget))]) {
        const rows = board.rows.filter((row) => budget === null || row.budget === budget);
        const place = budget === null ? path : `${path}-budget-${budget}`;
        for (const [name, isShown] of Object.entries(SHOWN)) {
          const shown = rows.filter(isShown);
          if (shown.length > 0) await writer.add(`${place}${name}.csv`, boardCsv(shown));
        }
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
