// Fills a registry with simulated environments through the path of every import, and asks the main documents of the
// site at each size on the way: rate of import, bytes of a measurement, p50 and p99 of each document, and on PostgreSQL
// the pages of 8 KiB that it touches, which do not depend on how busy the machine is.
//   npm run bench -- growth [--engine postgresql|pglite] [--millions 0.1,1,10] [--runs 60] [--nodes 1] [--plot docs/growth.svg]
// PostgreSQL is that of DATABASE_URL, or one of this process with the stock configuration. With --nodes the measurements
// go to so many further servers of this process.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Api, createApi } from "@perfatlas/api";
import { type Database, migrate, openDatabase, storeDataset } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import { createRng } from "@perfatlas/modeling/random";
import { privateCluster } from "../servers/private-cluster.ts";
import { type Cluster, startCluster } from "../servers/start-cluster.ts";
import { type AskedDocument, askedDocuments } from "./asked-documents.ts";
import { GROWN_MEASUREMENTS, grownDataset } from "./grown-dataset.ts";
import { growthPlot } from "./growth-plot.ts";
import type { Cost, MeasuredSize } from "./measured-size.ts";

const { values } = parseArgs({
  options: {
    engine: { type: "string", default: "postgresql" },
    millions: { type: "string", default: "0.1,1,10" },
    runs: { type: "string", default: "60" },
    nodes: { type: "string", default: "0" },
    plot: { type: "string" },
  },
});

const sizes: MeasuredSize[] = [];
const opened = await open();
try {
  const { database } = opened;
  await migrate(database);
  const source = openSource({ offline: true });
  const api = await createApi({ database, source, descriptors: [], revision: "bench" });
  let datasets = 0;
  for (const millions of values.millions.split(",").map(Number)) {
    const wanted = Math.max(1, Math.round((millions * 1e6) / GROWN_MEASUREMENTS));
    const perSecond = await fill(database, datasets, wanted);
    datasets = wanted;
    const bytes = await bytesOf(database);
    const documents = new Map<string, Cost>();
    for (const each of askedDocuments()) {
      const times = await timed(api, each, datasets);
      documents.set(each.name, { ...times, pages: await pagesOf(each, datasets) });
    }
    sizes.push({ measurements: datasets * GROWN_MEASUREMENTS, perSecond, bytes, documents });
    report(sizes);
  }
  await api.close();
  if (values.plot !== undefined) writeFileSync(values.plot, growthPlot(values.engine, sizes));
} finally {
  await opened.close();
}

async function open(): Promise<{
  readonly database: Database;
  readonly url?: string;
  close(): Promise<void>;
}> {
  if (values.engine === "pglite") {
    const home = mkdtempSync(join(tmpdir(), "perfatlas-growth-"));
    const database = await openDatabase({ home });
    return {
      database,
      close: async () => {
        await database.close();
        rmSync(home, { recursive: true });
      },
    };
  }
  const cluster = await privateCluster();
  const admin = await openDatabase({ url: cluster.url, connections: 1 });
  await admin.rawQuery("drop database if exists perfatlas_growth with (force)");
  await admin.rawQuery("create database perfatlas_growth");
  const own = new URL(cluster.url);
  own.pathname = "/perfatlas_growth";
  const url = own.href;
  const further: Cluster[] = [];
  while (further.length < Number(values.nodes)) further.push(await startCluster());
  const nodes = further.map((node, i) => ({ name: `node${i + 1}`, url: node.url }));
  const database = await openDatabase({ url, nodes });
  return {
    database,
    url,
    close: async () => {
      await database.close();
      for (const node of further) node.stop();
      await admin.rawQuery("drop database perfatlas_growth with (force)");
      await admin.close();
      cluster.stop();
    },
  };
}

/** Measurements a second. */
async function fill(database: Database, from: number, to: number): Promise<number> {
  const start = performance.now();
  for (let number = from; number < to; number++) await storeDataset(database, grownDataset(number));
  const seconds = (performance.now() - start) / 1000;
  await database.rawQuery("analyze");
  return ((to - from) * GROWN_MEASUREMENTS) / seconds;
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

async function timed(api: Api, { name, text, variables }: AskedDocument, datasets: number) {
  const rng = createRng(`${name} of ${datasets}`);
  const times: number[] = [];
  for (let run = -5; run < Number(values.runs); run++) {
    const given = variables(rng, datasets);
    const start = performance.now();
    const { errors } = await api.execute(text, given, { isAdministrator: true });
    if (errors !== undefined) throw new Error(`${name}: ${errors[0]?.message}`);
    if (run >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.ceil(part * times.length) - 1] as number;
  return { p50: at(0.5), p99: at(0.99) };
}

/** Pages that one asking touches, on average of ten, over a connection of its own. */
async function pagesOf({ text, variables }: AskedDocument, datasets: number): Promise<number> {
  if (opened.url === undefined) return Number.NaN;
  const database = await openDatabase({ url: opened.url, connections: 1 });
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

/** The table of all sizes so far, in Markdown. */
function report(all: readonly MeasuredSize[]): void {
  const row = (cells: readonly unknown[]) => console.log(`| ${cells.join(" | ")} |`);
  const millions = ({ measurements }: MeasuredSize) => `${(measurements / 1e6).toFixed(1)} M`;
  row([values.engine, ...all.map(millions), "last ÷ before"]);
  row(["---", ...all.map(() => "---"), "---"]);
  row(["measurements a second", ...all.map((size) => size.perSecond.toFixed(0)), ""]);
  row(["bytes a measurement", ...all.map((size) => size.bytes.toFixed(0)), ""]);
  for (const name of all[0]?.documents.keys() ?? []) {
    const costs = all.flatMap(({ documents }) => documents.get(name) ?? []);
    const [before, last] = costs.slice(-2);
    const factor = before && last ? (last.pages || last.p50) / (before.pages || before.p50) : 1;
    row([
      `${name}: p50 / p99 ms, pages`,
      ...costs.map(
        ({ p50, p99, pages }) =>
          `${p50.toFixed(1)} / ${p99.toFixed(1)}, ${Number.isNaN(pages) ? "–" : pages.toFixed(0)}`,
      ),
      factor.toFixed(1),
    ]);
  }
}
