import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typedFacts } from "../../../apps/web/format/fact-texts.ts";
import { formatCorrelation } from "../../../apps/web/format/format-correlation.ts";
import { formatDate } from "../../../apps/web/format/format-date.ts";
import { formatLarge } from "../../../apps/web/format/format-large.ts";
import { formatName } from "../../../apps/web/format/format-name.ts";
import {
  formatBytes,
  formatCount,
  formatFixed,
  formatNumber,
} from "../../../apps/web/format/format-number.ts";
import { formatDomain, formatLevel } from "../../../apps/web/format/format-option.ts";
import { formatRange } from "../../../apps/web/format/format-range.ts";
import { metricText } from "../../../apps/web/format/metric-text.ts";

test.each([
  [0.98951, "0.99"],
  [0.9996, "0.9996"],
  [-0.999981, "−0.99998"],
  [1, "1"],
  [0, "0"],
])("a correlation of %d reads %s: 1 is said of 1 alone", (value, text) => {
  expect(formatCorrelation(value)).toBe(text);
});

describe("numbers in words", () => {
  test.each([
    [0, "0"],
    [null, "–"],
    [undefined, "–"],
    [42.1234, "42.12"],
    [16384, "16,380"],
    [0.0001, "0.0001"],
    [0.000099994, "9.999 × 10⁻⁵"],
    [0.00001234, "1.234 × 10⁻⁵"],
    [9_999_000, "9,999,000"],
    [10_000_000, "1 × 10⁷"],
    [123456789, "1.235 × 10⁸"],
    [1e21, "1 × 10²¹"],
    [-2.5, "−2.5"],
    [-3e9, "−3 × 10⁹"],
    [Number.MAX_VALUE, "1.798 × 10³⁰⁸"],
    [Number.POSITIVE_INFINITY, "∞"],
    [Number.NEGATIVE_INFINITY, "−∞"],
  ])("%s reads %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test("have as many significant digits as asked for", () => {
    expect(formatNumber(1234.5678, 6)).toBe("1,234.57");
    expect(formatNumber(1234.5678, 2)).toBe("1,200");
    expect(formatNumber(0.123456789, 8)).toBe("0.12345679");
    expect(formatNumber(1.23456e-9, 3)).toBe("1.23 × 10⁻⁹");
  });

  test("keep four significant digits between the exponents", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (value) => {
        const shown = Number(formatNumber(value).replaceAll(",", ""));
        expect(Math.abs(shown - value) / value).toBeLessThanOrEqual(5.1e-4);
      }),
    );
  });

  test("line up with fixed digits", () => {
    expect(formatFixed(-0.5, 2)).toBe("−0.50");
    expect(formatFixed(1234.5, 1)).toBe("1,234.5");
    expect(formatFixed(2, 0)).toBe("2");
    expect([formatFixed(null, 2), formatFixed(undefined, 2)]).toEqual(["–", "–"]);
  });

  test("that count separate thousands", () => {
    expect(formatCount(16_384)).toBe("16,384");
    expect(formatCount(999)).toBe("999");
  });

  test.each([
    [0, "0\u00a0B"],
    [999, "999\u00a0B"],
    [1000, "1\u00a0kB"],
    [1234, "1.23\u00a0kB"],
    [1_234_567, "1.23\u00a0MB"],
    [999_499, "999\u00a0kB"],
    [999_500, "1\u00a0MB"],
    [5e9, "5\u00a0GB"],
    [7e12, "7\u00a0TB"],
    [3e15, "3000\u00a0TB"],
  ])("%d bytes read %s", (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

describe("options in words", () => {
  test("say their levels", () => {
    expect(formatDomain("BINARY", [false, true])).toBe("off, on");
    expect(formatDomain("ORDINAL", [20, 40])).toBe("20, 40");
    expect(formatDomain("CATEGORICAL", ["umh", "hex"])).toBe("umh, hex");
    expect(formatDomain("REAL", "anything")).toBe("anything");
  });

  test("say a range, and its steps where it has some", () => {
    expect(formatDomain("INTEGER", { min: 1, max: 16, step: 2 })).toBe("1 to 16 in steps of 2");
    expect(formatDomain("REAL", { min: 0.5, max: 2 })).toBe("0.5 to 2");
    expect(formatDomain("REAL", { min: 0.5, max: 2, step: null })).toBe("0.5 to 2");
  });

  test("list twelve levels whole, and of more the first eleven and how many there are", () => {
    const levels = (count: number) => [...Array(count).keys()];
    expect(formatDomain("ORDINAL", levels(12))).toBe("0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11");
    expect(formatDomain("ORDINAL", levels(13))).toBe(
      "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, … (13 levels)",
    );
  });

  test.each([
    ["BINARY", true, "on"],
    ["BINARY", false, "off"],
    ["BINARY", null, "–"],
    ["INTEGER", 0, "0"],
    ["CATEGORICAL", "umh", "umh"],
    ["CATEGORICAL", undefined, "–"],
  ])("a level of kind %s, %j, reads %s", (kind, level, text) => {
    expect(formatLevel(kind, level)).toBe(text);
  });

  test.each([
    ["cpuModel", "CPU model"],
    ["import-dataset", "Import dataset"],
    ["ram_gib", "RAM GiB"],
    ["__maxMhz  ", "Max MHz"],
    ["l2Cache", "L2 cache"],
    ["max_rss", "Peak memory (RSS)"],
    ["thp", "Huge pages"],
    ["constructor", "Constructor"],
    ["myConstructor", "My constructor"],
    ["toString", "To string"],
    ["", ""],
  ])("the name %s reads %s", (name, text) => {
    expect(formatName(name)).toBe(text);
  });
});

describe("metrics within a sentence", () => {
  test.each([
    ["cpu_time", "CPU time"],
    ["max_rss", "peak memory (RSS)"],
    ["throughput", "throughput"],
    ["p99", "P99"],
    ["t", "t"],
    ["", ""],
    ["constructor", "constructor"],
    [`a${"b".repeat(100)}`, `a${"b".repeat(79)}`],
  ])("%j reads %j", (name, text) => {
    expect(metricText(name)).toBe(text);
  });
});

describe("facts", () => {
  type Fact = Parameters<typeof typedFacts>[0][number];
  const fact = (name: string, given: Partial<Fact>): Fact => {
    return { name, number: null, boolean: null, text: null, unit: null, ...given };
  };
  const digest = "0123456789abcdef".repeat(4);

  test.each([
    [fact("memoryGib", { number: 7.5, unit: "GiB" }), "memory", "7.5\u00a0GiB"],
    [
      fact("clock_MHz", { number: 1_300.123_456_78, unit: "MHz" }),
      "clock",
      "1,300.123457\u00a0MHz",
    ],
    [fact("gib", { number: 2, unit: "GiB" }), "gib", "2\u00a0GiB"],
    [fact("passes", { number: 2, unit: "s" }), "passes", "2\u00a0s"],
    [fact("memory", { number: 2, unit: "GiB" }), "memory", "2\u00a0GiB"],
    [fact("ratio1", { number: 2, unit: "1" }), "ratio1", "2"],
    [fact("turbo", { boolean: true }), "turbo", "yes"],
    [fact("turbo", { boolean: false }), "turbo", "no"],
    [fact("turbo", {}), "turbo", "–"],
    [fact("smt", { text: "notsupported" }), "smt", "not supported"],
    [fact("program", { text: digest }), "program", "0123456789ab…"],
    [fact("program", { text: `${digest}0` }), "program", `${digest}0`],
    [fact("kernel", { text: "toString" }), "kernel", "toString"],
  ])("%j reads %s, %s", (given, name, text) => {
    expect(typedFacts([given])).toEqual([[name, text]]);
  });
});

describe("counts and ranges", () => {
  test("of a whole space are read by their power of ten", () => {
    expect(formatLarge(999_999_999)).toBe("999,999,999");
    expect(formatLarge(1e9)).toBe("1 × 10⁹");
    expect(formatLarge(7.04e20)).toBe("7 × 10²⁰");
  });

  test("say their unit once, that of the higher end", () => {
    expect(formatRange(0.112, 0.156, "s")).toBe("112 to 156\u00a0ms");
    expect(formatRange(0.9, 1.5, "s")).toBe("0.9 to 1.5\u00a0s");
    expect(formatRange(1, 2, "1")).toBe("1 to 2");
    expect(formatRange(undefined, 2, "s")).toBe("– to 2\u00a0s");
    expect(formatRange(2, undefined, "ms")).toBe("2 to –\u00a0ms");
  });
});

describe("times", () => {
  test("are told in UTC, by the day or by the minute", () => {
    expect(formatDate("2026-11-22T23:59:10.000Z")).toBe("22 Nov 2026");
    expect(formatDate("2026-11-22T05:10:59.000Z", "time")).toBe("22 Nov 2026, 05:10 UTC");
    expect(formatDate("2026-11-22T23:30:00-02:00", "time")).toBe("23 Nov 2026, 01:30 UTC");
  });
});
