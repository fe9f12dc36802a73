import { createRng, type Rng } from "@perfatlas/modeling/random";
import {
  allConfigurations,
  coveringArray,
  everyConfiguration,
  listConfigurations,
  SamplingError,
  samplingMethods,
} from "@perfatlas/modeling/sampling";
import {
  type Configuration,
  type ConfigurationSpace,
  checkWholeConfiguration,
  configurationKey,
  type Option,
} from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";

const integers = (n: number, min: number, max: number): readonly Option[] =>
  Array.from({ length: n }, (_, i) => ({ name: `o${i}`, kind: "integer", domain: { min, max } }));
const binaries = (n: number): readonly Option[] =>
  Array.from({ length: n }, (_, i) => ({ name: `o${i}`, kind: "binary", domain: [false, true] }));
const space = (options: readonly Option[], ...rules: readonly string[]): ConfigurationSpace => ({
  system: "hard",
  options,
  constraints: rules.map((rule) => ({ rule })),
});
const chain = (n: number, rule: (a: string, b: string) => string): readonly string[] =>
  Array.from({ length: n - 1 }, (_, i) => rule(`o${i}`, `o${i + 1}`));
const orders = space(integers(10, 1, 12), ...chain(10, (a, b) => `${a} < ${b}`));
/** Where the switch is on no sum is right, which takes long to find out; free options stand between. */
const switched = space(
  [
    { name: "on", kind: "binary", domain: [false, true] },
    ...integers(9, 1, 9),
    ...binaries(100).map((option) => ({ ...option, name: `free${option.name}` })),
    { name: "o9", kind: "integer", domain: { min: 1, max: 9 } },
  ],
  `on -> ${Array.from({ length: 10 }, (_, i) => `2 * o${i}`).join(" + ")} == 51`,
);
const named = (name: string) => samplingMethods.find((method) => method.name === name)!;

/** Combinations of two levels that occur. */
function pairsOf(of: ConfigurationSpace, configurations: Iterable<Configuration>): Set<string> {
  const pairs = new Set<string>();
  for (const one of configurations) {
    const levels = of.options.map(({ name }) => `${name}=${one[name]}`);
    for (const [i, a] of levels.entries()) for (const b of levels.slice(i + 1)) pairs.add(a + b);
  }
  return pairs;
}

