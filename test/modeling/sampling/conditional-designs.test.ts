import { createRng } from "@perfatlas/modeling/random";
import {
  completeConfiguration,
  countConfigurations,
  drawConfigurations,
  everyConfiguration,
  fractionalFactorial,
  listConfigurations,
  optionLevels,
  SamplingError,
  samplingMethods,
  tWise,
} from "@perfatlas/modeling/sampling";
import {
  type Configuration,
  type ConfigurationSpace,
  canonicalConfiguration,
  checkWholeConfiguration,
  configurationKey,
  type Level,
} from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitrarySpace, bruteForce } from "../space/arbitrary-space.ts";

const keysOf = (space: ConfigurationSpace, list: readonly Configuration[]): string[] =>
  list.map((configuration) => configurationKey(space, configuration));
const named = (name: string) => samplingMethods.find((method) => method.name === name)!;
const settings = { numRuns: 120 };

/** What every answer of a design is: whole, valid, canonical configurations, each once. */
function expectDesign(space: ConfigurationSpace, design: readonly Configuration[]): void {
  for (const configuration of design) {
    checkWholeConfiguration(space, configuration);
    expect(canonicalConfiguration(space, configuration)).toBe(configuration);
    const order = space.options.filter(({ name }) => Object.hasOwn(configuration, name));
    expect(Object.keys(configuration)).toEqual(order.map(({ name }) => name));
  }
  expect(new Set(keysOf(space, design)).size).toBe(design.length);
}

describe("with conditions and constraints", () => {
  test("enumeration is what trying all combinations leaves, and counting counts it", () => {
    fc.assert(
      fc.property(arbitrarySpace(), (space) => {
        const all = [...everyConfiguration(space)];
        expectDesign(space, all);
        const expected = keysOf(space, bruteForce(space));
        expect(keysOf(space, all).toSorted()).toEqual(expected.toSorted());
        expect(countConfigurations(space)).toEqual({ count: expected.length, isExact: true });
        expect(listConfigurations(space, 5).end).toBe(expected.length > 5 ? "more" : "all");
      }),
      { numRuns: 400 },
    );
  });

  test("enumeration keeps the order of the space, the last option changing fastest", () => {
    fc.assert(
      fc.property(arbitrarySpace(), (given) => {
        const options = given.options.map(({ activeWhen: _, ...option }) => option);
        const space = { ...given, options };
        const ranks = [...everyConfiguration(space)].map((one) =>
          options
            .map((option) => optionLevels(option).indexOf(one[option.name] as Level))
            .map((place) => String(place).padStart(3, "0"))
            .join(),
        );
        expect(ranks).toEqual(ranks.toSorted());
      }),
      settings,
    );
  });

  test("every method gives whole, valid, canonical configurations, or says why it cannot", () => {
    fc.assert(
      fc.property(
        arbitrarySpace(),
        fc.integer({ min: 1, max: 6 }),
        fc.nat(99),
        (space, count, seed) => {
          const all = bruteForce(space);
          for (const method of samplingMethods) {
            let design: readonly Configuration[];
            try {
              design = method.sample(space, count, createRng(seed));
            } catch (error) {
              expect(error).toBeInstanceOf(SamplingError);
              const { finding } = error as SamplingError;
              expect([method.name, finding]).toEqual([
                method.name,
                all.length === 0 ? "none" : "too-few",
              ]);
              expect(all.length).toBeLessThan(count);
              continue;
            }
            expectDesign(space, design);
            if (method.size === "asked") expect(design).toHaveLength(count);
            expect(design.length).toBeGreaterThan(0);
          }
        },
      ),
      settings,
    );
  });

  test("t-wise shows every combination of t levels, or of being inactive, that there is", () => {
    fc.assert(
      fc.property(arbitrarySpace(), fc.integer({ min: 1, max: 3 }), (space, t) => {
        const combinations = (list: readonly Configuration[]): Set<string> => {
          const seen = new Set<string>();
          const names = space.options.map(({ name }) => name);
          const most = Math.min(t, names.length);
          for (const one of list) {
            for (let mask = 0; mask < 1 << names.length; mask++) {
              const part = names.filter((_, j) => (mask >> j) & 1);
              if (part.length !== most) continue;
              seen.add(
                part.map((name) => `${name}=${Object.hasOwn(one, name) ? one[name] : "–"}`).join(),
              );
            }
          }
          return seen;
        };
        const all = bruteForce(space);
        fc.pre(all.length > 0);
        const design = tWise(t).sample(space, 0, createRng(t));
        expect(combinations(design)).toEqual(combinations(all));
      }),
      settings,
    );
  });

  test("a completion is found exactly when there is one, its fixed options active in it", () => {
    fc.assert(
      fc.property(arbitrarySpace(), fc.array(fc.nat(), { maxLength: 3 }), (space, picks) => {
        const fixed = Object.fromEntries(
          picks.map((pick) => {
            const option = space.options[pick % space.options.length]!;
            const levels = optionLevels(option);
            return [option.name, levels[(pick >> 4) % levels.length] as Level];
          }),
        );
        const isThere = bruteForce(space).some((one) =>
          Object.entries(fixed).every(
            ([name, level]) => Object.hasOwn(one, name) && one[name] === level,
          ),
        );
        const found = completeConfiguration(space, fixed);
        expect(found !== undefined).toBe(isThere);
        if (found === undefined) return;
        expectDesign(space, [found]);
        expect(found).toMatchObject(fixed);
      }),
      { numRuns: 300 },
    );
  });

  test("option-wise and negative option-wise show every level that some configuration has", () => {
    fc.assert(
      fc.property(arbitrarySpace(), (space) => {
        const all = bruteForce(space);
        fc.pre(all.length > 0);
        const levels = (list: readonly Configuration[]) =>
          new Set(
            list.flatMap((one) => Object.entries(one).map(([name, level]) => `${name}=${level}`)),
          );
        const design = named("option-wise").sample(space, 0, createRng(0));
        expect([...levels(design)].toSorted()).toEqual([...levels(all)].toSorted());
        const ends = named("negative-option-wise").sample(space, 0, createRng(0));
        for (const option of space.options) {
          const first = `${option.name}=${optionLevels(option)[0]}`;
          expect(levels(ends).has(first)).toBe(levels(all).has(first));
        }
      }),
      settings,
    );
  });
});

