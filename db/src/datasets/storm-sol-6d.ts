import { ordinalOption } from "./building/option-lists.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";

const options = [
  ordinalOption("Spouts", [1, 3], { layer: "runtime" }),
  ordinalOption("Max_spout", [1, 10, 100, 1000, 10000], { layer: "runtime" }),
  ordinalOption("Topology_level", [2, 3, 4, 5], { layer: "runtime" }),
  ordinalOption("Netty_min_wait", [10, 100, 1000], { layer: "runtime", unit: "ms" }),
  ordinalOption("Message_size", [10, 100, 1000, 10000, 100000, 1000000], { layer: "runtime" }),
  ordinalOption("Bolts", [1, 2, 3, 6], { layer: "runtime" }),
];

/** 2,866 of 2,880 configurations of SOL on Apache Storm, cluster C2 (Jamshidi and Casale, 2016). */
export const stormSol6d: DatasetDescriptor = {
  id: "storm-sol-6d",
  title: "Apache Storm, SOL, six options",
  description: "Throughput of 2,866 of 2,880 configurations of six options.",
  citation: repositories.moot.citation,
  license: repositories.moot.license,
  licenseNote: repositories.moot.licenseNote,
  origin: "measured",
  system: {
    slug: "storm-sol-6d",
    title: "Apache Storm, SOL, six options",
    description: "The SOL topology on Apache Storm with six numeric options.",
    url: "https://storm.apache.org",
  },
  space: { system: "storm-sol-6d", options, constraints: [] },
  metrics: [
    {
      name: "throughput",
      unit: "msg/s",
      better: "higher",
      description: "Messages per second (unit from the appendix of BO4CO).",
    },
  ],
  hardware: [{ slug: "storm-c2", title: "Cluster C2 of BO4CO" }],
  workloads: [{ slug: "sol", title: "SOL" }],
  versions: [{ slug: "unstated", title: "Not stated" }],
  environments: [{ hardware: "storm-c2", workload: "sol", version: "unstated" }],
  files: [
    pinnedFile(repositories.moot, [
      "optimize/config/sol-6d-c2-obj1.csv",
      2866,
      131784,
      "5b78a66b75ebe53824153c59ecafe9412374f4bcc335c21d6f2a5b278a55b9ba",
    ]),
  ],
  reader: {
    format: "wide-csv",
    values: [{ column: "Throughput-", metric: "throughput" }],
    failures: [
      {
        atMost: 0,
        status: "invalid",
        reason: "throughput of 0 or below: no message passed, or a counter was reset",
      },
    ],
    duplicates: "refuse",
  },
  expected: { configurations: 2866, measurements: 2866, failures: 60 },
  notes: [
    "MOOT writes the direction behind the name and marks Throughput- as minimise; in the domain a higher throughput is better.",
    "59 rows have a negative throughput and one has 0: failures, as in storm.",
    "The files state no units; messages/s and ms stand in the appendix of BO4CO.",
  ],
};
