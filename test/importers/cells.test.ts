import { detectDelimiter } from "@perfatlas/tables";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellKind } from "../../db/src/importers/cells/cell-kind.ts";
import { cellRemedy } from "../../db/src/importers/cells/cell-remedy.ts";
import { clockSeconds } from "../../db/src/importers/cells/clock-text.ts";
import { keptText } from "../../db/src/importers/cells/kept-text.ts";
import {
  DECIMAL_SIGNS,
  GROUPING_SIGNS,
  notationReader,
} from "../../db/src/importers/cells/number-notation.ts";
import { numberReader } from "../../db/src/importers/cells/number-reader.ts";
import { quantityText } from "../../db/src/importers/cells/quantity-text.ts";

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
    expect(numberReader({}, "ms")("3", "B")).toEqual({
      problem: '"B" is no unit that is turned into ms',
    });
  });

  test("has the unit of its cell, else of its row, else of its column, else of the descriptor", () => {
    const read = numberReader({ unitInCell: true, unit: "s" }, "ms");
    expect([read("2us", "min"), read("2", "min"), read("2")]).toEqual([0.002, 120_000, 2000]);
    expect(numberReader({}, "ms")("2")).toBe(2);
    expect(numberReader({ unitInCell: true }, "ms")("2 parsecs")).toEqual({
      problem: '"parsecs" is no unit that is turned into ms',
    });
    const long = "x".repeat(60);
    expect(numberReader({}, "ms")("2", long)).toEqual({
      problem: `"${"x".repeat(40)}" is no unit that is turned into ms`,
    });
    // What was learnt of a unit holds when it comes again.
    expect([read("3 us"), read("3 us"), read("3 ells"), read("3 ells")]).toEqual([
      0.003,
      0.003,
      { problem: '"ells" is no unit that is turned into ms' },
      { problem: '"ells" is no unit that is turned into ms' },
    ]);
  });

  test("is none where no number stands, or one of another notation", () => {
    const none = { problem: "" };
    expect(numberReader({ unitInCell: true }, "ms")("fast")).toEqual(none);
    expect(numberReader({}, "ms")("2ms")).toEqual(none);
    expect(numberReader({}, "ms")("1,5")).toEqual(none);
    expect(numberReader({ decimal: "," }, "ms")("1,5")).toBe(1.5);
    expect(numberReader({ decimal: ",", unitInCell: true }, "ms")("1,5 s")).toBe(1500);
  });

  test("of a clock comes into the column's unit", () => {
    expect(numberReader({ clock: true }, "ms")("1:03.5")).toBe(63_500);
    expect(numberReader({ clock: true, decimal: "," }, "s")("1:03,5")).toBe(63.5);
    const refusal = {
      problem: 'legal are durations as clocks show them, "0:03.81", "1:02:03" or "2m3.5s"',
    };
    expect(numberReader({ clock: true }, "ms")("1:03,5")).toEqual(refusal);
    expect(numberReader({ clock: true }, "ms")("63.5")).toEqual(refusal);
  });
});

describe("a number and its unit", () => {
  test.each([
    ["1.25ms", "1.25", "ms"],
    ["12 %", "12", "%"],
    ["-3e-5 s", "-3e-5", "s"],
    ["+1’204 MiB/s", "+1’204", "MiB/s"],
    ["5", "5", ""],
    ["5.", "5.", ""],
    ["3.\u00a0kB", "3.", "kB"],
  ])("%j is divided", (text, number, unit) => {
    expect(quantityText(text)).toEqual({ number, unit });
  });

  test.each(["", "ms", "ms 5", "5 +3", "1-2", "."])("%j has no number first", (text) => {
    expect(quantityText(text)).toBeUndefined();
  });
});

test.each([
  [
    "1,5",
    `; where "," is the decimal sign say 'decimal: ","', where it groups digits 'grouping: ","'`,
  ],
  ["1.204,5", `; where its digits are grouped say so with "grouping" (and "decimal")`],
  ["0:03.81", `; where it is a duration say "clock: true" of its column`],
  ["1.25ms", `; where the unit stands in the cell say "unitInCell: true" of its column`],
  ["12", ""],
  ["x264", ""],
])("%j, where a number should be, is answered by %j", (text, remedy) => {
  expect(cellRemedy(text)).toBe(remedy);
});

test("a text that is kept is the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => keptText(text) === text),
    run,
  );
  expect(keptText("a lone half \ud800 of a sign")).toBe("a lone half \ud800 of a sign");
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
    ["90m", 5400],
    ["75s", 75],
    ["75:03", 4503],
    ["30h", 108_000],
    ["2 days", 172_800],
    ["1 day, 2h", 93_600],
    ["P1D", 86_400],
    ["PT90M", 5400],
    ["1:02.", 62],
    ["1h 59 minutes 59 seconds", 7199],
  ])("%j has no larger part that bounds its first: %i s", (text, seconds) =>
    expect(clockSeconds(text)).toBe(seconds),
  );

  test.each([
    "1h60m",
    "1d60m",
    "1m60s",
    "1h60s",
    "1d60s",
    "1d24h",
    "PT",
    "P1DT24H",
    "99999999999999999999:00",
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

test("K, M, G and T alone are binary where bytes are measured, and kelvins elsewhere", () => {
  expect(numberReader({ unitInCell: true }, "KiB")("64K")).toBe(64);
  expect(numberReader({ unitInCell: true }, "KiB")("1.5M")).toBe(1536);
  expect(numberReader({ unitInCell: true }, "B")("2G")).toBe(2 ** 31);
  expect(numberReader({ unitInCell: true }, "K")("300K")).toBe(300);
  expect(numberReader({ unitInCell: true }, "s")("64M")).toHaveProperty("problem");
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
  ["0:03,81", "clock"],
  ["75s", "quantity"],
  ["1h", "quantity"],
  ["1_204", "grouped number"],
  ["1’204", "grouped number"],
  ["1 204 000,5", "grouped number"],
  ["5 parsecs", "text"],
  ["  ", "empty"],
  ["1.02GiB", "quantity"],
  ["93.5%", "quantity"],
  ["On", "boolean word"],
  ["WAHR", "boolean word"],
  ["64M", "quantity"],
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
