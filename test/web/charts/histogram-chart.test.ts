import { describe, expect, test } from "vitest";
import { HistogramChart } from "../../../apps/web/components/charts/histogram-chart.tsx";
import { drawn } from "../drawn.ts";

const fixed = {
  edges: [0, 2, 4, 6, 8],
  isLogarithmic: false,
  metric: "latency",
  unit: "ms",
  label: "The fullest bin holds 50 %.",
  width: 860,
};
const bars = (svg: string): readonly number[] =>
  [...svg.matchAll(/<rect[^>]*height="([\d.]+)"/g)].map((match) => Number(match[1]));

describe("the histogram", () => {
  test("draws a bar a bin, as high as its count", () => {
    const heights = bars(drawn(HistogramChart, { ...fixed, bins: [1, 2, 4, 0] }));
    expect(heights).toHaveLength(4);
    const [one = 0, two = 0, four = 0, none = -1] = heights;
    expect(Math.abs(two - 2 * one)).toBeLessThanOrEqual(1e-6);
    expect(Math.abs(four - 4 * one)).toBeLessThanOrEqual(1e-6);
    expect(none).toBe(0);
  });

  test("tells each bin's range, unit and count", () => {
    const svg = drawn(HistogramChart, { ...fixed, bins: [1, 2, 4, 0] });
    expect(svg).toContain("<title>4 to 6 ms: 4</title>");
  });

  test("is an image whose name is the finding", () => {
    const svg = drawn(HistogramChart, { ...fixed, bins: [1] });
    expect(svg).toMatch(/role="img" aria-label="The fullest bin holds 50 %\."/);
  });

  test("of bins that are equally wide in logarithms has a logarithmic axis", () => {
    const given = { ...fixed, edges: [1, 10, 100], bins: [3, 4] };
    expect(drawn(HistogramChart, { ...given, isLogarithmic: true })).toContain("logarithmic");
    expect(drawn(HistogramChart, given)).not.toContain("logarithmic");
  });

  test("of one value is finite", () => {
    const svg = drawn(HistogramChart, { ...fixed, edges: [3, 3], bins: [9] });
    expect(svg).not.toContain("NaN");
    expect(bars(svg)).toHaveLength(1);
  });

  test("without values is words", () => {
    const svg = drawn(HistogramChart, { ...fixed, bins: [] });
    expect(svg).toContain("No values of latency");
    expect(bars(svg)).toEqual([]);
  });
});
