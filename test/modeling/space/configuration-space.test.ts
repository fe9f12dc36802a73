import {
  BrokenConstraintError,
  type Configuration,
  type ConfigurationSpace,
  checkConfiguration,
  configurationKey,
  encode,
  encodedColumns,
  fullFactorialCount,
  IllegalLevelError,
  type Option,
  parseLevel,
  UnknownOptionError,
} from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const lookahead: Option = {
  name: "rc_lookahead",
  kind: "ordinal",
  domain: [20, 40, 60],
  default: 40,
};
const space: ConfigurationSpace = {
  system: "x264",
  options: [
    { name: "no-asm", kind: "binary", domain: [false, true] },
    lookahead,
    { name: "threads", kind: "integer", domain: { min: 1, max: 8 } },
    { name: "tune", kind: "categorical", domain: ["film", "still, image", ""] },
  ],
  constraints: [{ rule: "`no-asm` -> threads == 1", why: "slow enough" }],
};

describe("levels", () => {
  test.each(["0", "0.0", "false", "False", " FALSE "])("%j is off", (text) => {
    expect(parseLevel(space.options[0] as Option, text)).toBe(false);
  });

  test("the error says what was given, what is legal, and where", () => {
    expect(() => parseLevel(lookahead, "30", { file: "x264.csv", line: 17 }, "x264")).toThrow(
      'option "rc_lookahead" of x264 cannot be "30"; legal levels are 20, 40, 60 (x264.csv, line 17)',
    );
  });

  test.each(["", "0x14", "Infinity", "NaN", "20a", "2 0", "1e999"])("%j is no number", (text) => {
    expect(() => parseLevel(lookahead, text)).toThrow(IllegalLevelError);
    expect(() => parseLevel(space.options[2] as Option, text)).toThrow(IllegalLevelError);
  });

  test("an integer option refuses fractions, a range with steps what lies between them", () => {
    expect(() => parseLevel(space.options[2] as Option, "1.5")).toThrow(/1 to 8/);
    const stepped: Option = { name: "f", kind: "real", domain: { min: 0, max: 1, step: 0.1 } };
    expect(parseLevel(stepped, "0.3")).toBe(0.3);
    expect(() => parseLevel(stepped, "0.35")).toThrow(/0 to 1 in steps of 0.1/);
  });
});

describe("configurations", () => {
  test("an unknown option, an illegal level and a broken constraint are told apart", () => {
    expect(() => checkConfiguration(space, { nope: 1 })).toThrow(UnknownOptionError);
    expect(() => checkConfiguration(space, { threads: 9 })).toThrow(IllegalLevelError);
    expect(() => checkConfiguration(space, { "no-asm": true, threads: 2 })).toThrow(
      BrokenConstraintError,
    );
    checkConfiguration(space, { "no-asm": true, threads: 1, tune: "film" });
  });

  test("keys are equal exactly when configurations are", () => {
    const level = (option: Option) =>
      Array.isArray(option.domain)
        ? fc.constantFrom(undefined, ...(option.domain as readonly (string | number | boolean)[]))
        : fc.constantFrom(undefined, 1, 2, 8);
    const drawn = fc
      .tuple(...space.options.map(level))
      .map(
        (levels): Configuration =>
          Object.fromEntries(
            levels.flatMap((value, i) =>
              value === undefined ? [] : [[(space.options[i] as Option).name, value]],
            ),
          ),
      );
    fc.assert(
      fc.property(drawn, drawn, (a, b) => {
        const same = space.options.every((option) => a[option.name] === b[option.name]);
        expect(configurationKey(space, a) === configurationKey(space, b)).toBe(same);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  test("the order in which levels are stated does not matter", () => {
    expect(configurationKey(space, { threads: 2, "no-asm": false })).toBe("0,,2,");
    expect(configurationKey(space, { "no-asm": false, threads: 2 })).toBe("0,,2,");
  });

  test("the whole space is counted, and a real range is infinite", () => {
    expect(fullFactorialCount(space)).toBe(2 * 3 * 8 * 3);
    const real: Option = { name: "r", kind: "real", domain: { min: 0, max: 1 } };
    expect(fullFactorialCount({ ...space, options: [real] })).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("encoding", () => {
  test("gives a column per option and one per level of a categorical one", () => {
    expect(encodedColumns(space).map((column) => column.name)).toEqual([
      "no-asm",
      "rc_lookahead",
      "threads",
      "tune=film",
      "tune=still, image",
      "tune=",
    ]);
    const x = encode(space, [{ "no-asm": true, rc_lookahead: 60, threads: 1, tune: "film" }, {}]);
    expect([...x.data]).toEqual([1, 60, 1, 1, 0, 0, 0, 40, 1, 1, 0, 0]);
  });
});