/** A codec: quality belongs to one mode, the window to long searches, whose levels differ in number. */
const codec: ConfigurationSpace = {
  system: "codec",
  options: [
    { name: "mode", kind: "categorical", domain: ["fast", "long"] },
    {
      name: "window",
      kind: "ordinal",
      domain: [1, 2, 4, 8, 16],
      activeWhen: 'mode == "long"',
    },
    { name: "share", kind: "real", domain: { min: 0, max: 1 } },
    { name: "bias", kind: "real", domain: { min: 0, max: 1 }, activeWhen: 'mode == "long"' },
  ],
  constraints: [],
};

describe("what designs keep with conditions", () => {
  test("a Latin hypercube runs evenly through an option over the rows where it is active", () => {
    for (const seed of [1, 2, 3]) {
      const design = named("latin-hypercube").sample(codec, 40, createRng(seed));
      expectDesign(codec, design);
      const long = design.filter(({ mode }) => mode === "long");
      expect(long).toHaveLength(20);
      for (const level of [1, 2, 4, 8, 16]) {
        expect(long.filter(({ window }) => window === level)).toHaveLength(4);
      }
      expect(new Set(design.map(({ share }) => Math.floor(40 * Number(share)))).size).toBe(40);
      expect(new Set(long.map(({ bias }) => Math.floor(20 * Number(bias)))).size).toBe(20);
    }
  });

  test("random draws every valid configuration of a listed space equally often", () => {
    const space = { ...codec, options: codec.options.slice(0, 2) };
    const counts = new Map<string, number>();
    const rng = createRng(4);
    for (let i = 0; i < 3000; i++) {
      const [drawn] = named("random").sample(space, 1, rng);
      const key = configurationKey(space, drawn!);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    const chi = [...counts.values()].reduce((sum, n) => sum + (n - 500) ** 2 / 500, 0);
    // 99.9 % of 5 degrees of freedom.
    expect(chi).toBeLessThan(20.5);
  });

  test("random draws level by level in a large one: a mode with many settings is no more likely", () => {
    const design = named("random").sample(codec, 2000, createRng(5));
    expectDesign(codec, design);
    const long = design.filter(({ mode }) => mode === "long").length;
    expect(Math.abs(long / 2000 - 1 / 2)).toBeLessThan(0.04);
  });

  test("a two-level design stays balanced in options without condition", () => {
    const space: ConfigurationSpace = {
      system: "two",
      options: ["a", "b", "c", "d"].map((name) => ({
        name,
        kind: "binary",
        domain: [false, true],
        ...(name === "d" ? { activeWhen: "a" } : {}),
      })),
      constraints: [],
    };
    const design = fractionalFactorial(space, ["D=ABC"]);
    expectDesign(space, design);
    // a, b, c are a full factorial; d is left out in the half where a is off.
    expect(design).toHaveLength(8);
    for (const name of ["a", "b", "c"]) {
      expect(design.filter((one) => one[name] === true)).toHaveLength(4);
    }
    expect(design.filter((one) => one.d === true)).toHaveLength(2);
    expect(design.filter((one) => Object.hasOwn(one, "d"))).toHaveLength(4);
  });

  test("drawing all there is takes as many as there are, and says that these are all", () => {
    const space = { ...codec, options: codec.options.slice(0, 2) };
    const { configurations, isAll } = drawConfigurations(space, 10, createRng(1));
    expect(isAll).toBe(true);
    expect(configurations).toHaveLength(6);
  });
});
