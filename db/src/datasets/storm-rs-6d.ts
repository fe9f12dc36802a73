import { ordinalOption } from "./building/option-lists.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";

const options = [
  ordinalOption("Spouts", [1, 3], { layer: "runtime" }),
  ordinalOption("Max_spout", [10, 100, 1000, 10000], { layer: "runtime" }),
  ordinalOption("Sorters", [1, 2, 3, 6, 9, 12, 15, 18], { layer: "runtime" }),
  ordinalOption("Emit_freq", [1, 10, 60, 120, 300], { layer: "runtime" }),
  ordinalOption("Chunk_size", [100000, 1000000, 2000000, 10000000], { layer: "runtime" }),
  ordinalOption("Message_size", [1000, 10000, 100000], { layer: "runtime" }),
];

/** All 3,840 configurations of RollingSort on Apache Storm, cluster C3 (Jamshidi and Casale, 2016). */
export const stormRs6d: DatasetDescriptor = {
  id: "storm-rs-6d",
  title: "Apache Storm, RollingSort, six options",
  description: "Throughput and latency of all 3,840 configurations of six options.",
  citation: repositories.moot.citation,
  license: repositories.moot.license,
  licenseNote: repositories.moot.licenseNote,
  origin: "measured",
  system: {
    slug: "storm-rs-6d",
    title: "Apache Storm, RollingSort, six options",
    description: "The RollingSort topology on Apache Storm with six numeric options.",
    url: "https://storm.apache.org",
  },
  space: { system: "storm-rs-6d", options, constraints: [] },
  metrics: [
    {
      name: "throughput",
      unit: "msg/s",
      better: "higher",
      description: "Messages per second (unit from the appendix of BO4CO).",
    },
    {
      name: "latency",
      unit: "ms",
      better: "lower",
      description: "Latency (unit from the appendix of BO4CO).",
    },
  ],
  hardware: [{ slug: "storm-c3", title: "Cluster C3 of BO4CO" }],
  workloads: [{ slug: "rolling-sort", title: "RollingSort" }],
  versions: [{ slug: "unstated", title: "Not stated" }],
  environments: [{ hardware: "storm-c3", workload: "rolling-sort", version: "unstated" }],
  files: [
    pinnedFile(
      repositories.moot,
      [
        "optimize/config/rs-6d-c3_obj1.csv",
        3840,
        219138,
        "0e945b8270c9b143d9bb34071fdf16333c4af3a222e83ad94986f3c894c4eb97",
      ],
      { reader: { values: [{ column: "Throughput-", metric: "throughput" }] } },
    ),
    pinnedFile(
      repositories.moot,
      [
        "optimize/config/rs-6d-c3_obj2.csv",
        3840,
        218253,
        "49f8261bea5b451a1a0c9f4742a6f445c1802959f640c1883ace77ebe0d1523a",
      ],
      { reader: { values: [{ column: "Latency-", metric: "latency" }] } },
    ),
  ],
  reader: {
    format: "wide-csv",
    duplicates: "refuse",
  },
  expected: { configurations: 3840, measurements: 7680, failures: 0 },
  notes: [
    "MOOT writes the direction behind the name and marks Throughput- as minimise; in the domain a higher throughput is better.",
    "The files state no units; messages/s and ms stand in the appendix of BO4CO.",
  ],
};
