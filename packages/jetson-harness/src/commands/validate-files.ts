import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkFolder } from "../campaign/check-folder.ts";
import { openMachine } from "../machine/machine.ts";
import { type CommandOptions, UsageError } from "../terminal/command-options.ts";
import { EXIT, type Terminal } from "../terminal/terminal.ts";
import { preparedCampaign } from "./prepared-campaign.ts";

/** `validate`: experiment files against this machine, campaign folders against their journals. */
export async function validateFiles(options: CommandOptions, terminal: Terminal): Promise<number> {
  if (options.files.length === 0) throw new UsageError("validate needs a file or a folder");
  let code: number = EXIT.ok;
  for (const file of options.files) {
    if (existsSync(join(file, "journal.ndjson"))) {
      const { runCount, artefactCount, problems } = checkFolder(file);
      terminal.out(`${file}: ${runCount} runs, ${artefactCount} artefacts\n`);
      for (const problem of problems) terminal.error(`${file}: ${problem}`);
      if (problems.length > 0) code = EXIT.failed;
      continue;
    }
    const machine = openMachine(options);
    const campaign = await preparedCampaign(file, machine, options.spool, terminal);
    const { space } = campaign;
    terminal.out(`${file}: ${space.options.length} options, legal on ${machine.board.name}\n`);
  }
  return code;
}
