import type { ExportedTable } from "@perfatlas/wire";
import type { DatasetDescriptor } from "../datasets/descriptor.ts";
import { readCampaigns } from "./campaigns.ts";

/** What a descriptor of shipped data says beyond what the harness recorded. */
export interface StarterTexts {
  readonly title: string;
  readonly description: string;
  readonly system: { readonly title: string; readonly description: string; readonly url: string };
  /** Workloads by their names in the experiments; the first one is the source of transfer tasks. */
  readonly workloads: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
}

const HARDWARE = "amd-epyc-vm-2";
/** Columns of a table that are neither options nor metrics. */
const BESIDE = ["block", "position", "cpu_pressure", "steal", "load"];

/**
 * Returns the descriptor of the tables in `data/<id>/`: space, metrics, environments, machine and
 * failures as the harness recorded them. Paths of files are relative to `data/`.
 */
export function describeCampaigns(id: string, texts: StarterTexts): DatasetDescriptor {
  const { tables: unordered, revision } = readCampaigns(id);
  const order = Object.keys(texts.workloads);
  const tables = [...unordered].sort(
    (a, b) => order.indexOf(workloadOf(a)) - order.indexOf(workloadOf(b)) || byVersion(a, b),
  );
  const { options, constraints, metrics, environment } = (tables[0] as ExportedTable).campaign;
  const measuredOn = tables.map(({ startedAt }) => startedAt).sort()[0] as string;
  const failures = tables.flatMap((table) => table.failures);
  const reasons = new Map(failures.map(({ reason, status }) => [reason, status]));
  return {
    id,
    title: texts.title,
    description: texts.description,
    citation: {
      authors: "The Perfatlas authors",
      title: texts.title,
      venue: "Perfatlas starter data",
      year: new Date(measuredOn).getUTCFullYear(),
    },
    license: "CC0-1.0",
    origin: "starter",
    system: { slug: id, ...texts.system },
    space: { system: id, options, constraints },
    metrics,
    hardware: [
      {
        slug: HARDWARE,
        title: "2-core virtual machine, AMD EPYC",
        facts: machineFacts(environment.facts ?? {}),
      },
    ],
    workloads: order.map((slug) => ({ slug, title: texts.workloads[slug] as string })),
    versions: [...new Set(tables.map(versionOf))].map((title) => ({
      slug: versionSlug(title),
      title,
      facts: versionFacts(title),
    })),
    environments: tables.map(environmentOf),
    files: tables.map((table) => fileOf(id, table)),
    reader: {
      format: "wide-csv",
      values: metrics.map(({ name }) => ({ column: name, metric: name })),
      ignore: BESIDE,
      duplicates: "repeat",
      failures: [...reasons].map(([reason, status]) => ({ status, reason, text: reason })),
    },
    expected: {
      configurations: Math.max(...tables.map(({ configurations }) => configurations)),
      measurements: tables.reduce((sum, { rows }) => sum + rows, 0) * metrics.length,
      failures: failures.reduce((sum, { count }) => sum + count, 0),
    },
    notes: [
      "Measured by the harness in randomised complete blocks: each configuration once per block, each " +
        "run a process of its own; the columns block and position say when a run took place.",
      `Measured on ${measuredOn.slice(0, 10)} at commit ${revision.slice(0, 7)}, confined to one of two ` +
        "processors while other work went on on the other; cpu_pressure and load are those of the whole " +
        `machine. Per block they stand in ${id}/campaigns.json.`,
      ...texts.notes,
    ],
  };
}

function environmentOf(table: ExportedTable) {
  return {
    hardware: HARDWARE,
    workload: workloadOf(table),
    version: versionSlug(versionOf(table)),
    facts: { ...table.campaign.environment.facts },
  };
}

function fileOf(id: string, table: ExportedTable) {
  return {
    path: `${id}/${table.file}`,
    sha256: table.sha256,
    bytes: table.bytes,
    rowCount: table.rows,
    environment: [HARDWARE, workloadOf(table), versionSlug(versionOf(table))].join(":"),
  };
}

function workloadOf({ campaign }: ExportedTable): string {
  return campaign.environment.workload;
}

function versionOf({ campaign }: ExportedTable): string {
  return campaign.environment.version;
}

/** Newest first. */
function byVersion(a: ExportedTable, b: ExportedTable): number {
  return versionOf(b).localeCompare(versionOf(a), "en", { numeric: true });
}

function versionSlug(version: string): string {
  return version.toLowerCase().replace(/[^a-z0-9.]+/g, "-");
}

/** "1.2.0 in Node 24.21.0": the library comes in a Node.js, which is a fact of its own. */
function versionFacts(version: string): Record<string, string> {
  const node = / in Node (\S+)$/.exec(version)?.[1];
  return node === undefined ? {} : { node };
}

/** Facts of the machine; the rest is the environment's. */
function machineFacts(facts: Readonly<Record<string, boolean | number | string>>) {
  return Object.fromEntries(
    Object.entries(facts).filter(([name]) => !["workload_sha256", "allowed_cpus"].includes(name)),
  );
}
