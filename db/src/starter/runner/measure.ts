import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Configuration } from "@perfatlas/modeling/space";
import { type Experiment, experimentSpace, readExperiment } from "../experiment.ts";
import type { BlockProvenance, FileProvenance, Provenance } from "../provenance.ts";
import { machineFacts, machineLoad } from "./machine-facts.ts";
import { blockOrder, drawConfigurations } from "./plan.ts";
import type { BlockOrder, RunRecord } from "./run-record.ts";
import { checkedOutcomes, type MeasuredRun, runTable } from "./run-table.ts";

// tsx db/src/starter/runner/measure.ts EXPERIMENT NODE…
// Measures every workload of experiments/EXPERIMENT.yaml under each Node binary, one after the
// other, and writes data/EXPERIMENT/<workload>-<version>.csv and provenance.json.
const [name, ...binaries] = process.argv.slice(2);
if (name === undefined || binaries.length === 0) {
  process.stderr.write("usage: measure.ts EXPERIMENT NODE_BINARY…\n");
  process.exit(2);
}
measure(readExperiment(name), binaries);

function measure(experiment: Experiment, nodes: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), "perfatlas-starter-"));
  const target = fileURLToPath(new URL(`../data/${experiment.name}/`, import.meta.url));
  mkdirSync(target, { recursive: true });
  const { size, seed } = experiment.design;
  const configurations = drawConfigurations(experimentSpace(experiment), size, seed);
  const startedAt = new Date().toISOString();
  const hardware = machineFacts(folder);
  const reasons = new Set<string>();
  const files: FileProvenance[] = [];
  const versions = nodes.map((node) => ({ node, ...versionOf(node, experiment) }));
  for (const version of versions) {
    for (const workload of experiment.workloads) {
      const measured = measureEnvironment(
        experiment,
        workload.name,
        version,
        configurations,
        folder,
      );
      for (const run of measured.runs)
        if ("failure" in run.outcome) reasons.add(run.outcome.failure);
      const text = runTable(experiment, configurations, measured.runs);
      const file = `${workload.name}-${version.slug}.csv`;
      writeFileSync(join(target, file), text);
      files.push({
        workload: workload.name,
        version: version.slug,
        node: String(version.facts.node),
        file: `${experiment.name}/${file}`,
        sha256: createHash("sha256").update(text).digest("hex"),
        bytes: Buffer.byteLength(text),
        rows: measured.runs.length,
        failedRuns: measured.runs.filter((run) => "failure" in run.outcome).length,
        blocks: measured.blocks,
      });
    }
  }
  rmSync(folder, { recursive: true });
  const provenance: Provenance = {
    experiment: experiment.name,
    startedAt,
    finishedAt: new Date().toISOString(),
    codeRevision: execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).trim(),
    hardware,
    versions: versions.map(({ slug, title, facts }) => ({ slug, title, facts })),
    configurations: configurations.length,
    failureReasons: [...reasons].sort(),
    files,
  };
  writeFileSync(join(target, "provenance.json"), `${JSON.stringify(provenance, null, 1)}\n`);
}

interface MeasuredVersion {
  readonly node: string;
  readonly slug: string;
}

function measureEnvironment(
  experiment: Experiment,
  workload: string,
  version: MeasuredVersion,
  configurations: readonly Configuration[],
  folder: string,
): { readonly runs: readonly MeasuredRun[]; readonly blocks: readonly BlockProvenance[] } {
  const { measurement, system, workloads } = experiment;
  const runs: MeasuredRun[] = [];
  const blocks: BlockProvenance[] = [];
  for (let block = 0; block < measurement.repeats.max; block++) {
    const key = `${workload} ${version.slug} ${block}`;
    const sequence = blockOrder(configurations.length, measurement.order.seed, key);
    const order: BlockOrder = {
      system: system.name as BlockOrder["system"],
      workload,
      facts: workloads.find((candidate) => candidate.name === workload)?.facts ?? {},
      seed: experiment.design.seed,
      minDurationMs: Number.parseFloat(experiment.run.minDuration),
      warmups: sequence.slice(0, measurement.warmup.runs).map((at) => configurations[at] ?? {}),
      runs: sequence.map((at) => ({ configuration: at, levels: configurations[at] ?? {} })),
      folder,
    };
    const { records, provenance } = runBlock(version.node, order);
    for (const record of records) runs.push({ block, ...record });
    blocks.push(provenance);
    process.stdout.write(`${key}: ${records.length} runs in ${provenance.seconds} s\n`);
  }
  return { runs: checkedOutcomes(experiment, runs), blocks };
}

function runBlock(
  node: string,
  order: BlockOrder,
): { readonly records: readonly RunRecord[]; readonly provenance: BlockProvenance } {
  const before = machineLoad();
  const started = performance.now();
  const startedAt = new Date().toISOString();
  const script = fileURLToPath(new URL("block.ts", import.meta.url));
  const child = spawnSync(node, ["--experimental-strip-types", "--no-warnings", script], {
    input: JSON.stringify(order),
    encoding: "utf8",
    maxBuffer: 2 ** 27,
    env: {},
  });
  if (child.status !== 0) throw new Error(`measuring process failed: ${child.stderr}`);
  const milliseconds = performance.now() - started;
  const after = machineLoad();
  const pressure =
    before.pressureMicros === null || after.pressureMicros === null
      ? null
      : round((after.pressureMicros - before.pressureMicros) / 1000 / milliseconds);
  return {
    records: child.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as RunRecord),
    provenance: {
      startedAt,
      seconds: round(milliseconds / 1000),
      loadAverage: round(before.average),
      cpuPressure: pressure,
    },
  };
}

function versionOf(node: string, experiment: Experiment): Provenance["versions"][number] {
  const text = execFileSync(node, ["-p", "JSON.stringify(process.versions)"], { encoding: "utf8" });
  const versions = JSON.parse(text) as Record<string, string>;
  const { runtime } = experiment.system.version;
  const version = versions[runtime] ?? "";
  return {
    // "1.3.0.1-motley-82a5fec" is zlib 1.3.0.1 as Chromium builds it: the rest is a fact.
    slug: version.split("-")[0] ?? version,
    title: `${version} (Node ${versions.node})`,
    facts: { [runtime]: version, node: versions.node ?? "", v8: versions.v8 ?? "" },
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
