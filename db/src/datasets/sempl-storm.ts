import { systemIn } from "./building/described-system.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import { type DatasetDescriptor, environmentName } from "./descriptor.ts";
import { stormSystem } from "./systems/storm.ts";

/** Measured columns in the order of the file. */
const columns = [
  { column: 13, header: "task0", hardware: "feature6", workload: "sol", version: "0.9.5" },
  { column: 14, header: "task1", hardware: "feature8", workload: "word-count", version: "0.9.5" },
  {
    column: 15,
    header: "task2",
    hardware: "feature9",
    workload: "rolling-count",
    version: "0.9.5",
  },
] as const;

/** Latencies of SOL, WordCount and RollingCount of storm as SeMPL uses them (Gong and Chen, FSE 2024). */
export const semplStorm: DatasetDescriptor = {
  id: "sempl-storm",
  title: "Apache Storm, three topologies (SeMPL)",
  description: "Latencies of SOL, WordCount and RollingCount of storm as SeMPL uses them.",
  citation: repositories.sempl.citation,
  license: repositories.sempl.license,
  licenseNote: repositories.sempl.licenseNote,
  origin: "measured",
  derivedFrom: "storm",
  ...systemIn(
    stormSystem,
    columns.map(({ column: _, header: __, ...environment }) => environment),
  ),
  files: [
    pinnedFile(repositories.sempl, [
      "data/storm-obj2-3environments.csv",
      2048,
      136773,
      "e078b07b2791da581879f7838ce598be11090b45b76cd0c9aea6737300c011dd",
    ]),
  ],
  reader: {
    format: "wide-csv",
    // Headers are the numbers 0 to 11.
    options: stormSystem.space.options.map(({ name }, i) => ({
      option: name,
      column: i + 1,
      header: String(i),
    })),
    values: columns.map(({ column, header, ...environment }) => ({
      column,
      header,
      metric: "latency",
      environment: environmentName(environment),
    })),
    duplicates: "refuse",
  },
  expected: { configurations: 2048, measurements: 6144, failures: 0 },
  notes: [
    "A copy of the latencies of SOL, WordCount and RollingCount in storm (feature6, feature8, feature9), never counted twice.",
    "Headers are numbers and task0 to task2.",
    "Values as the protocol reads them: a latency of 0, which is a failed run, is kept as a number here; the protocol drops rows with a 0 (2,048 to 1,694).",
    "Environments stand in the order of the columns; environment e of the SeMPL protocol is column (last - e).",
  ],
};
