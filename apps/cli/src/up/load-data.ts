import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import { datasets } from "@perfatlas/db/datasets";
import type { Source } from "@perfatlas/db/importers";
import { starterDatasets } from "@perfatlas/db/starter";
import {
  QueueDatasetImportDocument,
  QueueEvaluationDocument,
  QueueFiguresDocument,
} from "../../generated/graphql.ts";
import type { Terminal } from "../output/terminal.ts";
import { allDatasets } from "../requests/all-datasets.ts";
import { runJob } from "../requests/run-job.ts";
import type { Transport } from "../transport/transport.ts";

/** What loading works with. */
export interface Loading {
  readonly transport: Transport;
  readonly terminal: Terminal;
  readonly source: Source;
  /** Aborted when the process stops: nothing new is begun. */
  readonly signal: AbortSignal;
}

/** Milliseconds that the network may take to show itself. */
const NETWORK_MS = 4000;

/**
 * Loads the shipped data, evaluates the suite `starter` on it, then loads what the mirror, earlier
 * downloads or the network give of the catalogue. What cannot be had is named and the rest goes on.
 */
export async function loadData(loading: Loading): Promise<void> {
  await loadEach(loading, starterDatasets);
  await evaluateStarter(loading);
  const { here, away } = await partition(loading, datasets);
  await loadEach(loading, here);
  await loadFromNetwork(loading, away);
  if (!loading.signal.aborted) loading.terminal.note("data: done");
}

async function loadEach(loading: Loading, list: readonly DatasetDescriptor[]): Promise<void> {
  const { transport, terminal, signal } = loading;
  const known = await allDatasets(transport);
  for (const { id: slug } of list) {
    if (signal.aborted) return;
    const found = known.find((dataset) => dataset.slug === slug);
    if (found?.state === "LOADED") {
      terminal.note(
        `data: ${slug} is there (${found.newestVersion?.measurementCount} measurements)`,
      );
      // What is imported now is followed by its figures; those of before may be of another program.
      await transport.request(QueueFiguresDocument, { dataset: slug });
      continue;
    }
    const started = performance.now();
    try {
      const request = {
        document: QueueDatasetImportDocument,
        variables: { slug },
        title: `data: ${slug}`,
      };
      const result = await runJob(transport, terminal, request);
      const { measurementCount } = result as { measurementCount: number };
      terminal.note(`data: ${slug} loaded, ${measurementCount} measurements${seconds(started)}`);
    } catch (error) {
      if (!signal.aborted) terminal.note(`data: ${slug} not loaded: ${message(error)}`);
    }
  }
}

async function evaluateStarter({ transport, terminal, signal }: Loading): Promise<void> {
  if (signal.aborted) return;
  const started = performance.now();
  try {
    await runJob(transport, terminal, {
      document: QueueEvaluationDocument,
      variables: { input: { suite: "starter", repeats: 10 } },
      title: "leaderboard: suite starter",
    });
    terminal.note(`leaderboard: suite starter evaluated${seconds(started)}`);
  } catch (error) {
    if (!signal.aborted)
      terminal.note(`leaderboard: suite starter not evaluated: ${message(error)}`);
  }
}

async function loadFromNetwork(
  loading: Loading,
  list: readonly DatasetDescriptor[],
): Promise<void> {
  const { terminal, signal } = loading;
  if (list.length === 0 || signal.aborted) return;
  const names = list.map(({ id }) => id).join(", ");
  const addresses = list.flatMap(({ files }) => files.flatMap(({ url }) => url ?? []));
  const [first] = addresses;
  if (first === undefined || !(await answers(first, signal))) {
    terminal.note(`data: not at hand, and the network does not answer: ${names}`);
    terminal.note("data: set PERFATLAS_MIRROR to a folder of data files, or try again online");
    return;
  }
  await loadEach(loading, list);
}

// One try: a machine without network learns it at once, and not once per file.
async function answers(address: string, signal: AbortSignal): Promise<boolean> {
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(NETWORK_MS)]);
    const response = await fetch(address, { method: "HEAD", signal: limit });
    return response.ok;
  } catch {
    // Whatever the reason, the files cannot be had now; the caller says so by name.
    return false;
  }
}

async function partition(
  { source, transport }: Loading,
  list: readonly DatasetDescriptor[],
): Promise<{ here: readonly DatasetDescriptor[]; away: readonly DatasetDescriptor[] }> {
  const loaded = new Set(
    (await allDatasets(transport)).flatMap(({ slug, state }) => (state === "LOADED" ? [slug] : [])),
  );
  const here: DatasetDescriptor[] = [];
  const away: DatasetDescriptor[] = [];
  for (const descriptor of list) {
    const found = await Promise.all(descriptor.files.map((file) => source.find(file)));
    const isHere = loaded.has(descriptor.id) || found.every((path) => path !== undefined);
    (isHere ? here : away).push(descriptor);
  }
  return { here, away };
}

function seconds(started: number): string {
  return ` (${((performance.now() - started) / 1000).toFixed(1)} s)`;
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
