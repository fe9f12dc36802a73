import type { Option } from "@perfatlas/modeling/space";
import { inputFiles } from "./building/input-files.ts";
import { binaryOptions } from "./building/option-lists.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";

const options: readonly Option[] = [
  {
    name: "optim",
    kind: "categorical",
    domain: ["-O0", "-Og", "-O1", "-O2", "-Ofast"],
    layer: "build",
  },
  ...binaryOptions(["-floop-interchange", "-fprefetch-loop-arrays", "-ffloat-store", "-fno-asm"], {
    layer: "build",
  }),
];

/** Thirty programs of PolyBench compiled by GCC (Lesoil et al., JSS 2023). */
export const inputGcc: DatasetDescriptor = {
  id: "input-gcc",
  title: "GCC on 30 programs",
  description: "Size, compile time and run time of 30 programs compiled in 80 configurations.",
  citation: repositories.inputSensitivity.citation,
  license: repositories.inputSensitivity.license,
  licenseNote: repositories.inputSensitivity.licenseNote,
  origin: "measured",
  system: {
    slug: "gcc",
    title: "GCC",
    description: "A compiler, its level of optimisation and four switches.",
    url: "https://gcc.gnu.org",
  },
  space: { system: "gcc", options, constraints: [] },
  metrics: [
    { name: "size", unit: "B", better: "lower", description: "Size of the program." },
    { name: "ctime", unit: "s", better: "lower", description: "Time of compiling." },
    { name: "exec", unit: "s", better: "lower", description: "Time of the compiled program." },
  ],
  ...inputFiles("gcc", (input) => ({ title: input })),
  reader: {
    format: "wide-csv",
    options: options.map(({ name }) => ({ option: name, column: name })),
    values: ["size", "ctime", "exec"].map((name) => ({ column: name, metric: name })),
    ignore: ["configurationID"],
    failures: [
      {
        equals: 0,
        metrics: ["size", "exec"],
        status: "failed",
        reason: "the program was not built",
      },
    ],
  },
  expected: { configurations: 80, measurements: 7200, failures: 544 },
  notes: [
    "size and exec are 0 in 272 rows: the program was not built. These are failures; the time of compiling stands.",
    "Names of options begin with a hyphen and hold others: in rules they stand in backquotes.",
  ],
};
