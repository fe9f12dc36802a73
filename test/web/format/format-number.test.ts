import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatName } from "../../../apps/web/format/format-name.ts";
import { formatBytes, formatFixed, formatNumber } from "../../../apps/web/format/format-number.ts";
import { formatDomain } from "../../../apps/web/format/format-option.ts";

describe("numbers in words", () => {
  test.each([
    [0, "0"],
    [null, "–"],
    [42.1234, "42.12"],
    [16384, "16,380"],
    [0.00001234, "1.234 × 10⁻⁵"],
    [123456789, "1.235 × 10⁸"],
    [-2.5, "-2.5"],
  ])("%s reads %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
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
    expect(formatFixed(null, 2)).toBe("–");
  });

  test("of bytes use decimal units", () => {
    expect(formatBytes(999)).toBe("999 B");
    expect(formatBytes(1_234_567)).toBe("1.23 MB");
    expect(formatBytes(999_999)).toBe("1 MB");
  });
});

describe("options in words", () => {
  test("say their levels", () => {
    expect(formatDomain("BINARY", [false, true])).toBe("off, on");
    expect(formatDomain("INTEGER", { min: 1, max: 16, step: 2 })).toBe("1 to 16 in steps of 2");
    expect(formatDomain("ORDINAL", [20, 40])).toBe("20, 40");
    expect(formatDomain("ORDINAL", [...Array(20).keys()])).toMatch(/… \(20 levels\)$/);
  });

  test("read as words whatever the case of their code", () => {
    expect(formatName("cpuModel")).toBe("CPU model");
    expect(formatName("import-dataset")).toBe("Import dataset");
  });
});
