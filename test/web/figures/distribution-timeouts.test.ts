import { describe, expect, test } from "vitest";
import { ecdfContent } from "../../../apps/web/figures/distribution-figures.tsx";

/** 100 runs of which the last `cut` were cut off at 5 s; run i ended after 0.01 (i + 1) s. */
function page(cut: number, limit: number | null = 5): string {
  const ended = 100 - cut;
  const quantilesOfRuns = Array.from({ length: 101 }, (_, i) =>
    i < ended ? 0.01 * (i + 1) : null,
  );
  const distribution = {
    metric: { name: "time", unit: "s", better: "LOWER" as const },
    valueCount: ended,
    failureCount: cut + 2,
    timeoutCount: cut,
    timeoutLimit: cut === 0 ? null : limit,
    minimum: 0.01,
    maximum: 0.01 * ended,
    bins: [ended],
    binEdges: [0.01, 0.01 * ended],
    isLogarithmic: false,
    quantilesOfRuns,
  };
  const { note, finding } = ecdfContent(distribution);
  return `${note} ${finding}`;
}

describe("what is said of a distribution with runs that were cut off", () => {
  test("counts runs that were cut off apart from what failed", () => {
    expect(page(46)).toContain(
      "n = 54 measurements, 46 cut off at 5\u00a0s and counted as worst, 2 failures left out",
    );
    expect(page(46, null)).toContain("46 cut off and counted as worst");
    expect(page(0)).toContain("n = 100 measurements, 2 failures left out");
  });

  test("has a median of all runs, or says that it is not known", () => {
    expect(page(46)).toContain(
      "54\u00a0% of the runs ended; the others were cut off, the median is 510\u00a0ms",
    );
    expect(page(60)).toContain(
      "40\u00a0% of the runs ended; the others were cut off, so the median is not known.",
    );
    expect(page(60)).not.toContain("median is 0");
    expect(page(10)).toContain(
      "Half of the runs lie within 260 to 760\u00a0ms, the median is 510\u00a0ms.",
    );
  });
});
