import { detectDelimiter } from "@perfatlas/tables";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellKind } from "../../db/src/importers/cells/cell-kind.ts";
import { clockSeconds } from "../../db/src/importers/cells/clock-text.ts";
import {
  DECIMAL_SIGNS,
  GROUPING_SIGNS,
  notationReader,
} from "../../db/src/importers/cells/number-notation.ts";
import { numberReader } from "../../db/src/importers/cells/number-reader.ts";

const run = { seed: 1, numRuns: 300 };

describe("a number", () => {
  const number = fc.tuple(
    fc.constantFrom("", "-", "+"),
    fc.nat({ max: 2_000_000_000 }),
    fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined }),
  );

  test("is the same in every notation, and in no other", () => {
    const signs = fc
      .tuple(fc.constantFrom(...DECIMAL_SIGNS), fc.constantFrom(...GROUPING_SIGNS))
      .filter(([decimal, grouping]) => decimal !== grouping);
    fc.assert(
      fc.property(number, signs, ([sign, whole, fraction], [decimal, grouping]) => {
        const groups = String(whole).replaceAll(/\B(?=(\d{3})+$)/g, grouping);
        const behind = fraction === undefined ? "" : `${decimal}${fraction}`;
        const plain = `${sign}${whole}${fraction === undefined ? "" : `.${fraction}`}`;
        const read = notationReader({ decimal, grouping });
        expect(read(`${sign}${groups}${behind}`)).toBe(plain);
        expect(read(`${sign}${whole}${behind}`)).toBe(plain);
        if (groups.includes(grouping))
          expect(notationReader({ decimal })(`${sign}${groups}${behind}`)).toBeUndefined();
      }),
      run,
    );
  });

  test.each([
    "",
    ".",
    "1.20,5",
    "1.2345,0",
    ".204",
    "1..204",
    "12.34",
    "1,2,3",
    "0x10",
    "1 204",
    "1e",
    "NaN",
  ])("is not %j where commas are decimal and points group", (text) =>
    expect(notationReader({ decimal: ",", grouping: "." })(text)).toBeUndefined(),
  );

  test("is grouped by any blank, and by either apostrophe", () => {
    const blank = notationReader({ grouping: " " });
    for (const space of [" ", "\u00a0", "\u202f", "\u2009"])
      expect(blank(`1${space}204${space}000.5`)).toBe("1204000.5");
    const apostrophe = notationReader({ grouping: "'" });
    expect([apostrophe("1'204"), apostrophe("1’204")]).toEqual(["1204", "1204"]);
  });

  test("comes into another unit exactly where powers of ten lie between", () => {
    const milli = numberReader({ unitInCell: true }, "ns");
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(9999), (whole, part) => {
        const text = `${whole}.${String(part).padStart(4, "0")}`;
        expect(milli(`${text} ms`)).toBe(Number(`${text}e6`));
        expect(milli(`${text}ns`)).toBe(Number(text));
      }),
      run,
    );
    const perSecond = numberReader({ unit: "MiB/s" }, "B/s");
    expect([perSecond("1.5"), perSecond("1e-3", "kB/s")]).toEqual([1_572_864, 1]);
    expect(numberReader({ unit: "kW.h" }, "J")("2")).toBe(7_200_000);
    expect(numberReader({}, "ms")("3", "B")).toMatchObject({
      problem: expect.stringContaining('"B"'),
    });
  });
});

describe("a duration", () => {
  test("is what its clock text says, in any form", () => {
    const part = (most: number) => fc.nat({ max: most });
    fc.assert(
      fc.property(part(400), part(23), part(59), part(59), part(999), (d, h, m, s, ms) => {
        const two = (n: number) => String(n).padStart(2, "0");
        const fraction = String(ms).padStart(3, "0");
        const clock = `${two(h)}:${two(m)}:${two(s)}.${fraction}`;
        const expected = Number(`${d * 86_400 + h * 3600 + m * 60 + s}.${fraction}`);
        for (const text of [
          `${d} days ${clock}`,
          `${d}-${clock}`,
          `P${d}DT${h}H${m}M${s}.${fraction}S`,
          `${d}d${h}h${m}m${s}.${fraction}s`,
          `${d}d ${h}h ${m}min ${s}.${fraction} sec`,
        ])
          expect(clockSeconds(text), text).toBe(expected);
        const short = Number(`${m * 60 + s}.${fraction}`);
        expect(clockSeconds(`${m}:${two(s)}.${fraction}`)).toBe(short);
        expect(clockSeconds(`${m}m${s}.${fraction}s`)).toBe(short);
      }),
      run,
    );
  });

  test.each([
    "",
    "5",
    "1:61",
    "1:60:00",
    "25:61:00",
    "1 days 24:00:00",
    "-1:00",
    "1:2:3:4",
    "s",
    "P",
    "1:5x",
    "0:03,81",
  ])("is not %j", (text) => expect(clockSeconds(text)).toBeUndefined());
});

test.each([
  ["", "empty"],
  [" 12.5 ", "number"],
  ["1.204", "number"],
  ["1,204", "comma number"],
  ["1.204,5", "grouped number"],
  ["1,204,000", "grouped number"],
  ["0:03.81", "clock"],
  ["5m3s", "clock"],
  ["5 min", "quantity"],
  ["1.02GiB", "quantity"],
  ["93.5%", "quantity"],
  ["On", "boolean word"],
  ["x264", "text"],
  ["2026-01-01", "text"],
])("the kind of %j is %s", (text, kind) => expect(cellKind(text)).toBe(kind));

test.each<[string, readonly string[], string | undefined]>([
  ["commas", ["a,b,c", "1,2,3"], ","],
  ["semicolons, with decimal commas", ["a;b", "1,5;2,5"], ";"],
  ["tabs", ["a b\tc", "x y\tz"], "\t"],
  ["bars", ["a|b", "1|2"], "|"],
  ["blanks", ["a  b c", "1 2   3"], "whitespace"],
  ["commas in quotes do not count", ['"a,b";c', "1;2"], ";"],
  ["nothing", ["Running ./bench"], "whitespace"],
  ["one column", ["time", "12.5"], undefined],
])("the delimiter is detected: %s", (_, lines, delimiter) =>
  expect(detectDelimiter(lines)).toBe(delimiter),
);
