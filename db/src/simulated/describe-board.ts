import { readFileSync } from "node:fs";
import { type ExportedTable, exportedTables } from "@perfatlas/wire";
import type { DatasetDescriptor } from "../datasets/descriptor.ts";
import { simulatedFolder } from "./simulated-folder.ts";

/** What the descriptor of a simulated board says beyond what the harness recorded. */
export interface BoardTexts {
  /** "Jetson TX2". */
  readonly board: string;
  /** Configurations of all environments, as the paper states them for this board. */
  readonly total: string;
  /** How the total comes about here. */
  readonly split: string;
  readonly notes?: readonly string[];
}

const SIZES = ["200", "400", "600", "800"];
const WORKLOADS = [
  ...SIZES.map((size) => ({ slug: `xception-${size}`, title: `Xception, ${size} × ${size}` })),
  ...SIZES.map((size) => ({
    slug: `inceptionv3-${size}`,
    title: `InceptionV3, ${size} × ${size}`,
  })),
];
/** Columns of a table that are neither options nor metrics. */
const BESIDE = ["block", "position", "cpu_pressure", "steal", "load"];

/** Returns the descriptor of the tables in `data/<id>/`, which the harness measured on a simulated board. */
export function describeBoard(id: string, texts: BoardTexts): DatasetDescriptor {
  const { board, total, split } = texts;
  const { tables } = exportedTables.parse(
    JSON.parse(readFileSync(`${simulatedFolder}${id}/campaigns.json`, "utf8")),
  );
  const { options, constraints, metrics, environment } = (tables[0] as ExportedTable).campaign;
  const hardware = `simulated-${board.toLowerCase().replace(" ", "-")}`;
  const version = environment.version;
  const title = `${board}, simulated: ${total} configurations`;
  return {
    id,
    title,
    description:
      `Time and energy of a network on a simulated ${board}, in a space that has the total which the OpML'19 paper states ` +
      `for the board, ${total} configurations in eight environments. Nothing of it was measured on a board, ` +
      "and how the total splits is our inference.",
    citation: {
      authors: "The Perfatlas authors",
      title,
      venue: "Perfatlas, simulated boards",
      year: 2026,
    },
    license: "CC0-1.0",
    origin: "simulated",
    system: {
      slug: id,
      title: `Network on a simulated ${board}`,
      description: `A generator: ${split}.`,
    },
    space: { system: id, options, constraints },
    metrics,
    hardware: [{ slug: hardware, title: `${board} (simulated)` }],
    workloads: WORKLOADS,
    versions: [{ slug: version, title: version }],
    environments: WORKLOADS.map(({ slug }) => ({
      hardware,
      workload: slug,
      version,
      isSimulated: true,
      facts: { ...tableOf(tables, slug).campaign.environment.facts },
    })),
    files: WORKLOADS.map(({ slug }) => {
      const { file, sha256, bytes, rows } = tableOf(tables, slug);
      const environment = `${hardware}:${slug}:${version}`;
      return { path: `${id}/${file}`, sha256, bytes, rowCount: rows, environment };
    }),
    reader: {
      format: "wide-csv",
      values: metrics.map(({ name }) => ({ column: name, metric: name })),
      ignore: BESIDE,
    },
    expected: {
      configurations: Math.max(...tables.map(({ configurations }) => configurations)),
      measurements: tables.reduce((sum, { rows }) => sum + rows, 0) * metrics.length,
      failures: 0,
    },
    notes: [
      `The paper (Iqbal, Kotthoff, Jamshidi, OpML 2019) states ${total} configurations and no split. ${split}: our inference, ` +
        "within the clocks that the harness sets on the board.",
      "Time is work over clocks, spread over the cores by Amdahl's law, with 1 % of noise; power follows clocks, cores and load, with " +
        "bursts of the GPU. Energy is what the harness integrates from samples of the simulated rail. A virtual clock took the place of waiting.",
      ...(texts.notes ?? []),
    ],
  };
}

function tableOf(tables: readonly ExportedTable[], workload: string): ExportedTable {
  return tables.find(({ campaign }) => campaign.environment.workload === workload) as ExportedTable;
}
