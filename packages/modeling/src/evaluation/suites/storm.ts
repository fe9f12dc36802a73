import type { Suite } from "../suite.ts";

/** Stream processing whose topology and host change together. */
export const storm: Suite = {
  name: "storm",
  version: 1,
  title: "Apache Storm, other topologies",
  description:
    "Latency and throughput of SOL to RollingSort, WordCount and RollingCount: topology and host change together; runs of " +
    "RollingSort died early, so that it has fewer configurations.",
  protocol: "unmeasured",
  repeats: 10,
  subjects: ["latency", "throughput"].map((metric) => ({
    subject: metric,
    dataset: "storm",
    metric,
    roles: {
      kind: "one-source",
      source: { named: "feature6:sol:0.9.5" },
      targets: [
        "feature7:rolling-sort:0.9.5",
        "feature8:word-count:0.9.5",
        "feature9:rolling-count:0.9.5",
      ].map((named) => ({ named })),
    },
    budgets: [10, 20, 40],
  })),
};
