import { type Api, createApi } from "@perfatlas/api";
import { type Database, migrate, openDatabase, storeDataset } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import { createRng } from "@perfatlas/modeling/random";
import { type AskedDocument, askedDocuments } from "./asked-documents.ts";
import { GROWN_MEASUREMENTS, grownDataset } from "./grown-dataset.ts";
import type { Cost, MeasuredSize } from "./measured-size.ts";
import type { GrowingRegistry } from "./open-growing.ts";

/** What is measured, and how often each document is asked. */
export interface GrowthPlan {
  readonly millions: readonly number[];
  readonly runs: number;
  /** Told of every size that is done, with those before it, of each registry. */
  onSize(sizes: readonly (readonly MeasuredSize[])[]): void;
}

/** A registry, and what asks it. */
interface Growing extends GrowingRegistry {
  readonly api: Api;
}

/**
 * Fills empty registries to each size and asks the site's documents there. They take turns, data set by data set and asking
 * by asking, so that what else the machine does is the same to all.
 */
export async function measureGrowth(
  registries: readonly GrowingRegistry[],
  { millions, runs, onSize }: GrowthPlan,
): Promise<void> {
  const all = await Promise.all(registries.map(started));
  const sizes = all.map((): MeasuredSize[] => []);
  let datasets = 0;
  for (const size of millions) {
    const wanted = Math.max(1, Math.round((size * 1e6) / GROWN_MEASUREMENTS));
    const rates = await fill(all, datasets, wanted);
    datasets = wanted;
    const costs = all.map(() => new Map<string, Cost>());
    for (const each of askedDocuments()) {
      const times = await timed(all, each, { datasets, runs });
      for (const [i, { url }] of all.entries()) {
        const pages = await pagesOf(url, each, datasets);
        costs[i]?.set(each.name, { ...(times[i] as Omit<Cost, "pages">), pages });
      }
    }
    for (const [i, { database }] of all.entries())
      sizes[i]?.push({
        measurements: datasets * GROWN_MEASUREMENTS,
        perSecond: rates[i] as number,
        bytes: await bytesOf(database),
        documents: costs[i] as Map<string, Cost>,
      });
    onSize(sizes);
  }
  for (const { api } of all) await api.close();
}

async function started(registry: GrowingRegistry): Promise<Growing> {
  const { database } = registry;
  await migrate(database);
  const source = openSource({ offline: true });
  const api = await createApi({ database, source, descriptors: [], revision: "bench" });
  return { ...registry, api };
}

/** Measurements a second, of each. */
async function fill(all: readonly Growing[], from: number, to: number): Promise<readonly number[]> {
  const seconds = all.map(() => 0);
  for (let number = from; number < to; number++)
    for (const [i, { database }] of all.entries()) {
      const start = performance.now();
      await storeDataset(database, grownDataset(number));
      seconds[i] = (seconds[i] ?? 0) + (performance.now() - start) / 1000;
    }
  // Of a foreign table it reads every row.
  for (const { database } of all)
    await database.transaction((handle) => handle.rawQuery("analyze"), { statementSeconds: 3600 });
  return seconds.map((each) => ((to - from) * GROWN_MEASUREMENTS) / each);
}

/** Of everything, on all servers, by measurement. */
async function bytesOf(database: Database): Promise<number> {
  const { rows } = await database.rawQuery(
    "select pg_database_size(current_database())::float8 as bytes, (select sum(measurement_count) from dataset_version)::float8 as count",
  );
  let bytes = Number(rows[0]?.bytes);
  for (const { url } of database.nodes) {
    const node = await openDatabase({ url, connections: 1 });
    const size = "select pg_database_size(current_database())::float8 as bytes";
    bytes += Number((await node.rawQuery(size)).rows[0]?.bytes);
    await node.close();
  }
  return bytes / Number(rows[0]?.count);
}

/** Times of the same askings, of each. */
async function timed(
  all: readonly Growing[],
  { name, text, variables }: AskedDocument,
  { datasets, runs }: { readonly datasets: number; readonly runs: number },
): Promise<readonly Omit<Cost, "pages">[]> {
  const rng = createRng(`${name} of ${datasets}`);
  const times = all.map((): number[] => []);
  for (let run = -5; run < runs; run++) {
    const given = variables(rng, datasets);
    for (const [i, { api }] of all.entries()) {
      const start = performance.now();
      const { errors } = await api.execute(text, given, { isAdministrator: true });
      if (errors !== undefined) throw new Error(`${name}: ${errors[0]?.message}`);
      if (run >= 0) times[i]?.push(performance.now() - start);
    }
  }
  return times.map((each) => {
    const sorted = each.toSorted((a, b) => a - b);
    const at = (part: number) => sorted[Math.ceil(part * sorted.length) - 1] as number;
    return { p50: at(0.5), p99: at(0.99) };
  });
}

/** Pages that one asking touches, on average of ten, over a connection of its own. */
async function pagesOf(
  url: string | undefined,
  { text, variables }: AskedDocument,
  datasets: number,
): Promise<number> {
  if (url === undefined) return Number.NaN;
  const database = await openDatabase({ url, connections: 1 });
  const api = await createApi({
    ...{ database, descriptors: [], revision: "bench" },
    source: openSource({ offline: true }),
  });
  const rng = createRng(`pages of ${datasets}`);
  const ask = async (times: number) => {
    for (let run = 0; run < times; run++)
      await api.execute(text, variables(rng, datasets), { isAdministrator: true });
    await database.rawQuery("select pg_stat_force_next_flush()");
    await database.rawQuery("select 1");
    const { rows } = await database.rawQuery(
      "select (blks_hit + blks_read)::float8 as pages from pg_stat_database where datname = current_database()",
    );
    return Number(rows[0]?.pages);
  };
  // The first askings read the catalogue.
  const before = await ask(5);
  const after = await ask(10);
  await api.close();
  await database.close();
  return (after - before) / 10;
}
