import { readdirSync, readFileSync } from "node:fs";
import type { Metric } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";
import { AnalysisThread } from "../../../apps/api/src/analysis/analysis-thread.ts";
import { refreshFiguresJob } from "../../../apps/api/src/jobs/refresh-figures.ts";

const metric: Metric = { name: "time", unit: "s", better: "lower" };
const copies = {
  kind: "copies",
  columns: [
    {
      ...{ dataset: "a", environment: "a:x:y:z", metric },
      configurationIds: Int32Array.of(1, 2, 3),
      values: Float64Array.of(1, 2, 3),
    },
  ],
} as const;

/** Of the threads of this process, how many run only when no other one wants to. */
function idleThreads(): number {
  return readdirSync("/proc/self/task").filter((id) => {
    const stat = readFileSync(`/proc/self/task/${id}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")")).split(" ")[17] === "19";
  }).length;
}

describe.skipIf(process.platform !== "linux")("a thread of figures that nobody waits for", () => {
  test("lets every other thread go before it, and one of an asked figure does not", async () => {
    const before = idleThreads();
    for (const [isInBackground, count] of [
      [false, before],
      [true, before + 1],
    ] as const) {
      const thread = new AnalysisThread({ isInBackground });
      const { refusal } = await thread.compute(copies, new AbortController().signal);
      expect(refusal).toBeNull();
      expect(idleThreads()).toBe(count);
      await thread.close();
    }
  });
});

describe("the figures of a data set", () => {
  test("are gone on with behind other data sets where a job has left some", () => {
    const dataset = "planted";
    expect(refreshFiguresJob.followedBy?.({ dataset }, { left: 3 })).toEqual([
      { kind: "refresh-figures", payload: { dataset } },
    ]);
    expect(refreshFiguresJob.followedBy?.({ dataset }, { left: 0 })).toEqual([]);
  });
});
