import type { Option } from "@perfatlas/modeling/space";
import { inputFiles } from "./building/input-files.ts";
import { binaryOptions, ordinalOption } from "./building/option-lists.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";

const more = { layer: "application" } as const;
const options: readonly Option[] = [
  ...binaryOptions(["--boost"], more),
  ordinalOption("--carduse", [1, 2, 3], more),
  ...binaryOptions(["--decompose"], more),
  ordinalOption("--gluescale", [1, 2, 3, 4, 5], more),
  ordinalOption("--lkhd", [-1, 0, 1, 2, 3, 4], more),
  ordinalOption("--memlim", [-1, 1000], { ...more, description: "-1 is no limit." }),
  ordinalOption("--minimize", [1, 2], more),
  ordinalOption("--prbsimple", [1, 2, 3], more),
  ordinalOption("--sweepirr", [1, 2, 3], more),
  ordinalOption("--sweepred", [1, 2, 3], more),
];

/** A SAT solver on 351 formulas (Lesoil et al., JSS 2023). */
export const inputLingeling: DatasetDescriptor = {
  id: "input-lingeling",
  title: "Lingeling on 351 formulas",
  description: "Conflicts and reductions of a SAT solver on 351 formulas in 100 configurations.",
  citation: repositories.inputSensitivity.citation,
  license: repositories.inputSensitivity.license,
  licenseNote: repositories.inputSensitivity.licenseNote,
  origin: "measured",
  system: {
    slug: "lingeling",
    title: "Lingeling",
    description: "A SAT solver, ten of its switches.",
    url: "https://fmv.jku.at/lingeling/",
  },
  space: { system: "lingeling", options, constraints: [] },
  metrics: [
    { name: "conflicts", unit: "{conflicts}", better: "lower" },
    { name: "cps", unit: "{conflicts}/s", better: "higher", description: "Conflicts per second." },
    { name: "reductions", unit: "{reductions}", better: "lower" },
  ],
  ...inputFiles("lingeling", (input) => ({ title: input })),
  reader: {
    format: "wide-csv",
    options: options.map(({ name }) => ({ option: name, column: name })),
    values: ["conflicts", "cps", "reductions"].map((name) => ({ column: name, metric: name })),
    ignore: ["configurationID"],
  },
  expected: { configurations: 100, measurements: 105_300, failures: 0 },
  notes: [
    "0 is a value: the formula was solved before a conflict (8,108 rows of conflicts). 56 files hold the same figures as others, all of them 0.",
    "Cells have blanks around their numbers.",
  ],
};
