import { systemIn } from "./building/described-system.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import { type DatasetDescriptor, environmentName } from "./descriptor.ts";
import { deeparchSystem } from "./systems/deeparch.ts";
import { deeparchColumns } from "./systems/deeparch-columns.ts";

/** Measured columns in the order of the file. */
const columns = [
  {
    column: 13,
    header: "inference_time",
    hardware: "aws-gpu-micro",
    workload: "diatom-size-reduction",
    version: "unstated",
  },
  {
    column: 14,
    header: "inference_time",
    hardware: "aws-nano",
    workload: "diatom-size-reduction",
    version: "unstated",
  },
  {
    column: 15,
    header: "inference_time",
    hardware: "aws-gpu1-micro",
    workload: "diatom-size-reduction",
    version: "unstated",
    variant: "theano",
  },
] as const;

/** Inference times on DiatomSizeReduction of deeparch as SeMPL uses them (Gong and Chen, FSE 2024). */
export const semplDeeparch: DatasetDescriptor = {
  id: "sempl-deeparch",
  title: "DeepArch on three hosts (SeMPL)",
  description: "Inference times on DiatomSizeReduction of deeparch as SeMPL uses them.",
  citation: repositories.sempl.citation,
  license: repositories.sempl.license,
  licenseNote: repositories.sempl.licenseNote,
  origin: "measured",
  derivedFrom: "deeparch",
  ...systemIn(
    deeparchSystem,
    columns.map(({ column: _, header: __, ...environment }) => environment),
  ),
  files: [
    pinnedFile(repositories.sempl, [
      "data/deeparch-SizeReduction-3environments.csv",
      4096,
      244520,
      "2aee4881da019c6d2837b56d3b96ae7ca2df237db7ecdc9456f4657a9d91975e",
    ]),
  ],
  reader: {
    format: "wide-csv",
    // Option columns have empty headers.
    options: deeparchColumns.map(([option, zero, one], i) => ({
      option,
      column: i + 1,
      header: "",
      levels: { "0": zero, "1": one },
    })),
    values: columns.map(({ column, header, ...environment }) => ({
      column,
      header,
      metric: "inference_time",
      environment: environmentName(environment),
    })),
    duplicates: "refuse",
  },
  expected: { configurations: 4096, measurements: 12288, failures: 0 },
  notes: [
    "A copy of the inference times on DiatomSizeReduction in deeparch, rounded (they differ by less than 5e-8), never counted twice.",
    "The twelve option columns have no header; levels are written 0 and 1.",
    "Environments stand in the order of the columns; environment e of the SeMPL protocol is column (last - e).",
  ],
};
