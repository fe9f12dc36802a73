import { systemIn } from "./building/described-system.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";
import { sacSystem } from "./systems/sac.ts";

const workloads = ["nbody100", "nbody150", "nbody750"] as const;

/** 4,999 runs of the SaC compiler on three n-body programs (Jamshidi et al., ASE 2017). */
export const sacNbody: DatasetDescriptor = {
  id: "sac-nbody",
  title: "SaC on three n-body programs",
  description: "Run times of three n-body programs compiled in 4,983 configurations.",
  citation: repositories.ase17.citation,
  license: repositories.ase17.license,
  licenseNote: repositories.ase17.licenseNote,
  origin: "measured",
  ...systemIn(
    sacSystem,
    workloads.map((workload) => ({ hardware: "ase17-h1", workload, version: "v1" })),
  ),
  files: [
    pinnedFile(repositories.ase17, [
      "data/processed/sac_nbody_others.csv",
      4999,
      681000,
      "0e29530b1b0be6c68451c664a49ba96acbac05ff7ef5dc62068dade0af4d1b4c",
    ]),
  ],
  reader: {
    format: "wide-csv",
    options: sacSystem.space.options
      .filter(({ name }) => name !== "numthreads")
      .map(({ name }) => ({ option: name, column: name })),
    values: workloads.map((workload) => ({
      column: workload,
      environment: `ase17-h1:${workload}:v1`,
    })),
    failures: [{ atLeast: 1200, status: "timeout", reason: "invalid, or cut off at 1200 s" }],
    duplicates: "repeat",
  },
  expected: { configurations: 4983, measurements: 14997, failures: 0 },
  notes: [
    "The option numthreads was dropped when the file was written: 16 rows repeat a configuration with very different times (1.66 s and 5.14 s). They stand as repeats and are not a measure of noise.",
    "Constant option: dfr.",
    "The paper's figures for ec12 and ec13 cannot be reproduced from this file.",
    "The header line ends with CRLF, the rows with LF.",
  ],
};
