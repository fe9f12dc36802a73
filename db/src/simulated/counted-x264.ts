import { readFileSync } from "node:fs";
import { type ExportedTable, exportedTables } from "@perfatlas/wire";
import type { DatasetDescriptor } from "../datasets/descriptor.ts";
import { simulatedFolder } from "./simulated-folder.ts";

const ID = "counted-x264";
const HARDWARE = "valgrind";
const [table] = exportedTables.parse(
  JSON.parse(readFileSync(`${simulatedFolder}${ID}/campaigns.json`, "utf8")),
).tables as [ExportedTable];
const { options, constraints, metrics, environment } = table.campaign;
const title = "x264: instructions counted under Valgrind";

/** Instructions of x264 on one clip of the starter data, counted on a simulated processor. */
export const countedX264: DatasetDescriptor = {
  id: ID,
  title,
  description:
    `Instructions that x264 takes in ${table.configurations} configurations on one generated clip, counted by cachegrind on the ` +
    "processor that Valgrind simulates: a source for the seconds in x264-cli that needs no quiet machine. No time was measured.",
  citation: {
    authors: "The Perfatlas authors",
    title,
    venue: "Perfatlas, simulated machines",
    year: 2026,
  },
  license: "CC0-1.0",
  origin: "simulated",
  system: {
    slug: ID,
    title: "x264 under Valgrind",
    description: "The x264 command on a simulated processor that counts its instructions.",
  },
  space: { system: ID, options, constraints },
  metrics,
  hardware: [{ slug: HARDWARE, title: "Valgrind’s processor (simulated)" }],
  workloads: [
    { slug: "slides-cif-30", title: "30 frames: still pages that change every tenth frame" },
  ],
  versions: [{ slug: environment.version, title: environment.version }],
  environments: [
    {
      hardware: HARDWARE,
      workload: environment.workload,
      version: environment.version,
      isSimulated: true,
    },
  ],
  files: [
    {
      path: `${ID}/${table.file}`,
      sha256: table.sha256,
      bytes: table.bytes,
      rowCount: table.rows,
      environment: [HARDWARE, environment.workload, environment.version].join(":"),
    },
  ],
  reader: {
    format: "wide-csv",
    values: metrics.map(({ name }) => ({ column: name, metric: name })),
    ignore: ["block", "position", "cpu_pressure", "steal", "load"],
  },
  expected: {
    configurations: table.configurations,
    measurements: table.rows * metrics.length,
    failures: 0,
  },
  notes: [
    "Counted by the experiment counted/x264-slides.yaml of the harness, each configuration once: cachegrind repeats to a few in 10⁸.",
    "One thread, and the vector instructions that Valgrind knows.",
  ],
};
