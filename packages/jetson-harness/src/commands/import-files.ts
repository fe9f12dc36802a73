import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CampaignPlan } from "@perfatlas/wire";
import { runEnds } from "../campaign/run-log.ts";
import { type ImportedCampaign, RawFormatError } from "../raw-formats/imported-campaign.ts";
import { type RawFormat, rawFormats } from "../raw-formats/raw-formats.ts";
import { openJournal } from "../session/journal.ts";
import { takeLock } from "../session/lock.ts";
import { type CommandOptions, UsageError } from "../terminal/command-options.ts";
import { EXIT, type Terminal } from "../terminal/terminal.ts";

/** `import`: published files become campaigns of the spool, like measured ones. */
export function importFiles(options: CommandOptions, terminal: Terminal): number {
  if (options.files.length === 0) throw new UsageError("import needs a file");
  for (const file of options.files) {
    const text = readFileSync(file, "utf8");
    const imported = formatOf(text, file, options.format).read(text, file);
    const { campaign, runs } = imported;
    const path = join(options.spool, `${campaign.name}-${campaign.id}`, "journal.ndjson");
    const said = write(imported, path) ? summaryOf(imported) : "imported before";
    terminal.out(`${file}: ${said}, ${path}\n`);
    if (runs.every((run) => Object.keys(run.values).length === 0)) {
      terminal.out(`${file}: no run has a value\n`);
    }
  }
  return EXIT.ok;
}

function formatOf(text: string, file: string, wanted: string | undefined): RawFormat {
  const names = rawFormats.map(({ name }) => name).join(", ");
  const firstLine = text.slice(0, 4096).trimStart().split(/\r?\n/)[0] ?? "";
  const format = rawFormats.find((one) =>
    wanted === undefined ? one.detects(firstLine) : one.name === wanted,
  );
  if (format !== undefined) return format;
  if (wanted !== undefined) throw new UsageError(`no format "${wanted}"; formats are ${names}`);
  throw new RawFormatError(`none of the formats ${names}; name one with --format`, {
    file,
    line: 1,
  });
}

/** @returns false when all of it is there; what a kill cut off is written now. */
function write({ campaign, runs }: ImportedCampaign, path: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  const release = takeLock(dirname(path));
  const journal = openJournal(path);
  try {
    const { records } = journal;
    if (records.some(({ kind }) => kind === "done")) return false;
    const known = new Set(runEnds(records).map(({ run }) => run));
    const configurations = runs.map(({ configuration }) => configuration);
    const plan: CampaignPlan = { kind: "plan", campaign, configurations };
    journal.append(
      ...(records.some(({ kind }) => kind === "plan") ? [] : [{ ...plan }]),
      ...runs.filter(({ run }) => !known.has(run)).map((run) => ({ ...run })),
      { kind: "done" },
    );
    return true;
  } finally {
    journal.close();
    release();
  }
}

function summaryOf({ campaign, runs }: ImportedCampaign): string {
  const { hardware, workload } = campaign.environment;
  const isOk = (run: (typeof runs)[number]): boolean => Object.keys(run.failures).length === 0;
  const failed = runs.filter((run) => !isOk(run)).length;
  const counts = `${runs.length} runs of ${workload} on ${hardware}`;
  return failed === 0 ? counts : `${counts}, ${failed} without a value`;
}
