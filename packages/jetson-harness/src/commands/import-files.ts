import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readOpml19Output } from "../raw-formats/opml19-output.ts";
import { openJournal } from "../session/journal.ts";
import { type CommandOptions, UsageError } from "./command-options.ts";
import { EXIT, type Terminal } from "./terminal.ts";

/** `import`: published output files become campaigns of the spool, like measured ones. */
export function importFiles(options: CommandOptions, terminal: Terminal): number {
  if (options.files.length === 0) throw new UsageError("import needs a file");
  for (const file of options.files) {
    const { campaign, runs } = readOpml19Output(readFileSync(file, "utf8"), file);
    const path = join(options.spool, `${campaign.name}-${campaign.id}`, "journal.ndjson");
    if (existsSync(path)) {
      terminal.out(`${file}: imported before, ${path}\n`);
      continue;
    }
    const journal = openJournal(path);
    journal.append({
      kind: "plan",
      campaign,
      configurations: runs.map((run) => run.configuration),
    });
    for (const run of runs) journal.append({ ...run });
    journal.append({ kind: "done" });
    journal.close();
    terminal.out(`${file}: ${runs.length} runs of ${campaign.environment.workload}, ${path}\n`);
  }
  return EXIT.ok;
}
