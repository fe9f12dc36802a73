import { readFileSync } from "node:fs";
import { type ExportedTables, exportedTables } from "@perfatlas/wire";

/** What the harness exported beside the tables of shipped data: the commit that measured is known. */
export type ShippedTables = ExportedTables & Required<Pick<ExportedTables, "revision">>;

/** Reads `data/<dataset>/campaigns.json`. */
export function readCampaigns(dataset: string): ShippedTables {
  const url = new URL(`data/${dataset}/campaigns.json`, import.meta.url);
  const { revision, ...tables } = exportedTables.parse(JSON.parse(readFileSync(url, "utf8")));
  if (revision === undefined) throw new Error(`${url.pathname} does not say which commit measured`);
  return { revision, ...tables };
}
