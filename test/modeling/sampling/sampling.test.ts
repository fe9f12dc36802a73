import { choose, createRng } from "@perfatlas/modeling/random";
import {
  completeConfiguration,
  dOptimalRows,
  everyConfiguration,
  plackettBurmanSigns,
  SamplingError,
  samplingMethods,
  tWise,
} from "@perfatlas/modeling/sampling";
import {
  type Configuration,
  type ConfigurationSpace,
  checkConfiguration,
  configurationKey,
  encode,
  type Option,
} from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const binary = (name: string): Option => ({ name, kind: "binary", domain: [false, true] });

/** 4 core states that go on in order, a clock, a constraint with "if", a range and a category. */
const board: ConfigurationSpace = {
  system: "board",
  options: [
    binary("core1"),
    binary("core2"),
    binary("core3"),
    { name: "clock", kind: "ordinal", domain: [345, 1113, 2035], default: 1113 },
    { name: "threads", kind: "integer", domain: { min: 1, max: 4 } },
    { name: "policy", kind: "categorical", domain: ["other", "fifo", "rr"] },
    { name: "share", kind: "real", domain: { min: 0, max: 1 } },
  ],
  constraints: [
    { rule: "core1 >= core2" },
    { rule: "core2 >= core3" },
    { rule: 'policy == "rr" -> threads < 3' },
  ],
};
const large: ConfigurationSpace = {
  system: "large",
  options: Array.from({ length: 40 }, (_, j) => binary(`o${j}`)),
  constraints: [{ rule: "o0 -> !o1" }, { rule: "o2 || o3" }, { rule: "!(o4 && o5)" }],
};
const keys = (space: ConfigurationSpace, list: readonly Configuration[]): string[] =>
  list.map((configuration) => configurationKey(space, configuration));

describe.each(samplingMethods.map((method) => [method.name, method] as const))(
  "%s",
  (_, method) => {
    // Three levels of 40 options are more combinations than a full factorial or triples can list.
    const spaces = method.name === "full-factorial" ? [board] : [board, large];

    test.each(spaces.map((space) => [space.system, space] as const))(
      "gives valid configurations of %s, all different, the same for the same seed",
      (_, space) => {
        const sample = method.sample(space, 24, createRng(1));
        for (const configuration of sample) {
          checkConfiguration(space, configuration);
          expect(Object.keys(configuration)).toHaveLength(space.options.length);
        }
        expect(new Set(keys(space, sample)).size).toBe(sample.length);
        expect(sample.length).toBeGreaterThan(0);
        if (method.size === "asked") expect(sample).toHaveLength(24);
        expect(keys(space, method.sample(space, 24, createRng(1)))).toEqual(keys(space, sample));
      },
    );

    test("says so when there are fewer configurations than asked for", () => {
      const small = { system: "small", options: [binary("a"), binary("b")], constraints: [] };
      if (method.size === "own")
        expect(method.sample(small, 9, createRng(0)).length).toBeLessThan(5);
      else expect(() => method.sample(small, 9, createRng(0))).toThrow(SamplingError);
    });

    test("has a citation", () => {
      expect(method.citation.title.length).toBeGreaterThan(5);
    });
  },
);

const named = (name: string) => samplingMethods.find((method) => method.name === name)!;

