import {
  brokenConstraint,
  type ConfigurationSpace,
  checkConfiguration,
  configurationKey,
  IllegalLevelError,
  levelOf,
  levelsOf,
  type Option,
  parseLevel,
  type SpaceFault,
  type Statement,
  spaceFaults,
  statementFaults,
  stateSpace,
} from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";

const option = (name: string, more: Partial<Option> = {}): Option => ({
  name,
  kind: "binary",
  domain: [false, true],
  ...more,
});
const integer = (min: number, max: number, more: Partial<Option> = {}): Option => ({
  name: "n",
  kind: "integer",
  domain: { min, max },
  ...more,
});
const space = (options: readonly Option[], ...rules: readonly string[]): ConfigurationSpace => ({
  system: "s",
  options,
  constraints: rules.map((rule) => ({ rule })),
});
const implies = (given: string, then: string): Statement => ({ if: given, then });
/** "place: message" of the first fault; "none". */
const first = (faults: Iterable<SpaceFault>): string => {
  for (const { path, message } of faults) return `${path.join(".")}: ${message}`;
  return "none";
};

describe("what is wrong with a space", () => {
  test.each<[string, ConfigurationSpace, RegExp]>([
    [
      "a name given twice",
      space([option("a"), option("a")]),
      /^options\.1: option "a" is described twice/,
    ],
    [
      "a name that objects cannot have",
      space([option("__proto__")]),
      /^options\.0\.name: .*"__proto__"/,
    ],
    [
      "a range for a list",
      space([option("a", { domain: { min: 0, max: 1 } })]),
      /^options\.0\.domain: a range/,
    ],
    ...[[false, false], [true, true], [true, false], [false], ["false", "true"]].map(
      (domain): [string, ConfigurationSpace, RegExp] => [
        `the levels ${domain.join(" and ")} of a binary option`,
        space([option("a", { domain })]),
        /^options\.0\.domain: binary options have the levels false and true/,
      ],
    ),
    ["ends in the wrong order", space([integer(2, 1)]), /^options\.0\.domain: min must not/],
    [
      "a bound between integers",
      space([integer(0.5, 3)]),
      /^options\.0\.domain\.min: 0\.5 is no integer/,
    ],
    [
      "a default outside",
      space([integer(0, 3, { default: 4 })]),
      /^options\.0\.default: 4 is not in/,
    ],
    [
      "two levels that are written alike",
      space([option("a", { kind: "categorical", domain: ["x", 1, "1"] })]),
      /^options\.0\.domain\.2: two levels are written "1"/,
    ],
    [
      "a condition on nothing",
      space([option("a", { activeWhen: "b" })]),
      /^options\.0\.activeWhen: there is no option "b"; described are a/,
    ],
    [
      "a condition that cannot be read",
      space([option("a", { activeWhen: "a >" })]),
      /^options\.0\.activeWhen: expected an option/,
    ],
    [
      "a condition that is a number",
      space([option("a", { activeWhen: "n + 1" }), integer(0, 1)]),
      /^options\.0\.activeWhen: "n \+ 1" is no condition: it is neither true nor false/,
    ],
    [
      "a condition that is an integer",
      space([option("a", { activeWhen: "n" }), integer(0, 1)]),
      /is no condition/,
    ],
    [
      "a condition on itself",
      space([option("a", { activeWhen: "!a" })]),
      /^options\.0\.activeWhen: option "a" cannot depend on itself/,
    ],
    [
      "a circle of conditions",
      space([option("z"), option("a", { activeWhen: "b" }), option("b", { activeWhen: "a || z" })]),
      /^options\.1\.activeWhen: options a → b → a each wait for the next/,
    ],
    [
      "a rule about nothing",
      space([option("a")], "a", "a || b"),
      /^constraints\.1\.rule: there is no option "b"/,
    ],
    [
      "a rule that is too deep",
      space([option("a")], `${"(".repeat(3000)}a`),
      /^constraints\.0\.rule: nested more than 100 deep/,
    ],
    [
      "a rule that goes on",
      space([option("a")], Array(4000).fill("a").join(" && ")),
      /more than 4000 words and signs/,
    ],
    [
      "implications without end",
      space([option("a")], Array(1000).fill("a").join(" -> ")),
      /nested more than 100 deep/,
    ],
    [
      "a name in quotes that should be an option",
      space([option("no-asm"), option("a")], 'a -> !"no-asm"'),
      /^constraints\.0\.rule: the text "no-asm" stands where something true or false is needed; the option of that name is written in backquotes: `no-asm`/,
    ],
    [
      "a text that is compared with a truth value",
      space([option("no-asm")], '"no-asm" == true'),
      /^constraints\.0\.rule: "no-asm" is a text here; the option of that name is written in backquotes/,
    ],
    [
      "a text as a whole rule",
      space([option("a")], '"fast"'),
      /^constraints\.0\.rule: the text "fast" stands where .* a text can only be compared/,
    ],
    [
      "a text that is reckoned with",
      space([integer(0, 9)], 'n + "two" < 5'),
      /^constraints\.0\.rule: the text "two" stands where a number is needed/,
    ],
    [
      "a condition that rests on a text",
      space([option("a"), option("b", { activeWhen: 'a && "x"' })]),
      /^options\.1\.activeWhen: the text "x" stands/,
    ],
    [
      "an option of texts as a condition",
      space(
        [option("mode", { kind: "categorical", domain: ["x", "y"] }), option("a")],
        "mode -> a",
      ),
      /^constraints\.0\.rule: the levels of option "mode" are texts, .* mode == "…"/,
    ],
    [
      "a name that cannot be quoted",
      space([option("a`b")]),
      /^options\.0\.name: an option's name cannot hold a backquote/,
    ],
  ])("%s is named with its place", (_, given, message) => {
    expect(first(spaceFaults(given))).toMatch(message);
  });

  test("a sound space has no fault", () => {
    const given = space(
      [
        option("a"),
        integer(0, 3, { activeWhen: "a", default: 2 }),
        option("b", { activeWhen: "a && n > 1" }),
      ],
      "b -> n < 3",
    );
    expect([...spaceFaults(given)]).toEqual([]);
  });

  test("any name is a name in rules: of any letters as it stands, else in backquotes", () => {
    const names = ["größe", "размер", "-floop-interchange", "my option", "2nd", "a.b", "x264"];
    const options = names.map((name) => option(name));
    const rules = names.map((name, i) => (i < 2 || i > 4 ? `!${name}` : `!\`${name}\``));
    const given = space(options, ...rules);
    expect([...spaceFaults(given)]).toEqual([]);
    const all = Object.fromEntries(names.map((name) => [name, true]));
    for (const [i, name] of names.entries()) {
      const only = { ...Object.fromEntries(names.map((other) => [other, false])), [name]: true };
      expect(brokenConstraint(given, levelsOf(given, only))).toBe(given.constraints[i]);
    }
    expect(brokenConstraint(given, levelsOf(given, all))).toBe(given.constraints[0]);
  });
});

