import {
  describeDomain,
  isLegalLevel,
  levelCount,
  type Option,
  parseLevel,
} from "@perfatlas/modeling/space";
import { expect, test } from "vitest";

const real = (min: number, max: number, step: number): Option => ({
  name: "r",
  kind: "real",
  domain: { min, max, step },
});

test("steps that a double cannot hold exactly are counted and legal, near and far", () => {
  expect(levelCount(real(0, 0.3, 0.1))).toBe(4);
  expect(isLegalLevel(real(0, 0.5, 0.1), 0.1 + 0.2)).toBe(true);
  expect(isLegalLevel(real(0, 1e9, 0.1), 123456789.1)).toBe(true);
  expect(isLegalLevel(real(0, 1e9, 0.1), 123456789.15)).toBe(false);
  expect(isLegalLevel(real(1e7, 2e7, 0.1), 1e7 + 0.3)).toBe(true);
});

test("what is no finite number is no level of a range", () => {
  const open: Option = { name: "r", kind: "real", domain: { min: -1e308, max: 1e308 } };
  for (const level of [Number.NaN, Number.POSITIVE_INFINITY, "1", true]) {
    expect(isLegalLevel(open, level)).toBe(false);
  }
  expect(isLegalLevel(open, 1)).toBe(true);
});

test("a domain of more than twelve levels is cut in messages, one of twelve is not", () => {
  const of = (n: number) =>
    describeDomain({ name: "o", kind: "ordinal", domain: Array.from({ length: n }, (_, i) => i) });
  expect(of(12)).toBe("0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11");
  expect(of(13)).toBe("0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, … (13 levels)");
});

test("a binary level is read from 0, 1 and words for truth as files write them, and from nothing else", () => {
  const flag: Option = { name: "b", kind: "binary", domain: [false, true] };
  for (const text of ["1", "1.0", "true", "True", "TRUE", " 1 ", "on", "Yes"]) {
    expect([text, parseLevel(flag, text)]).toEqual([text, true]);
  }
  for (const text of ["0", "0.0", "-0", "false", "False", "OFF", "no"]) {
    expect([text, parseLevel(flag, text)]).toEqual([text, false]);
  }
  for (const text of ["2", "-1", "0.5", "yesterday", "", "0x1"]) {
    expect(() => parseLevel(flag, text)).toThrow(/option "b" cannot be .*legal levels are/);
  }
});
