import { QueueDatasetImportDocument } from "../../generated/graphql.ts";
import type { Terminal } from "../output/terminal.ts";
import { RegistryError } from "../transport/registry-error.ts";
import type { Transport } from "../transport/transport.ts";
import { allDatasets } from "./all-datasets.ts";
import { runJob } from "./run-job.ts";

/**
 * Imports those of the named data sets that the registry does not hold yet, one after the other.
 * @throws RegistryError for one that is not in the catalogue or cannot be had, JobError when an
 * import fails.
 */
export async function loadMissing(
  transport: Transport,
  terminal: Terminal,
  slugs: readonly string[],
): Promise<void> {
  const known = new Map((await allDatasets(transport)).map((dataset) => [dataset.slug, dataset]));
  for (const slug of slugs) {
    const dataset = known.get(slug);
    if (dataset?.state === "LOADED") continue;
    if (dataset?.state === "MISSING") {
      throw new RegistryError(
        "BAD_USER_INPUT",
        `${slug} cannot be had: ${dataset.why ?? "no files"}`,
      );
    }
    const title = `importing ${slug}`;
    const document = QueueDatasetImportDocument;
    await runJob(transport, terminal, { document, variables: { slug }, title });
  }
}
