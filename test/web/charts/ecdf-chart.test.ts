import { describe, expect, test } from "vitest";
import { EcdfChart } from "../../../apps/web/components/charts/ecdf-chart.tsx";
import { drawn } from "../drawn.ts";

const fixed = {
  ...{
    metric: "solving_time",
    unit: "s",
    timeoutLimit: null,
    label: "The median is 3 s.",
    width: 860,
  },
};

/** Points of the drawn line as [x, y]. */
function linePoints(svg: string): readonly (readonly [number, number])[] {
  const path = /class="line[^"]*" d="([^"]*)"/.exec(svg)?.[1] ?? "";
  const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  return numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? Number.NaN]] : [])) as [
    number,
    number,
  ][];
}

describe("the distribution function", () => {
  test("is an image whose name is the finding", () => {
    const svg = drawn(EcdfChart, { ...fixed, quantiles: [1, 2, 3, 4, 5] });
    expect(svg).toMatch(/<svg[^>]*role="img" aria-label="The median is 3 s\."/);
  });

  test("names metric and unit on its axis and marks the median", () => {
    const svg = drawn(EcdfChart, { ...fixed, quantiles: [1, 2, 3, 4, 5] });
    expect(svg).toContain("solving_time (s)");
    expect(svg).toContain("median 3 s");
  });

  test("never falls to the right", () => {
    const quantiles = Array.from({ length: 101 }, (_, i) => 0.1 * 1.08 ** i);
    const points = linePoints(drawn(EcdfChart, { ...fixed, quantiles }));
    expect(points.length).toBeGreaterThan(100);
    for (const [i, [x, y]] of points.entries()) {
      const [beforeX, beforeY] = points[i - 1] ?? [x, y];
      expect(x).toBeGreaterThanOrEqual(beforeX);
      expect(y).toBeLessThanOrEqual(beforeY);
    }
  });

  test("says so when its axis is logarithmic, and keeps zeros at the left edge", () => {
    const svg = drawn(EcdfChart, { ...fixed, quantiles: [0, 0, 0.01, 1, 100] });
    expect(svg).toContain("logarithmic");
    expect(svg).toContain("0 at the left edge");
    for (const [x] of linePoints(svg)) expect(Number.isFinite(x)).toBe(true);
  });

  test("has nothing at its left edge when no value is zero", () => {
    expect(drawn(EcdfChart, { ...fixed, quantiles: [1, 10, 1000] })).not.toContain("left edge");
    const below = drawn(EcdfChart, { ...fixed, quantiles: [-5, 1, 1000] });
    expect(below).not.toMatch(/left edge|logarithmic/);
  });

  test("is linear when the values lie close together", () => {
    expect(drawn(EcdfChart, { ...fixed, quantiles: [10, 11, 12] })).not.toContain("logarithmic");
  });

  test("of one value rises in one step", () => {
    const svg = drawn(EcdfChart, { ...fixed, quantiles: [7] });
    expect(svg).toContain("median 7 s");
    expect(svg).not.toContain("NaN");
  });

  test("stops where runs were cut off, and has no median there", () => {
    const [y54, y100] = [0.54, 1].map((share) => 240 - share * (240 - 30));
    const quantiles = Array.from({ length: 101 }, (_, i) => (i <= 54 ? 1 + i / 54 : null));
    const svg = drawn(EcdfChart, { ...fixed, quantiles });
    expect(svg).toContain(">median ");
    const top = Math.min(...linePoints(svg).map(([, y]) => y));
    expect(Math.abs(top - (y54 as number))).toBeLessThan(1e-6);
    expect(top).toBeGreaterThan(y100 as number);
    const most = quantiles.map((value, i) => (i < 40 ? value : null));
    expect(drawn(EcdfChart, { ...fixed, quantiles: most })).not.toContain(">median ");
    const none = quantiles.map(() => null);
    expect(drawn(EcdfChart, { ...fixed, quantiles: none })).toContain("No values of");
  });

  test("without values is words, not an empty frame", () => {
    const svg = drawn(EcdfChart, { ...fixed, quantiles: [] });
    expect(svg).toMatch(/role="img" aria-label="No values of solving_time"/);
    expect(svg).not.toContain("<path");
  });
});
