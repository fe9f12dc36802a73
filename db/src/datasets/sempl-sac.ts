import { systemIn } from "./building/described-system.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import { type DatasetDescriptor, environmentName } from "./descriptor.ts";
import { sacSystem } from "./systems/sac.ts";

/** Measured columns in the order of the file. */
const columns = [
  { column: 59, header: "kmeans", hardware: "ase17-h1", workload: "kmeans", version: "v1" },
  { column: 60, header: "hotspot", hardware: "ase17-h1", workload: "hotspot", version: "v1" },
  { column: 61, header: "nw", hardware: "ase17-h1", workload: "nw", version: "v1" },
] as const;

/** Three columns of sac-srad as SeMPL uses them (Gong and Chen, FSE 2024). */
export const semplSac: DatasetDescriptor = {
  id: "sempl-sac",
  title: "SaC on three programs (SeMPL)",
  description: "Three columns of sac-srad as SeMPL uses them.",
  citation: repositories.sempl.citation,
  license: repositories.sempl.license,
  licenseNote: repositories.sempl.licenseNote,
  origin: "measured",
  derivedFrom: "sac-srad",
  ...systemIn(
    sacSystem,
    columns.map(({ column: _, header: __, ...environment }) => environment),
  ),
  files: [
    pinnedFile(repositories.sempl, [
      "data/sac_srad_others-3environments.csv",
      845,
      118706,
      "e8f027d082907d0a42e498b7dfccd2b29d1c5c7dab5ef2ac1cb16581a033d917",
    ]),
  ],
  reader: {
    format: "wide-csv",
    values: columns.map(({ column, header, ...environment }) => ({
      column,
      header,
      metric: "run_time",
      environment: environmentName(environment),
    })),
    duplicates: "refuse",
  },
  expected: { configurations: 845, measurements: 2535, failures: 0 },
  notes: [
    "A copy of three columns of sac-srad, never counted twice.",
    "Values as the protocol reads them: 1200, which stands for a time-out or an invalid run, is kept as a number here.",
    "Environments stand in the order of the columns; environment e of the SeMPL protocol is column (last - e).",
  ],
};
