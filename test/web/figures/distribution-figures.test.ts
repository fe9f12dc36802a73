import { describe, expect, test } from "vitest";
import { ecdfContent, histogramContent } from "../../../apps/web/figures/distribution-figures.tsx";

const metric = { name: "time", unit: "s", better: "LOWER" } as const;
const distribution = {
  metric,
  valueCount: 1200,
  failureCount: 3,
  timeoutCount: 0,
  timeoutLimit: null,
  minimum: 1,
  maximum: 9,
  bins: [600, 0, 400, 200],
  binEdges: [1, 3, 5, 7, 9],
  isLogarithmic: false,
  quantilesOfRuns: [1, 2, 3, 6, 9],
};
const ecdf = ecdfContent(distribution);
const histogram = histogramContent(distribution);

describe("the figures of a distribution", () => {
  test("say how many values they show and how many failures they leave out", () => {
    expect(ecdf.note).toBe("n = 1,200 measurements, 3 failures left out");
    const note = (failureCount: number) => ecdfContent({ ...distribution, failureCount }).note;
    expect(note(1)).toBe("n = 1,200 measurements, 1 failure left out");
    expect(note(0)).toBe("n = 1,200 measurements");
  });

  test("say quartiles, median and ratio", () => {
    expect(ecdf.finding).toBe(
      "Half of the measurements lie within 2 to 6\u00a0s, the median is 3\u00a0s. " +
        "The highest value is 9 times the lowest.",
    );
  });

  test.each([
    ["the lowest is zero", { minimum: 0 }],
    ["all are the same", { minimum: 9 }],
  ])("say no ratio where %s", (_why, other) => {
    expect(ecdfContent({ ...distribution, ...other }).finding).not.toContain("times the lowest");
  });

  test("say which bin is fullest, and its share; all of them where several are", () => {
    expect(histogram.finding).toBe(
      "The fullest bin, 1 to 3\u00a0s, holds 50\u00a0% of the measurements.",
    );
    expect(histogram.note).toContain("4 bins of equal width");
    const { finding } = histogramContent({ ...distribution, bins: [500, 0, 500, 200] });
    expect(finding).toMatch(
      /^2 bins are fullest, the first of 1 to 3\u00a0s: each holds 41\.7\u00a0%/,
    );
  });

  test("say that bins are equally wide in logarithms", () => {
    expect(histogramContent({ ...distribution, isLogarithmic: true }).note).toContain(
      "4 bins of equal width on a logarithmic axis",
    );
  });

  test("have rows: shares of quantiles, edges of bins", () => {
    expect(ecdf.rows.slice(0, 2)).toEqual([
      [0, 1],
      [25, 2],
    ]);
    expect(histogram.rows[3]).toEqual([7, 9, 200]);
  });
});
