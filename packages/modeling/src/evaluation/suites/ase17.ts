import type { Severity, Suite, SuiteSubject } from "../suite.ts";

/** Number of the change in the paper's Table II, its severity as printed, source and target. */
type Change = readonly [name: string, severity: Severity, source: string, target: string];

const SPEAR: readonly Change[] = [
  ["ec1", "S", "feature1:10286:2.7", "feature8:10286:2.7"],
  ["ec2", "L", "amazon-micro:10286:2.7", "feature8:10286:2.7"],
  ["ec3", "L", "feature8:10286:2.7", "feature11:4435:2.7"],
  ["ec4", "M", "feature8:10286:2.7", "feature12:18830:2.7"],
  ["ec5", "S", "feature8:10286:2.7", "feature9:10286:1.2"],
  ["ec6", "L", "feature9:10286:1.2", "feature11:4435:2.7"],
  ["ec7", "VL", "feature1:10286:2.7", "feature10:8287:1.2"],
];
const X264: readonly Change[] = [
  ["ec1", "SM", "feature1:128-pictures:r2762", "feature8:128-pictures:r2762"],
  ["ec2", "S", "feature1:8-pictures:r2762", "feature8:8-pictures:r2762"],
  ["ec3", "M", "feature8:8-pictures:r2762", "feature8:32-pictures:r2762"],
  ["ec4", "M", "feature8:8-pictures:r2762", "feature8:128-pictures:r2762"],
  ["ec5", "L", "feature10:128-pictures:r2744", "feature8:128-pictures:r2762"],
  ["ec6", "L", "feature9:128-pictures:r2389", "feature8:128-pictures:r2762"],
  ["ec7", "L", "feature10:8-pictures:r2744", "feature8:128-pictures:r2762"],
  ["ec8", "VL", "feature10:8-pictures:r2744", "feature1:128-pictures:r2762"],
];
const SQLITE: readonly Change[] = [
  ["ec1", "S", "feature20:fillseq:3.7.6.3", "feature3:fillseq:3.7.6.3"],
  ["ec2", "M", "feature20:fillseqbatch:3.7.6.3", "feature3:fillseqbatch:3.7.6.3"],
  ["ec3", "S", "feature7:fillseq:3.7.6.3", "feature7:fillseqbatch:3.7.6.3"],
  ["ec4", "M", "feature7:readrandom:3.7.6.3", "feature7:readseq:3.7.6.3"],
  ["ec5", "M", "feature4:fillseq:3.19.0", "feature6:fillseq:3.7.6.3"],
  ["ec6", "L", "feature4:fillseqbatch:3.19.0", "feature6:fillseq:3.7.6.3"],
  ["ec7", "VL", "feature4:fillseqbatch:3.19.0", "feature20:fillseq:3.7.6.3"],
];
const SAC_SRAD: readonly Change[] = [
  ["ec1", "L", "ase17-h1:srad:v1", "ase17-h1:particle-filter:v1"],
  ["ec2", "L", "ase17-h1:srad:v1", "ase17-h1:kmeans:v1"],
  ["ec3", "S", "ase17-h1:srad:v1", "ase17-h1:hotspot:v1"],
  ["ec4", "L", "ase17-h1:srad:v1", "ase17-h1:nw:v1"],
  ["ec5", "M", "ase17-h1:particle-filter:v1", "ase17-h1:kmeans:v1"],
  ["ec6", "S", "ase17-h1:particle-filter:v1", "ase17-h1:hotspot:v1"],
  ["ec7", "L", "ase17-h1:particle-filter:v1", "ase17-h1:nw:v1"],
  ["ec8", "L", "ase17-h1:kmeans:v1", "ase17-h1:hotspot:v1"],
  ["ec9", "VL", "ase17-h1:kmeans:v1", "ase17-h1:nw:v1"],
  ["ec10", "L", "ase17-h1:hotspot:v1", "ase17-h1:nw:v1"],
];
const SAC_NBODY: readonly Change[] = [
  ["ec11", "S", "ase17-h1:nbody100:v1", "ase17-h1:nbody150:v1"],
  ["ec12", "S", "ase17-h1:nbody100:v1", "ase17-h1:nbody750:v1"],
  ["ec13", "S", "ase17-h1:nbody750:v1", "ase17-h1:nbody150:v1"],
];

function subjectsOf(
  dataset: string,
  changes: readonly Change[],
  budgets: readonly number[] = [10, 20, 40],
): SuiteSubject[] {
  return changes.map(([name, severity, source, target]) => ({
    subject: `${dataset}-${name}`,
    dataset,
    severity,
    roles: {
      kind: "one-source",
      source: { named: source },
      targets: [{ named: target }],
    },
    budgets,
  }));
}

/** The environment changes of ASE 2017 whose measurements are public, each a pair. */
export const ase17: Suite = {
  name: "ase17",
  version: 1,
  title: "ASE'17, environment changes by severity",
  description:
    "35 of the 36 changes of Table II (SaC's gc to cg is not public): SPEAR, x264, SQLite and SaC under other hardware, " +
    "workloads and versions, with the severity that the paper expects (S, SM, M, L, VL).",
  citation: {
    authors: "P. Jamshidi, N. Siegmund, M. Velez, C. Kästner, A. Patel, Y. Agarwal",
    title:
      "Transfer Learning for Performance Modeling of Configurable Systems: An Exploratory Analysis",
    venue: "ASE",
    year: 2017,
    doi: "10.1109/ASE.2017.8115661",
  },
  protocol: "unmeasured",
  repeats: 10,
  subjects: [
    ...subjectsOf("spear", SPEAR),
    ...subjectsOf("x264", X264),
    ...subjectsOf("sqlite", SQLITE),
    ...subjectsOf("sac-srad", SAC_SRAD),
    ...subjectsOf("sac-nbody", SAC_NBODY),
  ],
};
