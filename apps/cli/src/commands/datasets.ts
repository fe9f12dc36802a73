import { Command, Option } from "commander";
import type { DatasetState, DatasetWhere, ListedDatasetFragment } from "../../generated/graphql.ts";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";
import { wordOf } from "../output/word-of.ts";
import { allDatasets } from "../requests/all-datasets.ts";
import { settingsInForce } from "../settings-in-force.ts";
import { withTransport } from "../transport/with-transport.ts";

interface DatasetsOptions {
  readonly json?: boolean;
  readonly state?: readonly string[];
  readonly license?: string[];
  readonly system?: string[];
}

const STATES: readonly DatasetState[] = ["LOADED", "AVAILABLE", "MISSING", "NO_PUBLIC_DATA"];

const NONE = "no data set of the catalogue is such; without a filter all are listed";

/** `perfatlas datasets`: the catalogue, and what of it is loaded. */
export function datasetsCommand(): Command {
  return new Command("datasets")
    .addOption(new Option("--state <state...>", "only such").choices(STATES.map(wordOf)))
    .option("--license <id...>", "only such: SPDX identifiers, or NOASSERTION")
    .option("--system <slug...>", "only of these systems")
    .option("--json", "print JSON")
    .action(async ({ json, state, license, system }: DatasetsOptions) => {
      const where: DatasetWhere = {
        stateIn: state === undefined ? null : STATES.filter((each) => state.includes(wordOf(each))),
        licenseIn: license ?? null,
        systemIn: system ?? null,
      };
      const found = await withTransport(await settingsInForce(), (transport) =>
        allDatasets(transport, where),
      );
      if (json) terminal.print(JSON.stringify(found, null, 2));
      else if (found.length === 0) terminal.print(NONE);
      else for (const line of described(found)) terminal.print(line);
    });
}

function described(found: readonly ListedDatasetFragment[]): readonly string[] {
  const rows = found.map((dataset) => [
    dataset.slug,
    stateText(dataset),
    dataset.newestVersion?.configurationCount ?? dataset.expectedConfigurationCount,
    dataset.newestVersion?.measurementCount ?? dataset.expectedMeasurementCount,
    `${(dataset.bytes / 1e6).toFixed(1)} MB`,
    dataset.license,
    dataset.title,
  ]);
  const header = ["id", "state", "configurations", "measurements", "size", "licence", "title"];
  const away = found.flatMap(({ slug, state, files }) =>
    state === "AVAILABLE" && files !== null && files.atHandCount < files.count
      ? [`${slug}: ${files.summary}`]
      : [],
  );
  const missing = found.flatMap(({ slug, state, why }) =>
    state !== "LOADED" && why !== null ? [`${slug}: ${why}`] : [],
  );
  const stated = found.flatMap(({ slug, statedTotals }) =>
    statedTotals.map(({ hardware, configurationCount, measuredCount, coverage }) => {
      const here =
        measuredCount === null || coverage === null
          ? "none loaded"
          : `${measuredCount} loaded (${(100 * coverage).toFixed(1)} %)`;
      return `${slug}: its source states ${configurationCount} configurations on ${hardware}, ${here}`;
    }),
  );
  return [...table(header, rows), ...missing, ...away, ...stated];
}

/** Whether it can be loaded without asking anybody is said apart from whether its address is known. */
function stateText({ state, files }: ListedDatasetFragment): string {
  if (state !== "AVAILABLE" || files === null || files.atHandCount === files.count) {
    return wordOf(state);
  }
  return "address known";
}
