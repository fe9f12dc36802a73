import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText } from "../../../db/src/export/csv-encoder.ts";

describe("a text as a cell of CSV", () => {
  test("never begins a formula, and is a number where it is one", () => {
    const given = ["=1+1", "+cmd", "-O2", "@sum", "\tx", "\rx", "'=1", "-5", "+1.5e3", "it's", ""];
    expect(given.map(csvText)).toEqual([
      ...["'=1+1", "'+cmd", "'-O2", "'@sum", "'\tx", '"\'\rx"', "''=1", "-5", "+1.5e3", "it's"],
      '""',
    ]);
  });

  test("is had back by its rule, whatever it was", () => {
    const start = fc.constantFrom("", "=", "+", "-", "@", "\t", "\r", "'", "''=", '"', ",");
    fc.assert(
      fc.property(start, fc.string(), (head, rest) => {
        const cell = csvText(head + rest);
        const text = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        const isNumber = /^[+-]\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text);
        expect(isNumber || !/^[=+\-@\t\r]/.test(text)).toBe(true);
        expect(/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text).toBe(head + rest);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
