import { systemIn } from "./building/described-system.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";
import { sacSystem } from "./systems/sac.ts";

const columns = [
  ["srad", "srad"],
  ["particle_filter", "particle-filter"],
  ["kmeans", "kmeans"],
  ["hotspot", "hotspot"],
  ["nw", "nw"],
] as const;

/** 845 configurations of the SaC compiler on five programs (Jamshidi et al., ASE 2017). */
export const sacSrad: DatasetDescriptor = {
  id: "sac-srad",
  title: "SaC on srad and four other programs",
  description: "Run times of five programs compiled in 845 configurations.",
  citation: repositories.ase17.citation,
  license: repositories.ase17.license,
  licenseNote: repositories.ase17.licenseNote,
  origin: "measured",
  ...systemIn(
    sacSystem,
    columns.map(([, workload]) => ({ hardware: "ase17-h1", workload, version: "v1" })),
  ),
  files: [
    pinnedFile(repositories.ase17, [
      "data/processed/sac_srad_others.csv",
      845,
      128892,
      "d39b55f068c93d2d08104560f7e1cd42fb97d9732a7bc4ed7e5848e263df6f4c",
    ]),
  ],
  reader: {
    format: "wide-csv",
    values: columns.map(([column, workload]) => ({
      column,
      environment: `ase17-h1:${workload}:v1`,
    })),
    failures: [{ atLeast: 1200, status: "timeout", reason: "invalid, or cut off at 1200 s" }],
    duplicates: "refuse",
  },
  expected: { configurations: 845, measurements: 4225, failures: 522 },
  notes: [
    "1200 stands for a run that timed out or was invalid.",
    "Constant options: initmheap 5120, initwheap 192, maxae 5, maxlur 3, maxoptcyc 1, maxprfur 20, maxwlur 7.",
    "Whether 1 means that an optimisation is on is written nowhere; the all-zero row of srad is invalid everywhere.",
    "The programs gc and cg (sac_gc_cg.csv, w9 and w10 of the paper) are absent from the repository.",
    "The header line ends with CRLF, the rows with LF.",
  ],
};
