import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Configuration,
  type ConfigurationSpace,
  checkWholeConfiguration,
  configurationKey,
} from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { designConfigurations } from "../../../packages/jetson-harness/src/design/design-configurations.ts";
import type { DesignEntry } from "../../../packages/jetson-harness/src/experiment/experiment.ts";
import { parseExperiment } from "../../../packages/jetson-harness/src/experiment/parse-experiment.ts";
import { resolveSpace } from "../../../packages/jetson-harness/src/experiment/resolve-space.ts";
import { runTable } from "../../../packages/jetson-harness/src/export/run-table.ts";
import { detectBoard } from "../../../packages/jetson-harness/src/machine/detect-board.ts";
import { memorySysroot } from "../../../packages/jetson-harness/src/sysroot/memory-sysroot.ts";
import { treeNamed } from "../test-trees.ts";

const sys = memorySysroot(treeNamed("x86-none"));

function spaceOf(options: string, constraints = "[]"): ConfigurationSpace {
  const text = `
apiVersion: perfatlas/v1
kind: Experiment
name: designs
system: { name: s, version: "1" }
options: ${options}
constraints: ${constraints}
workload: { name: w }
run: { command: [true], timeout: 1s }
metrics: [{ name: t, unit: s, extract: { wall: true } }]
design: { kind: full }
`.replace("[true]", '["true"]');
  return resolveSpace(parseExperiment(text), sys, detectBoard(sys)).space;
}

const flag = (name: string): string => `{ name: ${name}, type: bool, apply: { flag: --${name} } }`;
const seven = spaceOf(`[${["a", "b", "c", "d", "e", "f", "g"].map(flag).join(", ")}]`);
const mixed = spaceOf(
  `[${flag("a")}, ${flag("b")}, { name: n, type: ordinal, values: [1, 2, 4, 8], apply: { flag: -n, value: "{}" } },
    { name: m, type: enum, values: [x, y, z], apply: { flag: -m, value: "{}" } },
    { name: k, type: int, min: 0, max: 100, step: 10, apply: { flag: -k, value: "{}" } }]`,
  `[{ if: "a", then: "n <= 4" }, { if: "!b", inactive: [m] }]`,
);
const context = { folder: tmpdir(), isAllowed: false };
const draw = (space: ConfigurationSpace, design: DesignEntry): Promise<readonly Configuration[]> =>
  designConfigurations(design, space, context);

