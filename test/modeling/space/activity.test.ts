import { optionLevels } from "@perfatlas/modeling/sampling";
import {
  ConditionCycleError,
  type Configuration,
  type ConfigurationSpace,
  canonicalConfiguration,
  checkConfiguration,
  checkWholeConfiguration,
  completedConfiguration,
  configurationKey,
  encode,
  InactiveOptionError,
  inactiveOptions,
  type Level,
  MissingLevelError,
  type Option,
} from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitrarySpace, bruteForce } from "./arbitrary-space.ts";

/** A chain: the degree belongs to one kernel, the knots to one degree. */
const svm: ConfigurationSpace = {
  system: "svm",
  options: [
    { name: "knots", kind: "integer", domain: { min: 1, max: 4 }, activeWhen: "degree == 2" },
    { name: "kernel", kind: "categorical", domain: ["rbf", "poly"] },
    {
      name: "degree",
      kind: "integer",
      domain: { min: 1, max: 5 },
      default: 3,
      activeWhen: 'kernel == "poly"',
    },
  ],
  constraints: [{ rule: "degree < 5" }],
};
const names = (space: ConfigurationSpace, configuration: Configuration): string[] =>
  inactiveOptions(space, configuration).map(({ name }) => name);
/** Combinations of levels, inactive ones, too. */
const rawLevels = (space: ConfigurationSpace): fc.Arbitrary<Configuration> =>
  fc
    .tuple(...space.options.map((option) => fc.constantFrom(...optionLevels(option))))
    .map((levels) =>
      Object.fromEntries(space.options.map(({ name }, i) => [name, levels[i] as Level])),
    );

describe("inactive options", () => {
  test("follow a chain of conditions, whatever the order of the options", () => {
    expect(names(svm, { kernel: "rbf", degree: 2, knots: 3 }).sort()).toEqual(["degree", "knots"]);
    expect(names(svm, { kernel: "poly", degree: 3, knots: 3 })).toEqual(["knots"]);
    expect(names(svm, { kernel: "poly", degree: 2, knots: 3 })).toEqual([]);
  });

  test("a condition that rests on an inactive option does not hold, nor does its opposite", () => {
    const negated = svm.options.map((option) =>
      option.name === "knots" ? { ...option, activeWhen: "!(degree == 2)" } : option,
    );
    const space = { ...svm, options: negated };
    expect(names(space, { kernel: "rbf", degree: 3, knots: 3 }).sort()).toEqual([
      "degree",
      "knots",
    ]);
    expect(names(space, { kernel: "poly", degree: 3, knots: 3 })).toEqual([]);
    const either = svm.options.map((option) =>
      option.name === "knots"
        ? { ...option, activeWhen: 'degree == 2 || kernel == "rbf"' }
        : option,
    );
    expect(names({ ...svm, options: either }, { kernel: "rbf", degree: 3, knots: 3 })).toEqual([
      "degree",
    ]);
  });

  test("cannot be told where a level that decides it was not recorded", () => {
    expect(names(svm, { degree: 2, knots: 3 })).toEqual([]);
    expect(names(svm, { degree: 3, knots: 3 })).toEqual(["knots"]);
    expect(configurationKey(svm, { degree: 2, knots: 3 })).toBe("3,,2");
  });

  test("are no part of a key, and a level for one is refused", () => {
    const [a, b] = [
      { kernel: "rbf", degree: 1 },
      { kernel: "rbf", degree: 3, knots: 2 },
    ];
    expect(configurationKey(svm, a)).toBe(",rbf,");
    expect(configurationKey(svm, b)).toBe(",rbf,");
    expect(() => checkConfiguration(svm, a, { file: "setups.csv", line: 2 })).toThrow(
      'option "degree" of svm is inactive here, since "kernel == "poly"" does not hold: leave its ' +
        "level out (setups.csv, line 2)",
    );
    expect(() => checkConfiguration(svm, b)).toThrow(InactiveOptionError);
    checkConfiguration(svm, canonicalConfiguration(svm, b));
  });

  test("constraints do not ask for them", () => {
    checkWholeConfiguration(svm, { kernel: "rbf" });
    expect(() => checkWholeConfiguration(svm, { kernel: "poly", degree: 5 })).toThrow(/degree < 5/);
    expect(() => checkWholeConfiguration(svm, { kernel: "poly" })).toThrow(MissingLevelError);
    expect(() => checkWholeConfiguration(svm, { kernel: "poly", degree: 2 })).toThrow(/"knots"/);
  });

  test("a configuration is completed with resting levels of active options only", () => {
    expect(completedConfiguration(svm, {})).toEqual({ kernel: "rbf" });
    expect(completedConfiguration(svm, { kernel: "poly" })).toEqual({ kernel: "poly", degree: 3 });
    expect(completedConfiguration(svm, { kernel: "poly", degree: 2 })).toEqual({
      knots: 1,
      kernel: "poly",
      degree: 2,
    });
    expect(() => completedConfiguration(svm, { degree: 3 })).toThrow(InactiveOptionError);
  });

  test("conditions that go round in a circle are refused by name", () => {
    const option = (name: string, activeWhen: string): Option => ({
      name,
      kind: "binary",
      domain: [false, true],
      activeWhen,
    });
    const space = {
      system: "round",
      options: [option("a", "b"), option("b", "c || d"), option("c", "d"), option("d", "b")],
      constraints: [],
    };
    expect(() => configurationKey(space, {})).toThrow(ConditionCycleError);
    expect(() => configurationKey(space, {})).toThrow(/options b → c → d → b each wait/);
    const chain = Array.from({ length: 20_000 }, (_, i) =>
      i === 0 ? option("o0", "true") : option(`o${i}`, `o${i - 1}`),
    ).toReversed();
    const long = { system: "long", options: chain, constraints: [] };
    expect(names(long, { o0: true, o1: true, o2: false }).length).toBe(20_000 - 3);
  });
});

