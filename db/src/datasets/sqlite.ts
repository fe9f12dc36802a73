import { systemIn } from "./building/described-system.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";
import { sqliteSystem } from "./systems/sqlite.ts";

/** Host and version of each block of 14 columns. */
const blocks = [
  ["feature7", "3.7.6.3"],
  ["feature6", "3.7.6.3"],
  ["feature4", "3.19.0"],
  ["feature3", "3.7.6.3"],
  ["feature20", "3.7.6.3"],
  ["feature21", "3.19.0"],
  ["amazon-micro", "3.7.6.3"],
] as const;

/** Position, header (it does not tell hosts apart) and environment of the 98 columns. */
const columns = blocks.flatMap(([hardware, version], block) =>
  sqliteSystem.workloads.map(({ slug, title }, k) => ({
    column: 15 + 14 * block + k,
    header: slug === "readseq-100k" ? "readseq" : title,
    environment: { hardware, workload: slug, version },
  })),
);

/** 977 random configurations of SQLite in 98 environments (Jamshidi et al., ASE 2017). */
export const sqlite: DatasetDescriptor = {
  id: "sqlite",
  title: "SQLite in 98 environments",
  description: "Time per operation of 977 builds on seven hosts in 14 benchmarks.",
  citation: repositories.ase17.citation,
  license: repositories.ase17.license,
  licenseNote: repositories.ase17.licenseNote,
  origin: "measured",
  ...systemIn(
    sqliteSystem,
    columns.map(({ environment }) => environment),
  ),
  files: [
    pinnedFile(repositories.ase17, [
      "data/processed/sqlite.csv",
      1000,
      679947,
      "dd1338303179b1b298e980a7985f3c69e23b37417de46b8b1b6c45e526012b83",
    ]),
  ],
  reader: {
    format: "wide-csv",
    values: columns.map(({ column, header, environment: { hardware, workload, version } }) => ({
      column,
      header,
      environment: `${hardware}:${workload}:${version}`,
    })),
    duplicates: "repeat",
  },
  expected: { configurations: 977, measurements: 98000, failures: 0 },
  notes: [
    "13 names head 98 columns: only the position tells the host. readseq stands twice in each block, the second after the 100K fills.",
    "22 configurations are measured two or three times; their repeats differ by 1.1 % in the median.",
    "One measurement per cell, as the script notes (the paper says 3).",
    "All raw logs, also those of the 3.19.0 hosts, print version 3.7.6.3; the times of feature4 and feature21 differ clearly.",
    "fillseqsync and fillrandsync are above 1,000 us/op by nature; no failures.",
    "The header line ends with CRLF, the rows with LF.",
  ],
};
