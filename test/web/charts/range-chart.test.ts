import { describe, expect, test } from "vitest";
import { RangeChart } from "../../../apps/web/components/charts/range-chart.tsx";
import { drawn } from "../drawn.ts";

const fixed = {
  metric: "encoding_time",
  unit: "s",
  label: "Medians go from 1 to 30 s.",
  width: 860,
};
const rows = [
  { name: "board a", minimum: 0.5, median: 1, maximum: 4, timeoutCount: 0 },
  { name: "board b", minimum: 10, median: 30, maximum: 90, timeoutCount: 0 },
];

describe("the spread of environments", () => {
  test("draws a line and a median for each row, with its numbers in words", () => {
    const svg = drawn(RangeChart, { ...fixed, rows });
    expect(svg.match(/<circle/g)).toHaveLength(2);
    expect(svg).toContain("board b: 10 to 90, median 30 s");
    expect(svg).toMatch(/role="img" aria-label="Medians go from 1 to 30 s\."/);
  });

  test("places a median between its ends", () => {
    const svg = drawn(RangeChart, { ...fixed, rows });
    const ends = /class="stroke"[^>]* d="M([\d.]+) [\d.]+H([\d.]+)/.exec(svg);
    const median = Number(/<circle[^>]*cx="([\d.]+)"/.exec(svg)?.[1]);
    expect(median).toBeGreaterThan(Number(ends?.[1]));
    expect(median).toBeLessThan(Number(ends?.[2]));
  });

  test("of one row with one value is finite", () => {
    const one = [{ name: "only", minimum: 2, median: 2, maximum: 2, timeoutCount: 0 }];
    expect(drawn(RangeChart, { ...fixed, rows: one })).not.toContain("NaN");
  });

  test("is dotted on to the right edge where runs were cut off, without a dot where the median was", () => {
    const cut = { name: "slow", minimum: 1, median: null, maximum: 5, timeoutCount: 8960 };
    const svg = drawn(RangeChart, { ...fixed, rows: [cut] });
    expect(svg).toMatch(/stroke-dasharray="2 4" d="M[\d.]+ [\d.]+H852"/);
    expect(svg).not.toContain("<circle");
    expect(svg).toContain("slow: 1 to 5 s, median not known, 8,960 runs cut off");
    expect(drawn(RangeChart, { ...fixed, rows })).not.toContain("dasharray");
  });

  test("cuts a long name to 62 signs, and has it whole in words", () => {
    const name = "n".repeat(70);
    const svg = drawn(RangeChart, {
      ...fixed,
      rows: [{ name, minimum: 1, median: 2, maximum: 3, timeoutCount: 0 }],
    });
    expect(svg).toContain(`>${"n".repeat(61)}…<title>${name}: 1 to 3`);
    const fits = [{ name: "n".repeat(62), minimum: 1, median: 2, maximum: 3, timeoutCount: 0 }];
    expect(drawn(RangeChart, { ...fixed, rows: fits })).not.toContain("…");
  });

  test("without rows is words", () => {
    expect(drawn(RangeChart, { ...fixed, rows: [] })).toContain("No values of encoding_time");
  });
});
