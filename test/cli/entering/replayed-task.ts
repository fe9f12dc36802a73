import type { ReplayedTask } from "../../../apps/cli/src/entering/run-program.ts";

const named = { task: "coding/1/coder/0", digest: "0".repeat(64) };

/** A task of six configurations of one option; the source is 1 to 6, the target ten times that. */
export const replayedTask: ReplayedTask = {
  description: {
    ...named,
    ...{ protocol: "unmeasured", target: "b", sources: ["a"], budgets: [2], repeats: 3 },
    metric: { name: "time", unit: "s", better: "lower" },
    options: [{ name: "level", kind: "ordinal", domain: [1, 2, 3, 4, 5, 6] }],
    ...{ constraints: [], configurationCount: 6 },
  },
  table: {
    ...named,
    options: ["level"],
    configurations: [[1], [2], [3], [4], [5], [6]],
    sources: [{ environment: "a", values: [1, 2, 3, 4, 5, 6] }],
  },
  answers: { ...named, rows: [0, 1, 2, 3, 4], values: [10, 20, 30, 40, 50], censored: [5] },
};
