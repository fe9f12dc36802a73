import { systemIn } from "./building/described-system.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";
import { spearSystem } from "./systems/spear.ts";

/** Column, header as the file writes it, host, workload, version. */
const columns = [
  [15, "solving_time_feature1_2_7_10286", "feature1", "10286", "2.7"],
  [16, "solving_time_feature8_2_7_10286", "feature8", "10286", "2.7"],
  [17, "solving_time_feature9_1_2_10286", "feature9", "10286", "1.2"],
  [18, "solving_time_feature10_1_2_8287", "feature10", "8287", "1.2"],
  [19, "solving_time_feature11_2_7_4435", "feature11", "4435", "2.7"],
  // The header repeats its neighbour's; the authors' script and Table II say what it is.
  [20, "solving_time_feature11_2_7_4435", "feature12", "18830", "2.7"],
  [21, "solving_time_amazon_micro_2_7_10286", "amazon-micro", "10286", "2.7"],
  [22, "solving_time_azure_2_7_10286", "azure", "10286", "2.7"],
  [23, "solving_time_amazon_nano_2_7_10286", "amazon-nano", "10286", "2.7"],
  [24, "solving_time_feature20_2_7_10286", "feature20", "10286", "2.7"],
] as const;

/** All 2^14 configurations of SPEAR in ten environments (Jamshidi et al., ASE 2017). */
export const spear: DatasetDescriptor = {
  id: "spear",
  title: "SPEAR in ten environments",
  description: "Solving times of all 16,384 configurations on nine hosts and four SAT problems.",
  citation: repositories.ase17.citation,
  license: repositories.ase17.license,
  licenseNote: repositories.ase17.licenseNote,
  origin: "measured",
  ...systemIn(
    spearSystem,
    columns.map(([, , hardware, workload, version]) => ({ hardware, workload, version })),
  ),
  files: [
    pinnedFile(repositories.ase17, [
      "data/processed/spear.csv",
      16384,
      1233028,
      "d49e38ef3099a41dd9d693a64174063875de80a910a8a16f50e5202ceea3ea95",
    ]),
  ],
  reader: {
    format: "wide-csv",
    values: columns.map(([column, header, hardware, workload, version]) => ({
      column,
      header,
      environment: `${hardware}:${workload}:${version}`,
    })),
    failures: [{ atLeast: 5, status: "timeout", reason: "not solved within 5 s" }],
    duplicates: "refuse",
  },
  expected: { configurations: 16384, measurements: 163840, failures: 77581 },
  notes: [
    "Column 20 is headed like column 19; it is feature12 on SWlin2006.18830: the sixth response in the authors' script, and only with it is ec4 of their Table II reproduced.",
    "0 is a legal time: the clock resolves 0.01 s and two runs are averaged. 5 s and above is a time-out.",
    "All time-outs have spset-old-default on.",
    "Mean of 2 runs, as the script does it (the paper says 3).",
    "The header line ends with CRLF, the rows with LF.",
  ],
};
