import type { DatasetDescriptor } from "../datasets/descriptor.ts";
import { experimentMetrics, experimentSpace, readExperiment } from "./experiment.ts";
import { readProvenance } from "./provenance.ts";

/** What a descriptor of shipped data says beyond its experiment and its provenance. */
export interface StarterTexts {
  readonly title: string;
  readonly description: string;
  readonly notes: readonly string[];
}

/**
 * Returns the descriptor of the data in `data/<experiment>/`: space, metrics and workloads as the
 * experiment file states them; machine, versions, files and failures as the runner recorded them.
 * Paths of files are relative to `data/`.
 */
export function describeExperiment(name: string, texts: StarterTexts): DatasetDescriptor {
  const experiment = readExperiment(name);
  const provenance = readProvenance(name);
  const { hardware, versions, files } = provenance;
  const metrics = experimentMetrics(experiment);
  const runCount = files.reduce((sum, file) => sum + file.rows, 0);
  const failedCount = files.reduce((sum, file) => sum + file.failedRuns, 0);
  return {
    id: name,
    title: texts.title,
    description: texts.description,
    citation: {
      authors: "The Perfatlas authors",
      title: texts.title,
      venue: "Perfatlas starter data",
      year: new Date(provenance.startedAt).getUTCFullYear(),
    },
    license: "CC0-1.0",
    origin: "starter",
    system: {
      slug: experiment.system.name,
      title: experiment.system.title,
      description: experiment.system.description,
      url: experiment.system.url,
    },
    space: experimentSpace(experiment),
    metrics,
    hardware: [hardware],
    workloads: experiment.workloads.map(({ name: slug, title, facts }) => ({ slug, title, facts })),
    versions,
    environments: files.map(({ workload, version }) => ({
      hardware: hardware.slug,
      workload,
      version,
      facts: { ...versions.find(({ slug }) => slug === version)?.facts, ...hardware.facts },
    })),
    files: files.map(({ file, sha256, bytes, rows, workload, version }) => ({
      path: file,
      sha256,
      bytes,
      rowCount: rows,
      environment: `${hardware.slug}:${workload}:${version}`,
    })),
    reader: {
      format: "wide-csv",
      values: metrics.map(({ name: metric }) => ({ column: metric, metric })),
      ignore: ["block", "position"],
      duplicates: "repeat",
      failures: provenance.failureReasons.map((reason) => ({
        status: "failed",
        reason,
        text: reason,
      })),
    },
    expected: {
      configurations: provenance.configurations,
      measurements: runCount * metrics.length,
      failures: failedCount * metrics.length,
    },
    notes: [
      "Measured in randomised complete blocks: each configuration once per block, one process " +
        "per block; the columns block and position of the files say when a run took place.",
      `Measured by this project on ${provenance.startedAt.slice(0, 10)} at commit ` +
        `${provenance.codeRevision.slice(0, 7)}; machine, load and pressure per block stand in ` +
        `${name}/provenance.json.`,
      ...texts.notes,
    ],
  };
}
