import { binaryOptions } from "./building/option-lists.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { pinnedList } from "./building/pinned-list.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";

const options = binaryOptions(
  [
    "OPTIMIZE_IN_SELECT",
    "OPTIMIZE_INSERT_FROM_SELECT",
    "OPTIMIZE_TWO_EQUALS",
    "OPTIMIZE_IN_LIST",
    "OPTIMIZE_EVALUATABLE_SUBQUERIES",
    "PAGE_STORE_TRIM",
    "RECOMPILE_ALWAYS",
    "COMPRESS",
    "IGNORE_CATALOGS",
    "OPTIMIZE_OR",
    "PAGE_STORE_INTERNAL_COUNT",
    "REUSE_SPACE",
    "DROP_RESTRICT",
    "DEFRAG_ALWAYS",
    "OPTIMIZE_DISTINCT",
    "MVSTORE",
  ],
  { layer: "application" },
);
const workloads = [
  ["ycsb-600", "YCSB, 600"],
  ["ycsb-2400", "YCSB, 2400"],
  ["tpcc-2", "TPC-C, 2"],
  ["tpcc-8", "TPC-C, 8"],
  ["smallbank-1", "SmallBank, 1"],
  ["smallbank-10", "SmallBank, 10"],
  ["voter-2", "Voter, 2"],
  ["voter-16", "Voter, 16"],
] as const;

/** The H2 database under eight workloads. */
export const h2: DatasetDescriptor = {
  id: "h2",
  title: "H2 under eight workloads",
  description: "Throughput of a database under eight benchmarks in 1,954 configurations.",
  citation: repositories.workloadPerformance.citation,
  license: repositories.workloadPerformance.license,
  licenseNote: repositories.workloadPerformance.licenseNote,
  origin: "measured",
  system: {
    slug: "h2",
    title: "H2",
    description: "A database in Java, sixteen of its switches.",
    url: "https://h2database.com",
  },
  space: { system: "h2", options, constraints: [] },
  metrics: [{ name: "throughput", unit: "{transactions}/s", better: "higher" }],
  hardware: [{ slug: "workload-study-machine", title: "Machine of the workload study" }],
  workloads: workloads.map(([slug, title]) => ({ slug, title })),
  versions: [{ slug: "unstated", title: "Not stated" }],
  environments: workloads.map(([workload]) => ({
    hardware: "workload-study-machine",
    workload,
    version: "unstated",
  })),
  files: pinnedList(repositories.workloadPerformance, "resources/performance/h2.csv").map((pin) =>
    pinnedFile(repositories.workloadPerformance, pin),
  ),
  reader: {
    format: "wide-csv",
    values: [{ column: "throughput", metric: "throughput" }],
    environmentColumns: { workload: "workload" },
    ignore: ["config"],
  },
  expected: { configurations: 1954, measurements: 15_632, failures: 0 },
  notes: ["The column config is a number of the row and no option."],
};
