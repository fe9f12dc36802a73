import { ordinalOption } from "./building/option-lists.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";

const options = [
  ordinalOption("Max_spout", [1, 10, 100, 1000, 10000, 100000, 1000000], { layer: "runtime" }),
  ordinalOption("Spliters", [1, 2, 3, 6], { layer: "runtime" }),
  ordinalOption("Counters", [1, 3, 6, 9, 12, 15, 18], { layer: "runtime" }),
];

/** 196 configurations of WordCount beside another topology, cluster C4 (Jamshidi and Casale, 2016). */
export const stormColocated: DatasetDescriptor = {
  id: "storm-colocated",
  title: "Apache Storm, WordCount with a neighbour",
  description:
    "Throughput of 196 configurations of WordCount beside RollingSort, SOL or WordCount.",
  citation: repositories.moot.citation,
  license: repositories.moot.license,
  licenseNote: repositories.moot.licenseNote,
  origin: "measured",
  system: {
    slug: "storm-colocated",
    title: "Apache Storm, WordCount with a neighbour",
    description:
      "The WordCount topology on Apache Storm, sharing its cluster with another topology.",
    url: "https://storm.apache.org",
  },
  space: { system: "storm-colocated", options, constraints: [] },
  metrics: [
    {
      name: "throughput",
      unit: "msg/s",
      better: "higher",
      description: "Messages per second (unit from the appendix of BO4CO).",
    },
  ],
  hardware: [{ slug: "storm-c4", title: "Cluster C4 of BO4CO" }],
  workloads: [
    { slug: "beside-rolling-sort", title: "WordCount beside RollingSort" },
    { slug: "beside-sol", title: "WordCount beside SOL" },
    { slug: "beside-word-count", title: "WordCount beside WordCount" },
  ],
  versions: [{ slug: "unstated", title: "Not stated" }],
  environments: [
    { hardware: "storm-c4", workload: "beside-rolling-sort", version: "unstated" },
    { hardware: "storm-c4", workload: "beside-sol", version: "unstated" },
    { hardware: "storm-c4", workload: "beside-word-count", version: "unstated" },
  ],
  files: [
    pinnedFile(
      repositories.moot,
      [
        "optimize/config/wc+rs-3d-c4-obj1.csv",
        196,
        3185,
        "8d6b132ad6fdbeb8cfc070cfc2d74db0907a9ad2eecbb7bec03ba3a0ba2705ca",
      ],
      {
        environment: "storm-c4:beside-rolling-sort:unstated",
      },
    ),
    pinnedFile(
      repositories.moot,
      [
        "optimize/config/wc+sol-3d-c4-obj1.csv",
        196,
        3191,
        "88178460e73e5f037e4552207ecd987c76dcc14e655d6b6cc5675c0fd30a7e7d",
      ],
      {
        environment: "storm-c4:beside-sol:unstated",
      },
    ),
    pinnedFile(
      repositories.moot,
      [
        "optimize/config/wc+wc-3d-c4-obj1.csv",
        196,
        3184,
        "61de625a33bed36a4487b60bed7d8e41f27f13b47ca4eb1fa04ec20076e73017",
      ],
      {
        environment: "storm-c4:beside-word-count:unstated",
      },
    ),
  ],
  reader: {
    format: "wide-csv",
    values: [{ column: "Throughput-", metric: "throughput" }],
    duplicates: "refuse",
  },
  expected: { configurations: 196, measurements: 588, failures: 0 },
  notes: [
    "The same 196 configurations in all three files: three environments that differ in the neighbour.",
    "MOOT writes the direction behind the name and marks Throughput- as minimise; in the domain a higher throughput is better.",
    "Levels are written as 1.00E+05 and 1.00E+06, too.",
    "The files state no units; messages/s and ms stand in the appendix of BO4CO.",
  ],
};
