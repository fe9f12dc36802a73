// Writes the measurements of SPEAR (163,840 rows with 14 options) as CSV, NDJSON and Parquet from PostgreSQL.
//   npm run bench -- export [--rounds 9] [--mirror ../shared/datasets]
// Yardstick: wall time of `psql -c '\copy (…) to file csv header'` of the same rows with the same columns in no
// particular order, psql's start included. Beside it, `\copy` of the bare ids and values: it joins nothing, so
// that its rows say nothing by themselves. Ours: from the query to the last byte in a file, with its sha256.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Database, migrate, openDatabase } from "@perfatlas/db";
import { importDataset, openSource } from "@perfatlas/db/importers";
import { median } from "@perfatlas/modeling/stats";
import { spear } from "../../../db/src/datasets/spear.ts";
import { EXPORT_WRITER, type ExportFormat } from "../../../db/src/export/export-request.ts";
import { writeExport } from "../../../db/src/export/write-export.ts";
import { privateCluster } from "../servers/private-cluster.ts";
import { mirrorFolder } from "../tables/mirror-folder.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "9" }, mirror: { type: "string" } },
});
const TARGETS: Readonly<Record<ExportFormat, number>> = { csv: 0.8, ndjson: 1.2, parquet: 1.3 };

const folder = mkdtempSync(join(tmpdir(), "perfatlas-export-"));
const cluster = await privateCluster();
const name = "perfatlas_bench_export";
const admin = await openDatabase({ url: cluster.url, connections: 1 });
try {
  await admin.rawQuery(`drop database if exists ${name} with (force)`);
  await admin.rawQuery(`create database ${name}`);
  const url = new URL(cluster.url);
  url.pathname = `/${name}`;
  const database = await openDatabase({ url: url.href });
  await migrate(database);
  const source = openSource({ mirror: mirrorFolder(values.mirror) });
  const { datasetVersionId } = await importDataset(database, spear, source);
  await measure(database, url.href, datasetVersionId);
  await database.close();
} finally {
  await admin.rawQuery(`drop database if exists ${name} with (force)`);
  await admin.close();
  cluster.stop();
  rmSync(folder, { recursive: true });
}

async function measure(database: Database, url: string, version: number): Promise<void> {
  const tasks: Readonly<Record<string, () => Promise<number>>> = {
    "\\copy": async () => copy(url, sameRows(version)),
    "\\copy bare": async () => copy(url, "select * from measurement"),
    ...Object.fromEntries(
      (Object.keys(TARGETS) as ExportFormat[]).map((format) => [
        format,
        () => exported(database, version, format),
      ]),
    ),
  };
  const times = new Map<string, number[]>(Object.keys(tasks).map((task) => [task, []]));
  for (let round = 0; round <= Number(values.rounds); round++) {
    for (const [task, run] of Object.entries(tasks)) {
      const milliseconds = await run();
      // The first round warms up.
      if (round > 0) times.get(task)?.push(milliseconds);
    }
  }
  const medianOf = (task: string) => median(times.get(task) ?? []);
  const [same, bare] = [medianOf("\\copy"), medianOf("\\copy bare")];
  console.log(`psql \\copy csv of the same rows ${same.toFixed(0)} ms, bare ${bare.toFixed(0)} ms`);
  for (const [format, target] of Object.entries(TARGETS)) {
    const own = medianOf(format);
    const ratio = own / same;
    const verdict = ratio <= target ? "met" : "MISSED";
    const beside = `${own.toFixed(0)} ms; ${(own / bare).toFixed(2)} × bare`;
    console.log(`${format}: ${ratio.toFixed(2)} × \\copy, target ${target} ${verdict} (${beside})`);
  }
}

async function exported(database: Database, version: number, format: ExportFormat) {
  const started = performance.now();
  const digest = createHash("sha256");
  const file = await open(join(folder, `spear.${format}`), "w");
  const request = { format, writer: EXPORT_WRITER, versions: [version] };
  const { rowCount } = await writeExport(database, request, async (bytes) => {
    digest.update(bytes);
    await file.write(bytes);
  });
  await file.close();
  if (rowCount !== spear.expected.measurements) throw new Error(`${rowCount} rows`);
  return performance.now() - started;
}

function copy(url: string, query: string): number {
  const path = join(folder, "yardstick.csv");
  const started = performance.now();
  const command = `\\copy (${query}) to ${path} csv header`;
  execFileSync("psql", ["-qX", "-d", url, "-c", command]);
  const milliseconds = performance.now() - started;
  if (statSync(path).size === 0) throw new Error("\\copy wrote nothing");
  return milliseconds;
}

/** The columns of the export; psql takes a command on one line. */
function sameRows(version: number): string {
  const options = spear.space.options.map(
    ({ name }) => `configuration.levels ->> '${name}' as "option_${name}"`,
  );
  return `select system.slug as system, dataset.slug as dataset, held.number as dataset_version,
    held.descriptor ->> 'license' as license, environment.slug as environment,
    hardware.slug as hardware, workload.slug as workload, version.slug as version,
    environment.is_simulated, metric.name as metric, metric.unit, ${options.join(", ")},
    measurement.repeat, measurement.value, coalesce(failure.status, 'measured') as status,
    failure.reason, failure.limit_value as limit
    from measurement
    join configuration on configuration.id = measurement.configuration_id
    join environment on environment.id = measurement.environment_id
    join system on system.id = environment.system_id
    join hardware on hardware.id = environment.hardware_id
    join workload on workload.id = environment.workload_id
    join version on version.id = environment.version_id
    join metric on metric.id = measurement.metric_id
    join dataset_version as held on held.id = measurement.dataset_version_id
    join dataset on dataset.id = held.dataset_id
    left join failure on failure.id = measurement.failure_id
    where measurement.dataset_version_id = ${version}`.replaceAll(/\s+/g, " ");
}
