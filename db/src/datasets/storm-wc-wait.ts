import { ordinalOption } from "./building/option-lists.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";

const options = [
  ordinalOption("spout_wait", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100, 1000, 10000], {
    layer: "runtime",
  }),
  ordinalOption("spliters", [1, 2, 3, 4, 5, 6], { layer: "runtime" }),
  ordinalOption("counters", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18], {
    layer: "runtime",
  }),
];

/** 1,343 of 1,404 configurations of WordCount on Apache Storm, OpenNebula (Jamshidi and Casale, 2016). */
export const stormWcWait: DatasetDescriptor = {
  id: "storm-wc-wait",
  title: "Apache Storm, WordCount, spout wait",
  description: "Throughput and latency of 1,343 of 1,404 configurations of three options.",
  citation: repositories.bo4co.citation,
  license: repositories.bo4co.license,
  licenseNote: repositories.bo4co.licenseNote,
  origin: "measured",
  system: {
    slug: "storm-wc-wait",
    title: "Apache Storm, WordCount, spout wait",
    description: "The WordCount topology on Apache Storm with three numeric options.",
    url: "https://storm.apache.org",
  },
  space: { system: "storm-wc-wait", options, constraints: [] },
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
  hardware: [{ slug: "opennebula-c1", title: "OpenNebula cluster C1 of BO4CO" }],
  workloads: [{ slug: "word-count", title: "WordCount" }],
  versions: [{ slug: "unstated", title: "Not stated" }],
  environments: [{ hardware: "opennebula-c1", workload: "word-count", version: "unstated" }],
  files: [
    pinnedFile(repositories.bo4co, [
      "data/wc-wait-opennebula-c1-26aug1.csv",
      1343,
      28464,
      "1f3f54ca2de59a821180a885249ef2520d253ec877b1fbcb9f8f51bb4ae892d2",
    ]),
  ],
  reader: {
    format: "wide-csv",
    values: [
      { column: "throughput", metric: "throughput" },
      { column: "latency", metric: "latency" },
    ],
    duplicates: "refuse",
  },
  expected: { configurations: 1343, measurements: 2686, failures: 0 },
  notes: [
    "Lines end with CRLF; the last line has no line end.",
    "The files state no units; messages/s and ms stand in the appendix of BO4CO.",
  ],
};
