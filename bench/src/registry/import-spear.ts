// Loads SPEAR (16,384 configurations × 10 environments) and prints ratios to `psql \copy`.
//   npm run bench -- import-spear [--rounds 9] [--mirror ../shared/datasets]
// Yardstick: wall time of `psql -c '\copy yardstick from file'` (text format, client and server on
// this machine, psql's start included) of the same 163,840 rows in the same order into an empty
// table with the columns of `measurement` and its primary key; no foreign keys, no checks.
// rows: from typed arrays to a committed partition with checks, primary key and six foreign keys.
// import: `importDataset` from the CSV file on disk: digest, parsing, legality of every
// configuration, counts, configurations, row order, measurements, summary.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Database, migrate, openDatabase } from "@perfatlas/db";
import { type ImportBlock, importDataset, openSource } from "@perfatlas/db/importers";
import { numberAt } from "@perfatlas/modeling/space";
import { median } from "@perfatlas/modeling/stats";
import { spear } from "../../../db/src/datasets/spear.ts";
import { privateCluster } from "../servers/private-cluster.ts";
import { findSpearIds, readSpearRows, storeRows } from "./spear-rows.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "9" },
    mirror: { type: "string", default: process.env.PERFATLAS_MIRROR ?? "../shared/datasets" },
  },
});
// npm runs this in bench/, tsx by hand in the root.
const mirror = [values.mirror, join("..", values.mirror)]
  .map((path) => resolve(path))
  .find(existsSync);
if (mirror === undefined) throw new Error(`no mirror folder at ${values.mirror}`);
const source = openSource({ mirror });
const rows = await readSpearRows(source);
const folder = mkdtempSync(join(tmpdir(), "perfatlas-import-"));
const cluster = await privateCluster();

type Task =
  | "copy"
  | "rows in PostgreSQL"
  | "rows in PGlite"
  | "import, PostgreSQL"
  | "import, PGlite";
const targets: Record<Exclude<Task, "copy">, number> = {
  "rows in PostgreSQL": 0.9,
  "rows in PGlite": 1.5,
  "import, PostgreSQL": 3,
  "import, PGlite": 3,
};

try {
  await measure();
} finally {
  cluster.stop();
  rmSync(folder, { recursive: true });
}

async function measure(): Promise<void> {
  const server = await emptyServerDatabase("perfatlas_bench_rows");
  await importDataset(server.database, spear, source);
  const template = join(folder, "template");
  const empty = await openDatabase({ home: template });
  await migrate(empty);
  await empty.close();
  const embedded = await embeddedCopy(template, "rows");
  await importDataset(embedded, spear, source);
  const textFile = writeText(rows);
  const serverIds = await findSpearIds(server.database);
  const embeddedIds = await findSpearIds(embedded);
  const times = new Map<Task, number[]>();
  const rounds = Number(values.rounds);
  for (let round = 0; round <= rounds; round++) {
    const tasks: [Task, () => Promise<number>][] = [
      ["copy", async () => copyText(server.url, textFile)],
      ["rows in PostgreSQL", () => storeRows(server.database, rows, serverIds, round + 2)],
      ["rows in PGlite", () => storeRows(embedded, rows, embeddedIds, round + 2)],
      ["import, PostgreSQL", importIntoServer],
      ["import, PGlite", () => importIntoEmbedded(template)],
    ];
    // Each round starts elsewhere, so that nothing always follows the same neighbour.
    for (let k = 0; k < tasks.length; k++) {
      const [task, run] = tasks[(k + round) % tasks.length] as (typeof tasks)[number];
      const milliseconds = await run();
      // The first round warms up.
      if (round > 0) times.set(task, [...(times.get(task) ?? []), milliseconds]);
    }
  }
  await embedded.close();
  await server.drop();
  report(times);
}

function report(times: ReadonlyMap<Task, readonly number[]>): void {
  const yardstick = median(times.get("copy") as number[]);
  const shown = (list: readonly number[]) => list.map((each) => each.toFixed(0)).join(" ");
  console.log(`psql \\copy text: ${yardstick.toFixed(0)} ms (${shown(times.get("copy") ?? [])})`);
  for (const [task, target] of Object.entries(targets)) {
    const list = times.get(task as Task) as number[];
    const ratio = median(list) / yardstick;
    const verdict = ratio <= target ? "met" : "MISSED";
    console.log(
      `${task}: ${ratio.toFixed(2)} × \\copy, target ${target} ${verdict} (${shown(list)} ms)`,
    );
  }
}

async function emptyServerDatabase(name: string) {
  const admin = await openDatabase({ url: cluster.url, connections: 1 });
  await admin.rawQuery(`drop database if exists ${name} with (force)`);
  await admin.rawQuery(`create database ${name}`);
  const url = new URL(cluster.url);
  url.pathname = `/${name}`;
  const database = await openDatabase({ url: url.href });
  await migrate(database);
  const drop = async () => {
    await database.close();
    await admin.rawQuery(`drop database ${name} with (force)`);
    await admin.close();
  };
  return { database, url: url.href, drop };
}

async function importIntoServer(): Promise<number> {
  const { database, drop } = await emptyServerDatabase("perfatlas_bench_import");
  const milliseconds = await timedImport(database);
  await drop();
  return milliseconds;
}

async function importIntoEmbedded(template: string): Promise<number> {
  const database = await embeddedCopy(template, "import");
  const milliseconds = await timedImport(database);
  await database.close();
  rmSync(join(folder, "import"), { recursive: true });
  return milliseconds;
}

async function embeddedCopy(template: string, name: string): Promise<Database> {
  cpSync(template, join(folder, name), { recursive: true });
  return await openDatabase({ home: join(folder, name) });
}

async function timedImport(database: Database): Promise<number> {
  const started = performance.now();
  await importDataset(database, spear, source);
  return performance.now() - started;
}

/** The same rows as text; ids are the import's indices, which have as many digits. */
function writeText(block: ImportBlock): string {
  const path = join(folder, "rows.txt");
  const lines: string[] = [];
  for (let i = 0; i < block.value.length; i++) {
    const value = numberAt(block.value, i);
    const failure = numberAt(block.failure, i);
    const shown = failure < 0 ? `${value}\t${block.repeat[i]}\t\\N` : `\\N\t${block.repeat[i]}\t1`;
    const ids = `1\t${block.environment[i]}\t${block.metric[i]}\t${block.configuration[i]}`;
    lines.push(`${ids}\t${shown}\t\\N\n`);
  }
  writeFileSync(path, lines.join(""));
  return path;
}

function copyText(url: string, path: string): number {
  const psql = (command: string) => execFileSync("psql", ["-qX", "-d", url, "-c", command]);
  psql(`create table yardstick (like measurement, primary key
    (dataset_version_id, environment_id, metric_id, configuration_id, repeat))`);
  const started = performance.now();
  psql(`\\copy yardstick from ${path}`);
  const milliseconds = performance.now() - started;
  psql("drop table yardstick");
  return milliseconds;
}