describe("a covering array", () => {
  test.each([
    ["66 configurations of 10 options in order", orders],
    [
      "81 configurations of 80 options in a chain",
      space(binaries(80), ...chain(80, (a, b) => `${a} -> ${b}`)),
    ],
  ])("of %s is found in the list of them, and has every pair that occurs", (_, given) => {
    const all = [...everyConfiguration(given)];
    const { configurations, isWhole, steps } = coveringArray(given, 2, createRng(1));
    expect(isWhole).toBe(true);
    expect(steps).toBeLessThan(6_000_000);
    for (const one of configurations) checkWholeConfiguration(given, one);
    expect(pairsOf(given, configurations)).toEqual(pairsOf(given, all));
    const keys = configurations.map((one) => configurationKey(given, one));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("is smaller than the list it is taken from where less covers everything", () => {
    expect(coveringArray(orders, 2, createRng(1)).configurations.length).toBeLessThan(40);
  });

  test.each([
    ["many levels", space(integers(3, 0, 576))],
    [
      "a rare combination",
      space(integers(10, 1, 100), "o1 == 7 && o4 == 13 && o9 == 99 && o3 == 5"),
    ],
    ["one hard combination among many options", switched],
  ])("of %s is given up within the steps, scoring of levels counted", (_, given) => {
    let drawn = 0;
    const rng: Rng = createRng(1);
    const counting = Object.assign(Object.create(rng) as Rng, {
      next: () => {
        drawn++;
        return rng.next();
      },
    });
    const { isWhole, steps } = coveringArray(given, 2, counting);
    expect(isWhole).toBe(false);
    expect(steps).toBeGreaterThan(drawn);
    expect(steps).toBeLessThan(8_000_000);
    expect(drawn).toBeLessThan(7_000_000);
  });

  test("of a thousand options is refused before combinations of three are listed", () => {
    expect(() => coveringArray(space(binaries(1000)), 3, createRng(1))).toThrow(
      /more than 2000000 combinations of 3 levels/,
    );
  });
});

describe.each(["d-optimal", "distance-based"])("%s", (name) => {
  test("chooses among all configurations where constraints leave few more than asked for", () => {
    const design = named(name).sample(orders, 60, createRng(1));
    expect(new Set(design.map((one) => configurationKey(orders, one))).size).toBe(60);
  });

  test("chooses among what is found where that is enough", () => {
    const hard = space(
      integers(10, 1, 9),
      "o0 * o1 + o2 * o3 + o4 * o5 + o6 * o7 + o8 * o9 == 211",
      "o0 + o2 + o4 == o1 + o3 + o5",
    );
    const design = named(name).sample(hard, 20, createRng(1));
    expect(new Set(design.map((one) => configurationKey(hard, one))).size).toBe(20);
  });

  test("gives as many as are asked for beyond its usual pool", () => {
    const free = space(binaries(18));
    const count = name === "d-optimal" ? 2100 : 5100;
    const design = named(name).sample(free, count, createRng(1));
    expect(new Set(design.map((one) => configurationKey(free, one))).size).toBe(count);
  });

  test("says how many there are when more are asked for", () => {
    expect(() => named(name).sample(orders, 67, createRng(1))).toThrow(
      "67 configurations asked for; there are 66",
    );
  });
});

test("what the points of a real range leave out is not called missing", () => {
  const given = space(
    [
      { name: "x", kind: "integer", domain: { min: 0, max: 2e9 } },
      { name: "r", kind: "real", domain: { min: 0, max: 1 } },
    ],
    "x == 1234567890",
  );
  expect(named("random").sample(given, 20, createRng(1))).toHaveLength(20);
});

test("a list is as long as its finds allow, and shorter of very many options", () => {
  const given = space(binaries(17), "o16 || !o16 || o0 && !o1");
  expect(allConfigurations(given, 200_000)).toHaveLength(2 ** 17);
  expect(listConfigurations(space(binaries(1000), "o0 || o1"), 50_000).limit).toBe(10_000);
});

test("a hypercube that is filled up at random has as many rows as asked for", () => {
  expect(named("latin-hypercube").sample(orders, 62, createRng(1))).toHaveLength(62);
});

test("the last step of a range is not rounded beyond its end", () => {
  const domain = { min: 0, max: 0.3, step: 0.1 };
  const given = space(["a", "b"].map((name): Option => ({ name, kind: "real", domain })));
  for (const method of samplingMethods) {
    for (const one of method.sample(given, 16, createRng(1))) checkWholeConfiguration(given, one);
  }
  const ends = coveringArray(given, 1, createRng(1)).configurations.filter(({ a }) => a === 0.3);
  expect(ends).toHaveLength(1);
});

test("a D-optimal design whose exchanges would take too long is refused", () => {
  const wide = space(binaries(1000));
  expect(() => named("d-optimal").sample(wide, 400, createRng(1))).toThrow(SamplingError);
  expect(() => named("d-optimal").sample(wide, 400, createRng(1))).toThrow(
    /400 configurations of 1000 columns are too many to exchange/,
  );
});

test("a D-optimal design of more columns than can be written down is refused at once", () => {
  const names = Array.from({ length: 100_000 }, (_, level) => `v${level}`);
  const long = space([{ name: "c", kind: "categorical", domain: names }]);
  expect(() => named("d-optimal").sample(long, 100, createRng(1))).toThrow(
    /100 configurations of 100000 columns are too many to exchange/,
  );
});

test.each(["option-wise", "negative-option-wise", "plackett-burman"])(
  "%s of three thousand options is refused before it is made",
  (name) => {
    const wide = space(binaries(3000));
    expect(() => named(name).sample(wide, 1, createRng(1))).toThrow(
      /300\d configurations of 3000 options are more than 2000000 levels: choose a design/,
    );
  },
);

test("the one configuration that rules leave of many options covers all pairs that occur", () => {
  const one = space(binaries(300), ...binaries(300).map(({ name }) => `!${name}`));
  const { configurations, isWhole, steps } = coveringArray(one, 2, createRng(1));
  expect([configurations.length, isWhole]).toEqual([1, true]);
  expect(steps).toBeLessThan(1_500_000);
});

test("a configuration has an option called __proto__ as every other", () => {
  const odd = space(["__proto__", "toString"].map((name) => ({ ...binaries(1)[0]!, name })));
  const all = allConfigurations(odd, 10);
  expect(all.map((one) => Object.entries(one))).toContainEqual([
    ["__proto__", true],
    ["toString", false],
  ]);
  expect(new Set(all.map((one) => configurationKey(odd, one))).size).toBe(4);
});
