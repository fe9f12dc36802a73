import { QueueDatasetImportDocument } from "../../generated/graphql.ts";
import type { Terminal } from "../output/terminal.ts";
import { RegistryError } from "../transport/registry-error.ts";
import type { Transport } from "../transport/transport.ts";
import { allDatasets } from "./all-datasets.ts";
import { JobError } from "./job-errors.ts";
import { runJob } from "./run-job.ts";

/**
 * Imports those of the named data sets that the registry does not hold yet, one after the other. One
 * that cannot be had is said, and the others go on.
 * @throws RegistryError for one that is not in the catalogue or cannot be had, JobError when an import
 * fails: the first of them, when there is nothing left to go on with.
 */
export async function loadMissing(
  transport: Transport,
  terminal: Terminal,
  slugs: readonly string[],
): Promise<void> {
  const known = new Map((await allDatasets(transport)).map((dataset) => [dataset.slug, dataset]));
  const failures: (JobError | RegistryError)[] = [];
  for (const slug of slugs) {
    const dataset = known.get(slug);
    if (dataset?.state === "LOADED") continue;
    try {
      if (dataset?.state === "MISSING") {
        const why = `${slug} cannot be had: ${dataset.why ?? "no files"}`;
        throw new RegistryError("BAD_USER_INPUT", why);
      }
      const title = `importing ${slug}`;
      const document = QueueDatasetImportDocument;
      await runJob(transport, terminal, { document, variables: { slug }, title });
    } catch (error) {
      if (!(error instanceof JobError || error instanceof RegistryError)) throw error;
      failures.push(error);
      if (slugs.length > 1) terminal.note(`${slug} not loaded: ${error.message}`);
    }
  }
  const [first] = failures;
  if (first !== undefined && failures.length === slugs.length) throw first;
}
