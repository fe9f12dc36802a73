import type { Option } from "@perfatlas/modeling/space";
import { inputFiles } from "./building/input-files.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";

const options: readonly Option[] = [
  {
    name: "memory",
    kind: "ordinal",
    domain: [50, 75, 100],
    unit: "%",
    layer: "application",
    description: "Limit of the memory for compression.",
  },
  { name: "format", kind: "categorical", domain: ["xz", "lzma"], layer: "application" },
  { name: "level", kind: "ordinal", domain: [3, 6, 9], layer: "application" },
  { name: "depth", kind: "ordinal", domain: [1, 16, 32], layer: "application" },
];

/** Compression of 48 files by xz (Lesoil et al., JSS 2023). */
export const inputXz: DatasetDescriptor = {
  id: "input-xz",
  title: "xz on 48 files",
  description: "Size and time of compressing 48 files of known corpora in 30 configurations.",
  citation: repositories.inputSensitivity.citation,
  license: repositories.inputSensitivity.license,
  licenseNote: repositories.inputSensitivity.licenseNote,
  origin: "measured",
  system: {
    slug: "xz",
    title: "xz",
    description: "A compressor.",
    url: "https://tukaani.org/xz/",
  },
  space: { system: "xz", options, constraints: [] },
  metrics: [
    { name: "size", unit: "B", better: "lower", description: "Size of the compressed file." },
    { name: "time", unit: "s", better: "lower", description: "Elapsed time." },
  ],
  ...inputFiles("xz", (input) => ({ title: input })),
  reader: {
    format: "wide-csv",
    options: [
      { option: "memory", column: "memory", levels: { "50%": 50, "75%": 75, "100%": 100 } },
      { option: "format", column: "format" },
      { option: "level", column: "level", levels: { "-3": 3, "-6": 6, "-9": 9 } },
      { option: "depth", column: "depth" },
    ],
    values: [
      { column: "size", metric: "size" },
      { column: "time", metric: "time" },
    ],
    ignore: ["configurationID"],
  },
  expected: { configurations: 30, measurements: 2880, failures: 0 },
  notes: [
    "The file writes memory with a percent sign and levels as switches (-3).",
    "Thirty of the 54 combinations were measured.",
  ],
};
