import { createRng } from "@perfatlas/modeling/random";
import {
  allConfigurations,
  completeConfiguration,
  countConfigurations,
  drawConfigurations,
  everyConfiguration,
  fractionalFactorial,
  listConfigurations,
  SamplingError,
  Search,
  samplingMethods,
} from "@perfatlas/modeling/sampling";
import {
  type ConfigurationSpace,
  checkWholeConfiguration,
  configurationKey,
  evaluate,
  type Option,
  parseExpression,
} from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const integer = (name: string, min: number, max: number): Option => ({
  name,
  kind: "integer",
  domain: { min, max },
});
const ten = (min: number, max: number): readonly Option[] =>
  Array.from({ length: 10 }, (_, i) => integer(`o${i}`, min, max));
const names = ten(0, 0).map(({ name }) => name);
const sum = names.join(" + ");
const space = (options: readonly Option[], ...rules: readonly string[]): ConfigurationSpace => ({
  system: "hard",
  options,
  constraints: rules.map((rule) => ({ rule })),
});
const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => `${a} != ${b}`));
const named = (name: string) => samplingMethods.find((method) => method.name === name)!;

function refusal(run: () => unknown): SamplingError {
  try {
    run();
  } catch (error) {
    if (error instanceof SamplingError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

test("searches share the steps of their budget", () => {
  const free = space(ten(1, 10));
  const budget = { left: 1000 };
  expect(completeConfiguration(free, {}, [], budget)).toBeDefined();
  expect(1000 - budget.left).toBeGreaterThanOrEqual(10);
  const spent = 1000 - budget.left;
  expect(completeConfiguration(free, {}, [], budget)).toBeDefined();
  expect(1000 - budget.left).toBe(2 * spent);
  budget.left = 9;
  expect(refusal(() => completeConfiguration(free, {}, [], budget)).message).toMatch(
    /was not found out in (9|10) steps/,
  );
});

test("parts of a space are counted within the steps of the whole count", () => {
  const part = (a: string, b: string) => [integer(a, 0, 39), integer(b, 0, 39)];
  const one = space(part("a", "b"), "a <= b");
  const two = space([...part("a", "b"), ...part("c", "d")], "a <= b", "c <= d");
  const steps = (of: ConfigurationSpace, from: number): number =>
    countConfigurations(of, from).isExact ? from : steps(of, from + 500);
  const whole = steps(one, 500);
  expect(countConfigurations(two, 2 * whole)).toEqual({ count: 820 ** 2, isExact: true });
  const { count, isExact } = countConfigurations(two, whole + 500);
  expect(isExact).toBe(false);
  expect(count).toBeLessThan(820 ** 2);
});

test("a search in random order is as likely to begin with each level of an odd number", () => {
  const three = space([integer("x", 1, 3)], "x > 0");
  const rng = createRng(1);
  const counts = new Map<unknown, number>();
  for (let i = 0; i < 3000; i++) {
    const level = new Search(three, { rng }).next()?.x;
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  for (const level of [1, 2, 3]) {
    expect(counts.get(level)).toBeGreaterThan(900);
    expect(counts.get(level)).toBeLessThan(1100);
  }
});

describe("a contradiction", () => {
  test.each([
    ["in a sum", space(ten(1, 64), `${sum} > 1000`)],
    ["of the last two options", space(ten(1, 10), "o8 < o9", "o9 < o8")],
    ["of the first and the last option", space(ten(1, 10), "o0 < o9", "o9 < o0")],
    ["that no option has a part in", space(ten(1, 10), "1 > 2")],
    [
      "under a condition",
      space([{ ...integer("p", 0, 9), activeWhen: "o0 > 0" }, ...ten(1, 9)], "p > 9"),
    ],
    [
      "of 3,000 options",
      space(
        [...Array.from({ length: 3000 }, (_, i) => integer(`p${i}`, 0, 9)), ...ten(1, 9)],
        "o0 < o9",
        "o9 < o0",
      ),
    ],
  ])("%s is proved in a few steps, by every method", (_, contradiction) => {
    const search = new Search(contradiction);
    expect(search.next()).toBeUndefined();
    expect(search.isProof).toBe(true);
    expect(search.steps).toBeLessThan(10_000);
    for (const method of samplingMethods) {
      const error = refusal(() => method.sample(contradiction, 5, createRng(1)));
      expect([method.name, error.finding]).toEqual([method.name, "none"]);
      expect(error.message).toMatch(/no valid configuration: every combination/);
    }
    expect(countConfigurations(contradiction)).toEqual({ count: 0, isExact: true });
  });

  test.each([
    ["ten different numbers of nine", space(ten(1, 9), ...pairs)],
    [
      "a circle of orders",
      space(ten(1, 1e6), ...names.map((a, i) => `${a} < ${names[(i + 1) % 10]}`)),
    ],
    [
      "an odd sum of even numbers",
      space(ten(0, 9), `${names.map((name) => `2 * ${name}`).join(" + ")} == 51`),
    ],
  ])("that is too hard (%s) is given up within the steps, and not called proved", (_, hard) => {
    const search = new Search(hard);
    expect(search.next()).toBeUndefined();
    expect(search.isProof).toBe(false);
    expect(search.steps).toBeLessThan(510_000);
    for (const method of samplingMethods) {
      const error = refusal(() => method.sample(hard, 5, createRng(1)));
      expect([method.name, error.finding]).toEqual([method.name, "not-found"]);
      expect(error.message).toMatch(/was found in \d+ steps; that there is none is not proved/);
    }
    expect(countConfigurations(hard).isExact).toBe(false);
  });

  test("in a real range is no proof when only points of it were looked at", () => {
    const real: Option = { name: "r", kind: "real", domain: { min: 0, max: 1 } };
    const at = (rule: string) =>
      refusal(() => named("random").sample(space([...ten(1, 9), real], rule), 5, createRng(1)));
    expect(at("r == 0.3").finding).toBe("not-found");
    expect(at("r > 1").finding).toBe("none");
  });
});

describe("a rare constraint", () => {
  const rare = space(ten(1, 100), "o1 == 7 && o4 == 13 && o9 == 99 && o3 == 5");

  test("is met by a random design", () => {
    const drawn = named("random").sample(rare, 20, createRng(1));
    expect(new Set(drawn.map((one) => configurationKey(rare, one))).size).toBe(20);
    for (const one of drawn) checkWholeConfiguration(rare, one);
    // The open options are random, not the lowest levels.
    expect(new Set(drawn.map(({ o0 }) => o0)).size).toBeGreaterThan(5);
  });

  test("that leaves four configurations gives exactly these, and more are refused as proved", () => {
    const one = space([integer("x", 0, 2e9), integer("y", 0, 3)], "x == 1234567890");
    expect(allConfigurations(one, 100)).toHaveLength(4);
    const { configurations, isAll } = drawConfigurations(one, 20, createRng(1));
    expect([configurations.length, isAll]).toEqual([4, true]);
    const search = new Search(one);
    expect(search.next()).toEqual({ x: 1234567890, y: 0 });
    expect(search.steps).toBeLessThan(500);
    const error = refusal(() => named("random").sample(one, 20, createRng(1)));
    expect([error.finding, error.message]).toEqual([
      "too-few",
      "hard: 20 configurations asked for; there are 4",
    ]);
  });

  test("on a real range is met between its points", () => {
    const real: Option = { name: "r", kind: "real", domain: { min: 0, max: 1 } };
    const thin = space([...ten(1, 1000), real], "r > 0.3 && r < 0.30001", "o3 == 77");
    const drawn = named("random").sample(thin, 10, createRng(2));
    for (const one of drawn) checkWholeConfiguration(thin, one);
    expect(drawn).toHaveLength(10);
  });
});

describe("a large space", () => {
  const range = space([integer("x", 0, 2e9)]);

  test("is not listed: the answer names designs that draw", () => {
    const error = refusal(() => named("full-factorial").sample(range, 0, createRng(1)));
    expect(error.finding).toBe("too-many");
    expect(error.message).toMatch(/more than 2000000 valid.*too many to list.*random/);
    expect(listConfigurations(space(ten(1, 9), "o0 > 1"), 1000)).toMatchObject({ end: "more" });
    for (const method of ["option-wise", "pairwise"]) {
      const refused = refusal(() => named(method).sample(range, 0, createRng(1)));
      expect(refused.message).toMatch(/2000000001 levels, too many to try each/);
    }
    expect(
      refusal(() =>
        fractionalFactorial(
          space([...ten(0, 1), ...ten(0, 1).map((o) => ({ ...o, name: `p${o.name}` }))]),
          [],
        ),
      ).message,
    ).toMatch(/2\^20 runs/);
  });

  test("is drawn from all the same, up to 2^53 levels", () => {
    const wide = space([integer("x", -(2 ** 52), 2 ** 52 - 1)]);
    for (const method of [
      "random",
      "latin-hypercube",
      "plackett-burman",
      "negative-option-wise",
      "distance-based",
      "d-optimal",
    ]) {
      const design = named(method).sample(wide, 20, createRng(1));
      for (const one of design) checkWholeConfiguration(wide, one);
      expect(design.length).toBeGreaterThan(1);
    }
  });

  test("is counted part by part", () => {
    const options = Array.from(
      { length: 60 },
      (_, i): Option => ({ name: `b${i}`, kind: "binary", domain: [false, true] }),
    );
    const rules = Array.from({ length: 20 }, (_, i) => `b${2 * i} -> !b${2 * i + 1}`);
    expect(countConfigurations(space(options, ...rules))).toEqual({
      count: 3 ** 20 * 2 ** 20,
      isExact: true,
    });
  });
});

test("ranges are halved without losing a configuration", () => {
  const part = fc.oneof(
    fc
      .tuple(fc.integer({ min: -40, max: 10 }), fc.integer({ min: 1, max: 60 }))
      .map(([min, width]) => ({
        kind: "integer" as const,
        domain: { min, max: min + width },
      })),
    fc.constant({
      kind: "ordinal" as const,
      domain: Array.from({ length: 40 }, (_, i) => ((i * 17) % 41) - 20),
    }),
    fc.constant({
      kind: "categorical" as const,
      domain: Array.from({ length: 30 }, (_, i) => (i % 3 === 0 ? `t${i}` : String(i))),
    }),
  );
  const number = fc.integer({ min: -30, max: 30 });
  const term = fc.oneof(
    fc.constantFrom("a", "b"),
    number.map((n) => `(${n})`),
    fc
      .tuple(fc.constantFrom("a", "b"), fc.constantFrom("+", "-", "*"), fc.constantFrom("a", "b"))
      .map((words) => `(${words.join(" ")})`),
    fc
      .tuple(fc.constantFrom("a", "b"), fc.constantFrom("+", "-", "*"), number)
      .map(([a, o, n]) => `-(${a} ${o} (${n}))`),
  );
  const comparison = fc
    .tuple(term, fc.constantFrom("==", "!=", "<", "<=", ">", ">="), term)
    .map((words) => words.join(" "));
  const rule = fc.oneof(
    comparison,
    fc
      .tuple(comparison, fc.constantFrom("&&", "||", "->"), comparison)
      .map(([x, o, y]) => `!((${x}) ${o} (${y}))`),
    comparison.map((x) => `(a - b) && (${x})`),
  );
  fc.assert(
    fc.property(part, part, fc.array(rule, { minLength: 1, maxLength: 2 }), (a, b, rules) => {
      const drawn = space(
        [
          { name: "a", ...a },
          { name: "b", ...b },
        ],
        ...rules,
      );
      const parsed = rules.map(parseExpression);
      const expected = [...everyConfiguration({ ...drawn, constraints: [] })].filter((one) =>
        parsed.every((expression) => evaluate(expression, one) !== false),
      );
      const found = [...everyConfiguration(drawn)];
      expect(found.map((one) => configurationKey(drawn, one))).toEqual(
        expected.map((one) => configurationKey(drawn, one)),
      );
    }),
    { numRuns: 400 },
  );
});
