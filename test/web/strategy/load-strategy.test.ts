import { describe, expect, test } from "vitest";
import { resultsOf } from "../../../apps/web/components/strategy/load-strategy.ts";
import { leaderboardRow as row } from "../leaderboard/leaderboard-rows.ts";

const direct = row({ strategy: "direct", isBaseline: true });
const only = row({ strategy: "target-only", isBaseline: true });
const shift = [row({ strategy: "shift" }), row({ strategy: "shift", budget: 20 })];
const boards = [
  { subject: "storm", rows: [direct] },
  { subject: "zlib", rows: [direct, ...shift, only] },
];

describe("the results of a strategy", () => {
  test("are of the subjects that have some, beside the baselines, with the rows per budget", () => {
    const results = resultsOf("shift", boards);
    expect(results?.strategy.name).toBe("shift");
    const [zlib, ...others] = results?.subjects ?? [];
    expect(others).toEqual([]);
    expect(zlib).toMatchObject({ subject: "zlib", rows: shift, baselines: [direct, only] });
    expect([...(zlib?.rowCounts ?? [])]).toEqual([
      [10, 3],
      [20, 1],
    ]);
  });

  test("of a baseline stand beside the other baselines", () => {
    const results = resultsOf("direct", boards);
    expect(results?.subjects.map(({ subject }) => subject)).toEqual(["storm", "zlib"]);
    expect(results?.subjects.map(({ baselines }) => baselines)).toEqual([[], [only]]);
  });

  test("are none for a strategy that no leaderboard names", () => {
    expect(resultsOf("shif", boards)).toBeUndefined();
  });
});
