import { describe, expect, test } from "vitest";
import { paretoContent } from "../../../apps/web/figures/pareto-figure.tsx";

const member = (time: number, accuracy: number) => ({
  configuration: { level: time, fast: true },
  values: [time, accuracy],
});
const pareto = {
  objectives: [
    { metric: "time", unit: "s", better: "LOWER" as const },
    { metric: "accuracy", unit: "%", better: "HIGHER" as const },
  ],
  completeCount: 32,
  memberCount: 3,
  hypervolumeShare: 0.5,
  members: [member(1, 20), member(2, 40), member(5, 60)],
};
const within = (first: number | null, second: number | null) =>
  paretoContent(pareto, null, [first, second]);

describe("a trade-off", () => {
  test("says both ends of the set and how many it has", () => {
    expect(within(null, null).finding).toBe(
      "3 configurations are beaten by none in both: from the best time, 1\u00a0s with 20\u00a0%, to the best " +
        "accuracy, 60\u00a0% with 5\u00a0s.",
    );
    expect(within(null, null).rows[1]).toEqual([2, 40, 2, "true"]);
  });

  test("keeps what a bound allows, in the direction of better", () => {
    expect(within(2, null).rows.map(([time]) => time)).toEqual([1, 2]);
    expect(within(null, 40).rows.map(([time]) => time)).toEqual([2, 5]);
    expect(within(2, 40).finding).toBe(
      "One configuration with time ≤ 2\u00a0s and accuracy ≥ 40\u00a0% is the best in both: 2\u00a0s and 40\u00a0%.",
    );
  });

  test("says in words that nothing keeps the bounds", () => {
    expect(within(0.5, null).finding).toBe(
      "No configuration that was measured keeps time ≤ 0.5\u00a0s: loosen a bound.",
    );
    expect(within(0.5, null).rows).toEqual([]);
  });
});