describe("what each method promises", () => {
  test("the full factorial of the board has 4 core states and no rr with 3 threads or more", () => {
    const all = named("full-factorial").sample(board, 0, createRng(0));
    expect(all).toHaveLength(4 * 3 * (4 * 3 - 2) * 5);
  });

  test("random draws every valid configuration about equally often (chi-squared, alpha 0.001)", () => {
    const space = { ...board, options: board.options.slice(0, 4) };
    const counts = new Map<string, number>();
    const rng = createRng(3);
    for (let i = 0; i < 2400; i++) {
      const [drawn] = named("random").sample(space, 1, rng);
      const key = configurationKey(space, drawn!);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(12);
    const chi = [...counts.values()].reduce((sum, n) => sum + (n - 200) ** 2 / 200, 0);
    expect(chi).toBeLessThan(31.26);
  });

  test("random draws from a large constrained space are unbiased level by level", () => {
    const sample = named("random").sample(large, 2000, createRng(5));
    // Given "not both", an option is on in 1 of 3 valid pairs; a free one in half.
    const share = (name: string): number => sample.filter((c) => c[name] === true).length / 2000;
    expect(Math.abs(share("o4") - 1 / 3)).toBeLessThan(0.04);
    expect(Math.abs(share("o2") - 2 / 3)).toBeLessThan(0.04);
    expect(Math.abs(share("o9") - 1 / 2)).toBeLessThan(0.04);
  });

  test.each([2, 3])("%i-wise covers every combination that some configuration has", (t) => {
    const space = { ...board, options: board.options.slice(0, 6) };
    const combinations = (list: Iterable<Configuration>): Set<string> => {
      const seen = new Set<string>();
      const names = space.options.map((option) => option.name);
      for (const c of list) {
        for (let mask = 0; mask < 1 << names.length; mask++) {
          const part = names.filter((_, j) => (mask >> j) & 1);
          if (part.length === t) seen.add(part.map((name) => `${name}=${c[name]}`).join());
        }
      }
      return seen;
    };
    const sample = tWise(t).sample(space, 0, createRng(2));
    expect(combinations(sample)).toEqual(combinations(everyConfiguration(space)));
    expect(sample.length).toBeLessThan([...everyConfiguration(space)].length / 2);
  });

  test("option-wise shows every level alone, next to the base", () => {
    const space = { ...board, constraints: [] };
    const sample = named("option-wise").sample(space, 0, createRng(0));
    const base = sample[0]!;
    expect(base.clock).toBe(1113);
    for (const configuration of sample.slice(1)) {
      const changed = space.options.filter((o) => configuration[o.name] !== base[o.name]);
      expect(changed).toHaveLength(1);
    }
    expect(sample).toHaveLength(1 + 3 + 2 + 3 + 2 + 4);
  });

  test("negative option-wise takes one option away from everything", () => {
    const space = { ...large, constraints: [] };
    const sample = named("negative-option-wise").sample(space, 0, createRng(0));
    expect(sample).toHaveLength(41);
    const on = sample.map((c) => Object.values(c).filter((level) => level === true).length);
    expect(on).toEqual([40, ...new Array(40).fill(39)]);
  });

  test("Plackett-Burman columns are balanced and orthogonal for 1 to 100 options", () => {
    for (let p = 1; p <= 100; p++) {
      const signs = plackettBurmanSigns(p);
      expect(signs.length % 4).toBe(0);
      expect(signs.length).toBeLessThanOrEqual(p + 1 + 12);
      for (let a = 0; a < p; a++) {
        expect(signs.reduce((sum, row) => sum + row[a]!, 0)).toBe(0);
        const b = (a + 1) % p;
        if (b !== a) expect(signs.reduce((sum, row) => sum + row[a]! * row[b]!, 0)).toBe(0);
      }
    }
  });

  test("a Latin hypercube runs evenly through every option", () => {
    const space = { ...board, constraints: [] };
    const sample = named("latin-hypercube").sample(space, 60, createRng(4));
    for (const level of [345, 1113, 2035]) {
      expect(sample.filter((c) => c.clock === level)).toHaveLength(20);
    }
    const slices = new Set(sample.map((c) => Math.floor(60 * Number(c.share))));
    expect(slices.size).toBe(60);
  });

  test("distance-based sampling meets near and far configurations", () => {
    const space = { ...large, constraints: [] };
    const distance = (c: Configuration): number =>
      Object.values(c).filter((level) => level === true).length;
    const spread = (name: string): number => {
      const all = named(name).sample(space, 60, createRng(6)).map(distance);
      return Math.max(...all) - Math.min(...all);
    };
    expect(spread("distance-based")).toBeGreaterThan(spread("random"));
  });

  test("a D-optimal sample has a larger determinant than any of 200 random ones", () => {
    const x = encode(
      board,
      [...everyConfiguration(board)].filter((_, i) => i % 3 === 0),
    );
    const rows = dOptimalRows(x, 16, createRng(0));
    const best = logDeterminant(x, rows);
    const rng = createRng(1);
    for (let i = 0; i < 200; i++) {
      expect(logDeterminant(x, choose(x.rows, 16, rng))).toBeLessThan(best);
    }
  });
});

/** ln |X'X + 1e-3 I| with an intercept, columns scaled to variance 1, by elimination. */
function logDeterminant(x: ReturnType<typeof encode>, rows: Int32Array): number {
  const { columns: p, data, rows: n } = x;
  const scaled = Array.from({ length: p }, (_, j) => {
    const values = Array.from({ length: n }, (_, i) => data[i * p + j]!);
    const m = values.reduce((a, b) => a + b, 0) / n;
    const sd = Math.sqrt(values.reduce((a, b) => a + (b - m) ** 2, 0) / n);
    return values.map((value) => (value - m) / sd);
  });
  const row = (i: number): number[] => [1, ...scaled.map((column) => column[i]!)];
  const a = Array.from({ length: p + 1 }, (_, j) =>
    Array.from({ length: p + 1 }, (_, k) =>
      Array.from(rows).reduce((sum, i) => sum + row(i)[j]! * row(i)[k]!, j === k ? 1e-3 : 0),
    ),
  );
  let log = 0;
  for (let j = 0; j <= p; j++) {
    log += Math.log(a[j]![j]!);
    for (let k = j + 1; k <= p; k++) {
      const factor = a[k]![j]! / a[j]![j]!;
      for (let m = j; m <= p; m++) a[k]![m]! -= factor * a[j]![m]!;
    }
  }
  return log;
}

describe("completeConfiguration", () => {
  test("finds a valid completion exactly when there is one", () => {
    const all = [...everyConfiguration(board)];
    fc.assert(
      fc.property(
        fc.record(
          {
            core1: fc.boolean(),
            core3: fc.boolean(),
            policy: fc.constantFrom("other", "fifo", "rr"),
            threads: fc.integer({ min: 1, max: 4 }),
          },
          { requiredKeys: [] },
        ),
        (fixed) => {
          const found = completeConfiguration(board, fixed);
          const exists = all.some((c) =>
            Object.entries(fixed).every(([name, level]) => c[name] === level),
          );
          if (found !== undefined) checkConfiguration(board, found);
          return (found !== undefined) === exists;
        },
      ),
    );
  });
});