describe("laws of conditional spaces", () => {
  const settings = { numRuns: 150 };

  test("canonicalising is idempotent, keeps the key, and leaves legal configurations", () => {
    fc.assert(
      fc.property(
        arbitrarySpace({ constraints: 0 }).chain((space) =>
          fc.tuple(fc.constant(space), rawLevels(space)),
        ),
        ([space, raw]) => {
          const canonical = canonicalConfiguration(space, raw);
          expect(canonicalConfiguration(space, canonical)).toBe(canonical);
          expect(configurationKey(space, canonical)).toBe(configurationKey(space, raw));
          checkWholeConfiguration(space, canonical);
          if (canonical !== raw) expect(() => checkConfiguration(space, raw)).toThrow();
        },
      ),
      settings,
    );
  });

  test("raw combinations come down to exactly the canonical configurations", () => {
    fc.assert(
      fc.property(arbitrarySpace({ constraints: 0, options: 4 }), (space) => {
        let raw: Configuration[] = [{}];
        for (const option of space.options) {
          raw = raw.flatMap((one) =>
            optionLevels(option).map((level) => ({ ...one, [option.name]: level })),
          );
        }
        const keys = new Set(raw.map((one) => configurationKey(space, one)));
        expect(keys).toEqual(new Set(bruteForce(space).map((one) => configurationKey(space, one))));
      }),
      settings,
    );
  });

  test("rows of the encoding are equal exactly when keys are", () => {
    fc.assert(
      fc.property(
        arbitrarySpace({ constraints: 0 }).chain((space) =>
          fc.tuple(fc.constant(space), rawLevels(space), rawLevels(space)),
        ),
        ([space, a, b]) => {
          const { data, columns } = encode(space, [a, b]);
          const isEqual = configurationKey(space, a) === configurationKey(space, b);
          expect(data.slice(0, columns).join() === data.slice(columns).join()).toBe(isEqual);
          expect(encode(space, [canonicalConfiguration(space, a)]).data).toEqual(
            data.slice(0, columns),
          );
        },
      ),
      settings,
    );
  });
});