describe("integers beyond 2^53", () => {
  test("are refused as bounds, levels and numbers of rules, with their place", () => {
    expect(first(spaceFaults(space([integer(0, 2 ** 63)])))).toMatch(
      /^options\.0\.domain\.max: 9223372036854775808 is beyond ±9007199254740991 .*categorical option/,
    );
    const listed = option("a", { kind: "ordinal", domain: [1, 2 ** 53] });
    expect(first(spaceFaults(space([listed])))).toMatch(
      /^options\.0\.domain\.1: 9007199254740992 is beyond/,
    );
    expect(first(spaceFaults(space([integer(0, 9)], "n < 9007199254740993")))).toMatch(
      /^constraints\.0\.rule: 9007199254740993 is beyond .*column 5/,
    );
    expect([...spaceFaults(space([integer(-(2 ** 53 - 1), 2 ** 53 - 1)]))]).toEqual([]);
  });

  test("are refused as texts of a real option, when they would be rounded", () => {
    const real: Option = { name: "r", kind: "real", domain: { min: 0, max: 1e30 } };
    expect(() =>
      parseLevel(real, "9007199254740993", { file: "seeds.csv", line: 3, column: 1 }),
    ).toThrow(
      /option "r" cannot be "9007199254740993": it is beyond .*\(seeds.csv, line 3, column 1\)/,
    );
    expect(() => parseLevel(real, "9223372036854775222.0")).toThrow(IllegalLevelError);
    expect(parseLevel(real, "9007199254740992")).toBe(2 ** 53);
    expect(parseLevel(real, "1e20")).toBe(1e20);
    const integral: Option = { name: "n", kind: "integer", domain: { min: 0, max: 2 ** 53 - 1 } };
    expect(parseLevel(integral, "9007199254740991")).toBe(2 ** 53 - 1);
    expect(() => parseLevel(integral, "9007199254740992")).toThrow(IllegalLevelError);
  });
});

