import { systemIn } from "./building/described-system.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import { type DatasetDescriptor, environmentName } from "./descriptor.ts";
import { deeparchCloudFiles } from "./files/deeparch-cloud-files.ts";
import { deeparchLocalFiles } from "./files/deeparch-local-files.ts";
import { deeparchSystem } from "./systems/deeparch.ts";
import { deeparchColumns } from "./systems/deeparch-columns.ts";

const folder = "experiments/measurements";

/** "exp_DiatomSizeReduction_2017-….csv" → "diatom-size-reduction". */
function workloadOf(fileName: string): string {
  const [, name] = /^exp_([A-Za-z]+)/.exec(fileName) ?? [];
  return (name ?? fileName).replaceAll(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
}

const files = [...deeparchCloudFiles, ...deeparchLocalFiles].flatMap(
  ({ folder: host, hardware, backend, pins }) =>
    pins.map(([name, rowCount, bytes, sha256]) => ({
      pin: [`${folder}/${host}/${name}`, rowCount, bytes, sha256] as const,
      environment: {
        hardware,
        workload: workloadOf(name),
        version: "unstated",
        ...(backend === undefined ? {} : { variant: backend }),
      },
    })),
);

/** All 2^12 configurations of DeepArch on up to eight hosts and nine data sets. */
export const deeparch: DatasetDescriptor = {
  id: "deeparch",
  title: "DeepArch in 42 environments",
  description: "Accuracy and inference time of all two-level configurations of a small network.",
  citation: repositories.deeparchXplorer.citation,
  license: repositories.deeparchXplorer.license,
  licenseNote: repositories.deeparchXplorer.licenseNote,
  origin: "measured",
  ...systemIn(
    deeparchSystem,
    files.map(({ environment }) => environment),
  ),
  files: [
    pinnedFile(
      repositories.deeparchXplorer,
      [
        `${folder}/configurations_exp.csv`,
        4096,
        200704,
        "4e300d589eeed3d491bbe5e58dfa4f81df439be3c7641093b47eca808fa399f8",
      ],
      { reader: { role: "configurations" } },
    ),
    ...files.map(({ pin, environment }) =>
      pinnedFile(repositories.deeparchXplorer, pin, { environment: environmentName(environment) }),
    ),
  ],
  reader: {
    format: "joined-csv",
    configurations: {
      header: false,
      options: deeparchColumns.map(([option, zero, one], i) => ({
        option,
        column: i + 1,
        levels: { "0": zero, "1": one },
      })),
    },
    id: { column: "config_id", base: 1 },
    values: [
      { column: "val_acc", metric: "val_acc" },
      { column: "inference_time", metric: "inference_time" },
    ],
    duplicates: "refuse",
  },
  expected: { configurations: 4096, measurements: 310752, failures: 0 },
  notes: [
    "Files hold levels 0 and 1; the values come from the authors' script.",
    "The configuration file has no header; measurement files name its rows from 1.",
    "Hosts whose folder names a back end (theano, tensorflow, cntk) have it as their variant: host and back end change together.",
    "Seven environments are partial: runs that ended early. They are prefixes of the enumeration, in which the first options stay at level 0, and no random samples.",
    "Only the six filter options plausibly matter for inference_time; the others act on training.",
    "The hardware of the cloud hosts is not described in the repository. Lines end with CRLF; file names contain blanks and colons.",
  ],
};
