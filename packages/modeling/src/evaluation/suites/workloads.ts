import type { Suite, SuiteSubject } from "../suite.ts";

const MACHINE = "workload-study-machine";
const H2 = ["ycsb-600", "tpcc-2", "tpcc-8", "smallbank-1", "smallbank-10", "voter-2", "voter-16"];
const SOUNDS = ["beethoven", "dual-channel", "single-channel", "speech", "sweep"];

function subject(
  dataset: string,
  metric: string,
  source: string,
  targets: readonly string[],
  budgets: readonly number[],
): SuiteSubject {
  const named = (workload: string) => ({ named: `${MACHINE}:${workload}:unstated` });
  return {
    subject: `${dataset}-${metric}`,
    dataset,
    metric,
    roles: { kind: "one-source", source: named(source), targets: targets.map(named) },
    budgets,
  };
}

/** A database and an encoder under other workloads on the same machine. */
export const workloads: Suite = {
  name: "workloads",
  version: 1,
  title: "H2 and jump3r under other workloads",
  description:
    "H2's throughput from YCSB 2400 to seven other benchmarks; jump3r's time and memory from one sound to five others; " +
    "about 1, 2.5 and 10 % of the target's configurations.",
  protocol: "unmeasured",
  repeats: 10,
  subjects: [
    subject("h2", "throughput", "ycsb-2400", H2, [20, 49, 195]),
    ...["time", "max-resident-size"].map((metric) =>
      subject(
        "jump3r",
        metric,
        "helix.wav",
        SOUNDS.map((sound) => `${sound}.wav`),
        [38, 95, 379],
      ),
    ),
  ],
};
