import type { DescribedSystem } from "../building/described-system.ts";
import { machines } from "../building/machines.ts";
import { binaryOptions, ordinalOption } from "../building/option-lists.ts";

const two = (name: string, low: number, high: number, unit?: string) =>
  ordinalOption(name, [low, high], {
    layer: "runtime",
    ...(unit === undefined ? {} : { unit }),
  });

/** Apache Storm with twelve two-level options; each host ran one topology only. */
export const stormSystem: DescribedSystem = {
  system: {
    slug: "storm",
    title: "Apache Storm",
    description:
      "A stream processor, options of the topology and of the messaging, two levels each.",
    url: "https://storm.apache.org",
  },
  space: {
    system: "storm",
    options: [
      two("topology.workers", 2, 4),
      two("component.bolt_num", 1, 10),
      two("topology.acker.executors", 2, 4),
      two("message.size", 10, 1_000_000),
      two("component.spout_num", 1, 10),
      ...binaryOptions(["topology.serialized.message.size.metrics"], { layer: "runtime" }),
      two("topology.max.spout.pending", 1, 1000),
      two("storm.messaging.netty.min_wait_ms", 10, 1000, "ms"),
      two("topology.transfer.buffer.size", 512, 1024),
      two("storm.messaging.netty.max_wait_ms", 100, 10_000, "ms"),
      two("topology.level", 2, 5),
      two("topology.priority", 0, 29),
    ],
    constraints: [
      {
        rule: "storm.messaging.netty.max_wait_ms == 10 * storm.messaging.netty.min_wait_ms",
        why: "the two were always set together: 11 independent options",
      },
    ],
  },
  metrics: [
    {
      name: "throughput",
      unit: "msg/s",
      better: "higher",
      description: "spout_throughput, mean after the first 60 s of a 180 s run.",
    },
    {
      name: "latency",
      unit: "ms",
      better: "lower",
      description: "spout_avg_complete_latency, mean after the first 60 s of a 180 s run.",
    },
  ],
  hardware: [machines.feature6, machines.feature7, machines.feature8, machines.feature9],
  workloads: [
    { slug: "sol", title: "SOL", facts: { topology: "SOL" } },
    { slug: "rolling-sort", title: "RollingSort", facts: { topology: "RollingSort" } },
    { slug: "word-count", title: "WordCount", facts: { topology: "WordCount" } },
    { slug: "rolling-count", title: "RollingCount", facts: { topology: "RollingCount" } },
  ],
  versions: [{ slug: "0.9.5", title: "0.9.5" }],
};
