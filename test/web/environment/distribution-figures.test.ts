import { describe, expect, test } from "vitest";
import { DistributionFigures } from "../../../apps/web/components/environment/distribution-figures.tsx";
import { drawn, texts } from "../drawn.ts";

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
  quantilesOfRuns: [1, 2, 3, 6, 9],
};
const html = drawn(DistributionFigures, { distribution, fileName: "spear" });
const [ecdf = "", histogram = ""] = texts(html, "figure");

describe("the figures of a distribution", () => {
  test("say how many values they show and how many failures they leave out", () => {
    expect(ecdf).toContain("n = 1,200 measurements, 3 failures left out");
    const one = drawn(DistributionFigures, {
      distribution: { ...distribution, failureCount: 1 },
      fileName: "x",
    });
    expect(one).toContain("n = 1,200 measurements, 1 failure left out");
  });

  test("say quartiles, median and ratio", () => {
    expect(ecdf).toContain(
      "Half of the measurements lie between 2 and 6 s, the median is 3 s. " +
        "The highest value is 9 times the lowest.",
    );
  });

  test.each([
    ["the lowest is zero", { minimum: 0 }],
    ["all are the same", { minimum: 9 }],
  ])("say no ratio where %s", (_why, other) => {
    const given = { ...distribution, ...other };
    expect(drawn(DistributionFigures, { distribution: given, fileName: "x" })).not.toContain(
      "times the lowest",
    );
  });

  test("say which bin is fullest, and its share", () => {
    expect(histogram).toContain("The fullest bin, 1 to 3 s, holds 50 % of the measurements.");
    expect(histogram).toContain("4 bins of equal width");
  });

  test("have the same rows as tables: shares of quantiles, edges of bins", () => {
    const rows = texts(html, "tr").map((row) => row.replaceAll(/\s+/g, " "));
    expect(rows.slice(0, 3)).toEqual(["share of runs (%)time (s)", "01", "252"]);
    expect(rows.slice(6)).toEqual(["from (s)to (s)measurements", "13600", "350", "57400", "79200"]);
  });

  test("name their files after the environment", () => {
    expect(html).toContain('download="spear-quantiles.csv"');
    expect(html).toContain('download="spear-histogram.csv"');
  });
});
