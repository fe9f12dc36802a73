import {
  type Configuration,
  ExpressionError,
  evaluate,
  keepsConstraint,
  mentionedOptions,
  parseExpression,
} from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const value = (text: string, configuration: Configuration = {}) =>
  evaluate(parseExpression(text), configuration);

describe("the constraint language", () => {
  test.each([
    ["1 + 2 * 3", 7],
    ["(1 + 2) * 3", 9],
    ["-2 + 5", 3],
    ["1 < 2 && 2 < 1", false],
    ["!false || false", true],
    ["true -> false", false],
    ["false -> false", true],
    ["false -> true -> false", true],
    ['"a" == "a"', true],
    ["10 == 10.0", true],
    ["3 >= 4", false],
  ])("%s is %s", (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  test("reads levels of options, also of those with signs in their names", () => {
    const configuration = { "no-asm": true, ref: 5, preset: "fast", "a.b": 2 };
    expect(value('`no-asm` && ref == 5 && preset != "slow" && a.b < 3', configuration)).toBe(true);
  });

  test("cannot judge what is not recorded", () => {
    expect(value("missing < 3")).toBeUndefined();
    expect(keepsConstraint({ rule: "missing < 3" }, {})).toBe(true);
    expect(value("false && missing")).toBe(false);
    expect(value("missing && false")).toBe(false);
    expect(value("true || missing")).toBe(true);
    expect(value("missing || true")).toBe(true);
    expect(value("missing && true")).toBeUndefined();
    expect(value("false -> missing")).toBe(true);
    expect(value("missing -> true")).toBe(true);
  });

  test("agrees with arithmetic and logic of the host", () => {
    const number = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(number, number, number, fc.boolean(), (a, b, c, p) => {
        expect(value(`a + b * c - ${c}`, { a, b, c })).toBe(a + b * c - c);
        expect(value("a <= b || !(b > c) && p", { a, b, c, p })).toBe(a <= b || (!(b > c) && p));
      }),
      { seed: 1 },
    );
  });

  test("names the options that it mentions once each", () => {
    expect(mentionedOptions(parseExpression("a > 1 && (b || a < !`c-d`)"))).toEqual([
      "a",
      "b",
      "c-d",
    ]);
  });

  test.each([
    ["a >", /expected an option, a level or "\(", found the end.*column 4/],
    ["(a", /expected "\)".*column 3/],
    ["a ? b", /unexpected "\?".*column 3/],
    ["a b", /unexpected "b".*column 3/],
    ["", /found the end.*column 1/],
    ["process.exit(1)", /unexpected "\(".*column 13/],
  ])("refuses %j with its column", (text, message) => {
    expect(() => parseExpression(text)).toThrow(ExpressionError);
    expect(() => parseExpression(text)).toThrow(message);
  });

  test("never does anything but parse or refuse", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parseExpression(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
        }
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

test("a rule of any length is read in time that grows with it", () => {
  const long = `${" ".repeat(2_000_000)}a${" ".repeat(2_000_000)}`;
  expect(parseExpression(long)).toEqual({ kind: "option", name: "a" });
});
