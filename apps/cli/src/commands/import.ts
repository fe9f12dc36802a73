import { dirname, resolve } from "node:path";
import { Command } from "commander";
import {
  QueueDatasetImportDocument,
  QueueDescriptorImportDocument,
} from "../../generated/graphql.ts";
import { isData, refuseData } from "../describing/undescribed-data.ts";
import { terminal } from "../output/terminal.ts";
import { readDescriptorText } from "../registry/read-descriptor-text.ts";
import { noteIdleMirror } from "../requests/note-idle-mirror.ts";
import { runJob } from "../requests/run-job.ts";
import { settingsInForce } from "../settings-in-force.ts";
import type { Transport } from "../transport/transport.ts";
import { withTransport } from "../transport/with-transport.ts";

/** `perfatlas import`: a data set of the catalogue, or one that a YAML file describes. */
export function importCommand(): Command {
  return new Command("import")
    .argument("<dataset>", "id as `perfatlas datasets` lists it, or path of a descriptor (.yaml)")
    .option("--json", "print JSON")
    .action(async (dataset: string, { json }: { json?: boolean }) => {
      const imported = await importOf(dataset);
      const settings = await settingsInForce();
      const result = await withTransport(settings, (transport) => {
        noteIdleMirror(settings, transport, terminal);
        return imported(transport);
      });
      if (json) terminal.print(JSON.stringify(result, null, 2));
      else terminal.print(sentence(dataset, result));
    });
}

// A descriptor is read and parsed before a registry is looked for.
async function importOf(dataset: string): Promise<(transport: Transport) => Promise<unknown>> {
  const title = `importing ${dataset}`;
  if (await isData(dataset)) await refuseData(dataset);
  if (!/\.(ya?ml|json)$/.test(dataset)) {
    const request = { document: QueueDatasetImportDocument, variables: { slug: dataset }, title };
    return (transport) => runJob(transport, terminal, request);
  }
  const path = resolve(dataset);
  const descriptor = await readDescriptorText(dataset);
  // The registry gets the text alone: a mistake in it is told here, with the name of the file.
  const { parseDescriptor } = await import("@perfatlas/db/importers");
  parseDescriptor(descriptor, dataset);
  const variables = { descriptor, directory: dirname(path) };
  const request = { document: QueueDescriptorImportDocument, variables, title };
  return (transport) => runJob(transport, terminal, request);
}

interface StoredCounts {
  readonly isNew?: boolean;
  readonly configurationCount?: number;
  readonly measurementCount?: number;
  readonly failureCount?: number;
}

function sentence(dataset: string, result: unknown): string {
  const { isNew, configurationCount, measurementCount, failureCount } = (result ??
    {}) as StoredCounts;
  return (
    `${dataset}: ${isNew === false ? "was loaded already" : "loaded"}; ` +
    `${configurationCount} configurations, ${measurementCount} measurements, ` +
    `${failureCount} of them failures`
  );
}