describe("every design", () => {
  const designs: readonly DesignEntry[] = [
    { kind: "full" },
    { kind: "random", size: 25, seed: 3 },
    { kind: "lhs", size: 25, seed: 3, include: ["default", "extremes"] },
    { kind: "pairwise", strength: 2, seed: 3 },
    { kind: "pairwise", strength: 3, seed: 3 },
    { kind: "oneFactor", base: "default" },
    { kind: "guided", budget: 9, seed: 1 },
  ];

  test.each(designs)(
    "$kind gives valid configurations, each once, the same for a seed",
    async (design) => {
      const drawn = await draw(mixed, design);
      const keys = drawn.map((one) => configurationKey(mixed, one));
      expect(new Set(keys).size).toBe(keys.length);
      for (const one of drawn) {
        checkWholeConfiguration(mixed, one);
      }
      expect(await draw(mixed, design)).toEqual(drawn);
    },
  );

  test("full counts what the constraints leave", async () => {
    // a × n loses (true, 8): 7 of 8; b × m: y and z only with b: 3 + 1; k: 11.
    expect(await draw(mixed, { kind: "full" })).toHaveLength(7 * 4 * 11);
  });

  test("full refuses more than 50,000 without a yes", async () => {
    const large = spaceOf(
      `[{ name: a, type: int, min: 1, max: 300, apply: { flag: -a, value: "{}" } },
        { name: b, type: int, min: 1, max: 300, apply: { flag: -b, value: "{}" } }]`,
    );
    await expect(draw(large, { kind: "full" })).rejects.toThrow(/more than 50000.*--yes/);
    expect(await draw(large, { kind: "random", size: 40, seed: 1 })).toHaveLength(40);
  });

  test("random draws every valid configuration equally often", async () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 400; seed++) {
      for (const one of await draw(seven, { kind: "random", size: 16, seed })) {
        const key = configurationKey(seven, one);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    // Chi-squared of 128 cells with 50 expected each: 99.99 % lies below 200.
    const chi = [...counts.values()].reduce((sum, n) => sum + (n - 50) ** 2 / 50, 0);
    expect(counts.size).toBe(128);
    expect(chi).toBeLessThan(200);
  });

  test("a covering array holds every valid combination of t levels", async () => {
    const whole = await draw(mixed, { kind: "full" });
    const names = mixed.options.map(({ name }) => name);
    const combinations = (list: readonly Configuration[], t: number): ReadonlySet<string> =>
      new Set(
        list.flatMap((one) =>
          Array.from({ length: 1 << names.length }, (_, mask) =>
            names.filter((_name, j) => (mask >> j) & 1),
          )
            .filter((part) => part.length === t)
            .map((part) => part.map((name) => `${name}=${one[name]}`).join("&")),
        ),
      );
    for (const strength of [2, 3] as const) {
      const design = await draw(mixed, { kind: "pairwise", strength, seed: 5 });
      expect(combinations(design, strength)).toEqual(combinations(whole, strength));
      expect(design.length).toBeLessThan(strength === 2 ? 80 : 250);
    }
  });

  test("a latin hypercube fills the levels of every option evenly", async () => {
    const design = await draw(seven, { kind: "lhs", size: 32, seed: 9 });
    for (const option of seven.options) {
      const on = design.filter((one) => one[option.name] === true).length;
      expect(Math.abs(on - 16)).toBeLessThanOrEqual(5);
    }
  });

  test("2^(7-3) of resolution IV: 16 runs, balanced, main effects orthogonal", async () => {
    const design = await draw(seven, {
      kind: "fractional",
      generators: ["E=ABC", "F=BCD", "g = a*c*d"],
    });
    expect(design).toHaveLength(16);
    const sign = (one: Configuration, name: string): number => (one[name] === true ? 1 : -1);
    const names = seven.options.map((option) => option.name);
    for (const a of names) {
      expect(design.reduce((sum, one) => sum + sign(one, a), 0)).toBe(0);
      for (const b of names.filter((name) => name > a)) {
        expect(design.reduce((sum, one) => sum + sign(one, a) * sign(one, b), 0)).toBe(0);
      }
    }
  });

  test("a design from a file refuses a level that is not legal, with file and line", async () => {
    const file = join(tmpdir(), `harness-design-${process.pid}.csv`);
    const given = (text: string) => {
      writeFileSync(file, text);
      return draw(mixed, { kind: "file", csv: file });
    };
    await expect(given("a,b,n,m,k\n0,1,4,x,30\n1,1,8,y,40\n")).rejects.toThrow(/breaks.*line 3/);
    await expect(given("a,b,n,m,k\n0,1,3,x,30\n")).rejects.toThrow(
      /"n" of s cannot be "3".*line 2, column n/,
    );
    await expect(given("a,b,n,m,k\n0,1,4,x,30\n0,0,2,z,30\n")).rejects.toThrow(
      /option "m" of s is inactive here, since "!\(!b\)" does not hold.*line 3/,
    );
    await expect(given("a,b,n,m,k\n0,1,4,,30\n")).rejects.toThrow(
      /"m" of s cannot be "".*line 2, column m/,
    );
    await expect(given("a,b,q\n0,1,4\n")).rejects.toThrow(
      /there is no option "q"; options are a, b, n, m, k.*line 1/,
    );
    await expect(given("a,b\n0,1,4\n")).rejects.toThrow(/the row has 3 fields; legal is 2.*line 2/);
    await expect(given('a,b\n0,"1\n')).rejects.toThrow(/quote.*line 2/i);
    expect(await given("\ufeffa,b,n,m,k\r\n0,1,4,x,30\r\n0,0,2,,30\r\n")).toEqual([
      { a: false, b: true, n: 4, m: "x", k: 30 },
      { a: false, b: false, n: 2, k: 30 },
    ]);
  });

  test("a design is read from a table as export writes it, cells quoted", async () => {
    const options = `[{ name: "text", type: enum, values: ["a,b", 'say "x"', c], apply: { flag: -t, value: "{}" } },
      { name: k, type: int, min: 0, max: 9, activeWhen: 'text != "c"', apply: { flag: -k, value: "{}" } }]`;
    const space = spaceOf(options);
    const runs = (await draw(space, { kind: "full" })).map((configuration, position) => ({
      configuration,
      block: 0,
      position,
      covariates: {},
      values: {},
      failures: {},
    }));
    const table = runTable({ options: space.options, metrics: [] } as never, runs as never);
    const own = table.replace(/^((?:"(?:[^"]|"")*"|[^,\n])*,[^,\n]*),.*$/gm, "$1");
    const file = join(tmpdir(), `harness-export-${process.pid}.csv`);
    writeFileSync(file, own);
    expect(own).toMatch(/"a,b",0/);
    expect(await draw(space, { kind: "file", csv: file })).toEqual(
      await draw(space, { kind: "full" }),
    );
  });

  test("every design of modelling is one here, by its name", async () => {
    for (const kind of ["plackett-burman", "option-wise", "negative-option-wise"] as const) {
      for (const one of await draw(mixed, { kind })) checkWholeConfiguration(mixed, one);
    }
    expect(await draw(seven, { kind: "d-optimal", size: 9, seed: 1 })).toHaveLength(9);
    expect(await draw(seven, { kind: "distance-based", size: 9, seed: 1 })).toHaveLength(9);
    await expect(draw(seven, { kind: "d-optimal" })).rejects.toThrow(/lacks size/);
  });

  test("answers are all there is, a proof, or a bound, and say which", async () => {
    expect(await draw(seven, { kind: "random", size: 500, seed: 1 })).toHaveLength(128);
    expect(await draw(seven, { kind: "lhs", size: 500, seed: 1 })).toHaveLength(128);
    const ten = Array.from(
      { length: 10 },
      (_, i) =>
        `{ name: o${i}, type: int, min: 1, max: 100, apply: { flag: -o${i}, value: "{}" } }`,
    ).join(", ");
    const none = spaceOf(`[${ten}]`, `[{ rule: "o0 < o9" }, { rule: "o9 < o0" }]`);
    await expect(draw(none, { kind: "full" })).rejects.toThrow(
      /no valid configuration: every combination/,
    );
    const rare = spaceOf(`[${ten}]`, `[{ rule: "o1 == 7 && o4 == 13 && o9 == 99" }]`);
    expect(await draw(rare, { kind: "random", size: 20, seed: 1 })).toHaveLength(20);
    const wide = spaceOf(
      `[{ name: x, type: int, min: 0, max: 2000000000, apply: { flag: -x, value: "{}" } }]`,
    );
    await expect(draw(wide, { kind: "full" })).rejects.toThrow(/more than 50000.*--yes/);
  });

  test("a base that states an inactive option, or breaks a rule, is refused", async () => {
    await expect(draw(mixed, { kind: "oneFactor", base: { b: false, m: "x" } })).rejects.toThrow(
      /inactive here/,
    );
    await expect(draw(mixed, { kind: "oneFactor", base: { a: true, n: 8 } })).rejects.toThrow(
      /breaks/,
    );
  });

  test("one factor at a time stays one change away from its base", async () => {
    const [base, ...others] = await draw(seven, { kind: "oneFactor" });
    expect(others).toHaveLength(7);
    for (const one of others) {
      const changed = seven.options.filter(({ name }) => one[name] !== base?.[name]);
      expect(changed).toHaveLength(1);
    }
  });

  test("sizes are kept for any seed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 1, max: 40 }),
        async (seed, size) => {
          expect(await draw(mixed, { kind: "random", size, seed })).toHaveLength(size);
        },
      ),
      { numRuns: 30 },
    );
  });
});
