import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type ExportedTable,
  type ExportedTables,
  sha256,
  type UploadCampaign,
} from "@perfatlas/wire";
import { plannedIn } from "../campaign/planned-in.ts";
import { runEnds } from "../campaign/run-log.ts";
import { HARNESS_VERSION } from "../campaign/upload-header.ts";
import { campaignSummary } from "../export/campaign-summary.ts";
import { runTable } from "../export/run-table.ts";
import { readJournal } from "../session/journal.ts";
import { makeFolder } from "../session/make-folder.ts";
import { type CommandOptions, UsageError } from "../terminal/command-options.ts";
import { EXIT, type Terminal } from "../terminal/terminal.ts";
import { campaignFolders } from "./restore-campaigns.ts";

/**
 * `export`: writes the counted runs of every campaign as `<workload>-<version>.csv` into --out, and
 * `campaigns.json`, which says what the tables hold and how they came about.
 * @throws UsageError without --out, or when two campaigns are of one environment.
 */
export function exportCampaigns(options: CommandOptions, terminal: Terminal): number {
  const { out } = options;
  if (out === undefined) throw new UsageError("export needs --out FOLDER");
  makeFolder(out);
  const tables = new Map<string, ExportedTable>();
  for (const folder of campaignFolders(options, terminal)) {
    const journal = join(folder, "journal.ndjson");
    const records = readJournal(journal);
    const planned = plannedIn(records, journal);
    if (planned === undefined) continue;
    const { campaign, workload = {} } = planned.plan;
    const runs = runEnds(records);
    const counted = runs.filter(({ health }) => health.status === "healthy");
    const file = `${fileName(campaign)}.csv`;
    if (tables.has(file)) {
      throw new UsageError(`two campaigns would be ${file}; export them into folders of their own`);
    }
    const text = runTable(campaign, counted);
    writeFileSync(join(out, file), text);
    tables.set(file, {
      file,
      sha256: sha256(text),
      bytes: Buffer.byteLength(text),
      rows: counted.length,
      ...campaignSummary(campaign, workload, runs),
    });
    terminal.out(`${join(out, file)}: ${counted.length} runs\n`);
  }
  const index: ExportedTables = {
    harnessVersion: HARNESS_VERSION,
    ...(options.revision === undefined ? {} : { revision: options.revision }),
    tables: [...tables.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
  writeFileSync(join(out, "campaigns.json"), `${JSON.stringify(index, null, 1)}\n`);
  return EXIT.ok;
}

/** "prose-128-kib-1.3.1-in-node-20.20.2": legal and readable on every file system. */
function fileName({ environment }: UploadCampaign): string {
  return `${environment.workload}-${environment.version}`
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^-|-$/g, "");
}
