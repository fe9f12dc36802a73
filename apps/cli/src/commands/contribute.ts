import { dirname, join, resolve } from "node:path";
import { Command } from "commander";
import { isData, refuseData } from "../describing/undescribed-data.ts";
import { terminal } from "../output/terminal.ts";
import { readDescriptorText } from "../registry/read-descriptor-text.ts";
import type { Settings } from "../settings.ts";
import { settingsInForce } from "../settings-in-force.ts";
import { findInstance } from "../transport/find-instance.ts";
import { UsageError } from "../usage-error.ts";

interface ContributeOptions {
  readonly descriptor?: string;
  readonly license?: string;
  readonly note?: string;
  readonly submit: boolean;
  readonly json?: boolean;
}

/** `perfatlas contribute`: offers files of measurements to a registry. */
export function contributeCommand(): Command {
  return new Command("contribute")
    .argument(
      "<file>",
      "path of a descriptor (.yaml), or with --descriptor of a file that it names",
    )
    .option("--descriptor <file>", "the descriptor of the file")
    .option("--license <spdx>", "takes the place of the descriptor's own, as CC-BY-4.0")
    .option("--note <text>", "for the curators")
    .option("--no-submit", "send and check, and leave it a draft")
    .option("--json", "print JSON")
    .addHelpText("after", HELP)
    .action(contributeAction);
}

const HELP = `
It speaks to the registry of PERFATLAS_API with the token that perfatlas login has kept, or PERFATLAS_TOKEN. Interrupted, the same command goes on where it was:
what has arrived is not sent again. perfatlas validate FILE says the same of errors, here and without a registry.`;

async function contributeAction(file: string, options: ContributeOptions): Promise<void> {
  const settings = await settingsInForce();
  const path = options.descriptor ?? file;
  if (await isData(path)) await refuseData(path);
  const descriptor = await readDescriptorText(path);
  const files = await localFiles(descriptor, path, settings);
  if (options.descriptor !== undefined && files.every(({ local }) => local !== resolve(file))) {
    const named = files.map((each) => each.path).join(", ");
    throw new UsageError(`${options.descriptor} does not describe ${file}; it names ${named}`);
  }
  const instance = await findInstance(settings);
  if (instance === undefined) {
    throw new UsageError(
      "contributions go to a registry that answers over HTTP: set PERFATLAS_API and run `perfatlas login`, or start " +
        "`perfatlas up`; into a registry of your own `perfatlas import` loads the file at once",
    );
  }
  const { contributeFiles, RefusedContributionError } = await import(
    "../contributing/contribute-files.ts"
  );
  const { findingLine } = await import("../contributing/read-report.ts");
  const contributed = await contributeFiles(instance, terminal, {
    descriptor,
    license: options.license ?? null,
    note: options.note ?? null,
    files,
    isSubmitted: options.submit,
  });
  const { uuid, datasetSlug, state, report } = contributed;
  if (options.json) terminal.print(JSON.stringify(contributed, null, 2));
  else {
    for (const finding of report.findings) terminal.print(findingLine(finding));
    terminal.print(
      `${datasetSlug}: ${report.configurationCount} configurations, ${report.measurementCount} measurements; ` +
        `${report.errorCount} errors, ${report.warningCount} warnings; ${state.toLowerCase()} as ${uuid}`,
    );
  }
  if (report.isValid) return;
  throw new RefusedContributionError(
    `the check found ${report.errorCount} errors: mend the files and give the command again`,
  );
}

async function localFiles(text: string, path: string, { mirror, home }: Settings) {
  const { openSource } = await import("@perfatlas/db/importers");
  const { statedFiles } = await import("../contributing/stated-files.ts");
  const source = openSource({
    folder: dirname(resolve(path)),
    mirror,
    cache: join(home, "downloads"),
    offline: true,
  });
  const progress = terminal.progress("reading the files");
  try {
    return await statedFiles(text, path, source, (done, file) => progress.update(done, 0, file));
  } finally {
    progress.stop();
  }
}
