// Reads one environment of SPEAR (16,384 values) for training, as rows and as arrays.
//   npm run bench -- read-training [--rounds 15] [--mirror ../shared/datasets]
// Yardstick: configuration ids and values of the same environment as rows through the same driver,
// put into an Int32Array and a Float64Array.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Database, migrate, openDatabase } from "@perfatlas/db";
import { importDataset, openSource } from "@perfatlas/db/importers";
import { median } from "@perfatlas/modeling/stats";
import { spear } from "../../../db/src/datasets/spear.ts";
import { loadColumns } from "../../../db/src/registry/load-columns.ts";
import { privateCluster } from "../servers/private-cluster.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "15" },
    mirror: { type: "string", default: process.env.PERFATLAS_MIRROR ?? "../shared/datasets" },
  },
});
const candidates = [values.mirror, join("..", values.mirror)].map((path) => resolve(path));
const mirror = candidates.find(existsSync);
if (mirror === undefined) throw new Error(`no mirror folder at ${values.mirror}`);
const source = openSource({ mirror });

const cluster = await privateCluster();
try {
  const admin = await openDatabase({ url: cluster.url, connections: 1 });
  await admin.rawQuery("create database perfatlas_bench_read");
  const url = new URL(cluster.url);
  url.pathname = "/perfatlas_bench_read";
  await measure(await openDatabase({ url: url.href }));
  await admin.rawQuery("drop database perfatlas_bench_read with (force)");
  await admin.close();
} finally {
  cluster.stop();
}
await measure(await openDatabase({ memory: true }));

async function measure(database: Database): Promise<void> {
  await migrate(database);
  const { datasetVersionId } = await importDataset(database, spear, source);
  const environment = await database.kysely
    .selectFrom("environment")
    .select(["id", "system_id"])
    .orderBy("id")
    .limit(1)
    .executeTakeFirstOrThrow();
  const request = {
    datasetVersionId,
    systemId: environment.system_id,
    metric: spear.metrics[0]?.name as string,
    environmentIds: [environment.id],
  };
  const times: { rows: number[]; arrays: number[] } = { rows: [], arrays: [] };
  for (let round = 0; round <= Number(values.rounds); round++) {
    const rows = await timed(() => readRows(database, datasetVersionId, environment.id));
    const arrays = await timed(() => loadColumns(database, request));
    if (rows.result !== (arrays.result.get(environment.id)?.values.length ?? 0)) {
      throw new Error("rows and arrays differ in number");
    }
    // The first round warms up.
    if (round === 0) continue;
    times.rows.push(rows.milliseconds);
    times.arrays.push(arrays.milliseconds);
  }
  await database.close();
  const ratio = median(times.rows) / median(times.arrays);
  const shown = `rows ${median(times.rows).toFixed(1)} ms, arrays ${median(times.arrays).toFixed(1)} ms`;
  const verdict = ratio >= 2.5 ? "met" : "MISSED";
  console.log(`${database.engine}: ${ratio.toFixed(1)} × faster, target 2.5 ${verdict} (${shown})`);
}

async function readRows(database: Database, versionId: number, environmentId: number) {
  const rows = await database.kysely
    .selectFrom("measurement")
    .where("dataset_version_id", "=", versionId)
    .where("environment_id", "=", environmentId)
    .select(["configuration_id", "value"])
    .execute();
  const configurations = new Int32Array(rows.length);
  const read = new Float64Array(rows.length);
  rows.forEach(({ configuration_id, value }, i) => {
    configurations[i] = configuration_id;
    read[i] = value ?? Number.NaN;
  });
  return rows.length;
}

async function timed<T>(run: () => Promise<T>) {
  const started = performance.now();
  const result = await run();
  return { result, milliseconds: performance.now() - started };
}
