import { ordinalOption } from "./building/option-lists.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";

const options = [
  ordinalOption("Spouts", [1, 3], { layer: "runtime" }),
  ordinalOption("Max_spout", [1, 2, 10, 100, 1000, 10000], { layer: "runtime" }),
  ordinalOption("Spout_wait", [1, 2, 3, 10, 100], { layer: "runtime" }),
  ordinalOption("Spliters", [1, 2, 3, 6], { layer: "runtime" }),
  ordinalOption("Counters", [1, 3, 6, 12], { layer: "runtime" }),
  ordinalOption("Netty_min_wait", [10, 100, 1000], { layer: "runtime", unit: "ms" }),
];

/** All 2,880 configurations of WordCount on Apache Storm, cluster C1 (Jamshidi and Casale, 2016). */
export const stormWc6d: DatasetDescriptor = {
  id: "storm-wc-6d",
  title: "Apache Storm, WordCount, six options",
  description: "Throughput of all 2,880 configurations of six options.",
  citation: repositories.moot.citation,
  license: repositories.moot.license,
  licenseNote: repositories.moot.licenseNote,
  origin: "measured",
  system: {
    slug: "storm-wc-6d",
    title: "Apache Storm, WordCount, six options",
    description: "The WordCount topology on Apache Storm with six numeric options.",
    url: "https://storm.apache.org",
  },
  space: { system: "storm-wc-6d", options, constraints: [] },
  metrics: [
    {
      name: "throughput",
      unit: "msg/s",
      better: "higher",
      description: "Messages per second (unit from the appendix of BO4CO).",
    },
  ],
  hardware: [{ slug: "storm-c1", title: "Cluster C1 of BO4CO" }],
  workloads: [{ slug: "word-count", title: "WordCount" }],
  versions: [{ slug: "unstated", title: "Not stated" }],
  environments: [{ hardware: "storm-c1", workload: "word-count", version: "unstated" }],
  files: [
    pinnedFile(repositories.moot, [
      "optimize/config/wc-6d-c1-obj1.csv",
      2880,
      66317,
      "e7b1b7ea9860674be2faa070a50000f43c3dcfe6e4e78fd2160c6357970138f1",
    ]),
  ],
  reader: {
    format: "wide-csv",
    values: [{ column: "Throughput-", metric: "throughput" }],
    duplicates: "refuse",
  },
  expected: { configurations: 2880, measurements: 2880, failures: 0 },
  notes: [
    "MOOT writes the direction behind the name and marks Throughput- as minimise; in the domain a higher throughput is better.",
    "The files state no units; messages/s and ms stand in the appendix of BO4CO.",
  ],
};
