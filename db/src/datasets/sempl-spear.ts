import { systemIn } from "./building/described-system.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import { type DatasetDescriptor, environmentName } from "./descriptor.ts";
import { spearSystem } from "./systems/spear.ts";

/** Measured columns in the order of the file. */
const columns = [
  {
    column: 15,
    header: "solving_time_feature1_2_7_10286",
    hardware: "feature1",
    workload: "10286",
    version: "2.7",
  },
  {
    column: 16,
    header: "solving_time_feature8_2_7_10286",
    hardware: "feature8",
    workload: "10286",
    version: "2.7",
  },
  {
    column: 17,
    header: "solving_time_amazon_micro_2_7_10286",
    hardware: "amazon-micro",
    workload: "10286",
    version: "2.7",
  },
] as const;

/** Three columns of spear as SeMPL uses them (Gong and Chen, FSE 2024). */
export const semplSpear: DatasetDescriptor = {
  id: "sempl-spear",
  title: "SPEAR in three environments (SeMPL)",
  description: "Three columns of spear as SeMPL uses them.",
  citation: repositories.sempl.citation,
  license: repositories.sempl.license,
  licenseNote: repositories.sempl.licenseNote,
  origin: "measured",
  derivedFrom: "spear",
  ...systemIn(
    spearSystem,
    columns.map(({ column: _, header: __, ...environment }) => environment),
  ),
  files: [
    pinnedFile(repositories.sempl, [
      "data/spear-10286-3environments.csv",
      16384,
      708462,
      "3d78d1b5335f16160b6515e2fbaa6170093d98e1a73fae4dcf05254af99bad7d",
    ]),
  ],
  reader: {
    format: "wide-csv",
    values: columns.map(({ column, header, ...environment }) => ({
      column,
      header,
      metric: "solving_time",
      environment: environmentName(environment),
    })),
    duplicates: "refuse",
  },
  expected: { configurations: 16384, measurements: 49152, failures: 0 },
  notes: [
    "A copy of three columns of spear, never counted twice.",
    "Values as the protocol reads them: times of 5 s and above are kept as numbers here, although they are time-outs, and 0 is a value; the protocol drops rows with a 0 (16,384 to 15,737).",
    "Environments stand in the order of the columns; environment e of the SeMPL protocol is column (last - e).",
  ],
};
