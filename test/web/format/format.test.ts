import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDate } from "../../../apps/web/format/format-date.ts";
import { formatName } from "../../../apps/web/format/format-name.ts";
import {
  formatBytes,
  formatCount,
  formatFixed,
  formatNumber,
} from "../../../apps/web/format/format-number.ts";
import { formatDomain, formatLevel } from "../../../apps/web/format/format-option.ts";

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
    [0, "0 B"],
    [999, "999 B"],
    [1000, "1 kB"],
    [1234, "1.23 kB"],
    [1_234_567, "1.23 MB"],
    [999_499, "999 kB"],
    [999_500, "1 MB"],
    [5e9, "5 GB"],
    [7e12, "7 TB"],
    [3e15, "3000 TB"],
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
    ["", ""],
  ])("the name %s reads %s", (name, text) => {
    expect(formatName(name)).toBe(text);
  });
});

describe("times", () => {
  test("are told in UTC, by the day or by the minute", () => {
    expect(formatDate("2026-11-22T23:59:10.000Z")).toBe("22 Nov 2026");
    expect(formatDate("2026-11-22T05:10:59.000Z", "time")).toBe("22 Nov 2026, 05:10 UTC");
    expect(formatDate("2026-11-22T23:30:00-02:00", "time")).toBe("23 Nov 2026, 01:30 UTC");
  });
});
