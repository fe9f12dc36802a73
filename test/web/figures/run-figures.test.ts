import { describe, expect, test } from "vitest";
import { convergenceContent } from "../../../apps/web/figures/convergence-figure.tsx";
import { healthContent } from "../../../apps/web/figures/health-figure.tsx";

const span = (hour: number, healthyCount: number, lost: number) => ({
  from: `2026-03-01T${hour}:00:00.000Z`,
  to: `2026-03-01T${hour + 1}:00:00.000Z`,
  runCount: healthyCount + lost,
  ...{ healthyCount, quarantinedCount: lost, timeoutCount: 0, failedCount: 0 },
});

describe("the health of runs", () => {
  const content = (...spans: readonly ReturnType<typeof span>[]) => {
    const healthyCount = spans.reduce((sum, one) => sum + one.healthyCount, 0);
    const runCount = spans.reduce((sum, one) => sum + one.runCount, 0);
    const healthyPercent = (100 * healthyCount) / runCount;
    return healthContent({
      metric: { name: "time" },
      ...{ spans, healthyCount, runCount, healthyPercent },
    });
  };

  test("names every span in which most were lost", () => {
    expect(content(span(10, 8, 2), span(11, 10, 0), span(12, 8, 2)).finding).toBe(
      "26 of 30 runs are healthy, 86.7\u00a0%; most were lost in the spans from 1 Mar 2026, 10:00 UTC and " +
        "1 Mar 2026, 12:00 UTC: 2 each.",
    );
  });

  test("says so where none was lost", () => {
    const { finding, note } = content(span(10, 8, 0));
    expect(finding).toBe("All 8 runs are healthy.");
    expect(note).toContain("n = 8 runs");
  });
});

test("convergence says which run had the best first, and what the first one had", () => {
  const point = (measured: number, best: number) => ({
    measured,
    best,
    at: "2026-03-01T10:00:00Z",
  });
  const { finding, rows } = convergenceContent({
    metric: { name: "time", unit: "s", better: "LOWER" },
    ...{ runCount: 40, bestAt: 12, points: [point(1, 0.02), point(12, 0.01), point(40, 0.01)] },
  });
  expect(finding).toBe(
    "The best time, 10\u00a0ms, was first measured by run 12 of 40; the first run with a value had 20\u00a0ms.",
  );
  expect(rows[1]).toEqual([12, 0.01, "2026-03-01T10:00:00Z"]);
});