describe("names of the host language", () => {
  const names = ["toString", "constructor", "hasOwnProperty", "valueOf"];
  const odd = space(
    names.map((name) => option(name, { kind: "categorical", domain: ["__proto__", "toString"] })),
    '`toString` == "toString" -> valueOf == "__proto__"',
  );

  test("are names and levels like others", () => {
    expect([...spaceFaults(odd)]).toEqual([]);
    expect(configurationKey(odd, {})).toBe(",,,");
    expect(levelOf({}, "toString")).toBeUndefined();
    checkConfiguration(odd, {});
    checkConfiguration(odd, { toString: "toString" as never });
    expect(() =>
      checkConfiguration(odd, { toString: "toString" as never, valueOf: "toString" as never }),
    ).toThrow(/breaks/);
    expect(configurationKey(odd, { constructor: "toString" as never })).toBe(",toString,,");
  });

  test("are no options of a space that does not have them", () => {
    expect(() => checkConfiguration(space([option("a")]), { toString: true as never })).toThrow(
      /has no option "toString"/,
    );
  });
});

describe("statements about several options", () => {
  const options = [
    option("kernel", { kind: "categorical", domain: ["rbf", "poly"] }),
    integer(1, 5),
    option("b", { activeWhen: "n > 1" }),
  ];
  const faults = (...statements: readonly Statement[]): string =>
    first(statementFaults(new Set(options.map(({ name }) => name)), statements));

  test("become rules and conditions, those of the options themselves kept", () => {
    const stated = stateSpace("svm", options, [
      { if: 'kernel == "rbf"', inactive: ["n", "b"], why: "no effect" },
      { ...implies("b", "n < 4"), why: "too slow" },
      { rule: "n != 3" },
      { if: "n == 2", inactive: ["b"] },
    ]);
    expect(stated.options.map(({ activeWhen }) => activeWhen)).toEqual([
      undefined,
      '!(kernel == "rbf")',
      '((n > 1) && !(kernel == "rbf")) && !(n == 2)',
    ]);
    expect(stated.constraints).toEqual([
      { rule: "(b) -> (n < 4)", why: "too slow" },
      { rule: "n != 3" },
    ]);
    expect([...spaceFaults(stated)]).toEqual([]);
  });

  test("are refused where they stand", () => {
    expect(faults({ rule: "n > 1" }, { if: "n > 0" })).toBe(
      "constraints.1: needs a rule, or an if with then, or an if with inactive",
    );
    expect(faults({ rule: "n > 1", inactive: ["n"] })).toMatch(/^constraints\.0: needs a rule/);
    expect(faults({ if: "n > 0", inactive: ["b", "c"] })).toMatch(
      /^constraints\.0\.inactive\.1: there is no option "c"/,
    );
    expect(faults(implies("m > 0", "b"))).toMatch(/^constraints\.0\.if: there is no option "m"/);
    expect(faults(implies("n >", "b"))).toMatch(/^constraints\.0\.if: expected an option/);
  });
});
