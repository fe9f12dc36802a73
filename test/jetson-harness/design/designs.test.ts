import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Configuration, configurationKey, keepsConstraint } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { designConfigurations } from "../../../packages/jetson-harness/src/design/design-configurations.ts";
import { validTuples } from "../../../packages/jetson-harness/src/design/pairwise-design.ts";
import type { DesignEntry } from "../../../packages/jetson-harness/src/experiment/experiment.ts";
import { parseExperiment } from "../../../packages/jetson-harness/src/experiment/parse-experiment.ts";
import {
  type ResolvedSpace,
  resolveSpace,
} from "../../../packages/jetson-harness/src/experiment/resolve-space.ts";
import { detectBoard } from "../../../packages/jetson-harness/src/machine/detect-board.ts";
import { memorySysroot } from "../../../packages/jetson-harness/src/sysroot/memory-sysroot.ts";
import { treeNamed } from "../test-trees.ts";

const sys = memorySysroot(treeNamed("x86-none"));

function spaceOf(options: string, constraints = "[]"): ResolvedSpace {
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
  return resolveSpace(parseExperiment(text), sys, detectBoard(sys));
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
const draw = (space: ResolvedSpace, design: DesignEntry): readonly Configuration[] =>
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
    (design) => {
      const drawn = draw(mixed, design);
      const keys = drawn.map((one) => configurationKey(mixed.space, one));
      expect(new Set(keys).size).toBe(keys.length);
      for (const one of drawn) {
        expect(mixed.space.constraints.every((rule) => keepsConstraint(rule, one))).toBe(true);
      }
      expect(draw(mixed, design)).toEqual(drawn);
    },
  );

  test("full counts what the constraints leave", () => {
    // a × n loses (true, 8): 7 of 8; b × m: y and z only with b: 3 + 1; k: 11.
    expect(draw(mixed, { kind: "full" })).toHaveLength(7 * 4 * 11);
  });

  test("full refuses more than 50,000 without a yes", () => {
    const large = spaceOf(
      `[{ name: a, type: int, min: 1, max: 300, apply: { flag: -a, value: "{}" } },
        { name: b, type: int, min: 1, max: 300, apply: { flag: -b, value: "{}" } }]`,
    );
    expect(() => draw(large, { kind: "full" })).toThrow(/more than 50000.*--yes/);
    expect(draw(large, { kind: "random", size: 40, seed: 1 })).toHaveLength(40);
  });

  test("random draws every valid configuration equally often", () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 400; seed++) {
      for (const one of draw(seven, { kind: "random", size: 16, seed })) {
        const key = configurationKey(seven.space, one);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    // Chi-squared of 128 cells with 50 expected each: 99.99 % lies below 200.
    const chi = [...counts.values()].reduce((sum, n) => sum + (n - 50) ** 2 / 50, 0);
    expect(counts.size).toBe(128);
    expect(chi).toBeLessThan(200);
  });

  test("a covering array holds every valid combination of t levels", () => {
    for (const strength of [2, 3] as const) {
      const design = draw(mixed, { kind: "pairwise", strength, seed: 5 });
      const raw = draw(mixed, { kind: "full" });
      const wanted = [...validTuples(mixed, strength).values()].filter((parts) =>
        // Canonical configurations hide levels of options without effect.
        raw.some((one) => parts.every(({ option, level }) => one[option.name] === level)),
      );
      const missed = wanted.filter(
        (parts) =>
          !design.some((one) => parts.every(({ option, level }) => one[option.name] === level)),
      );
      expect(missed.map((parts) => parts.map((p) => `${p.option.name}=${p.level}`))).toEqual([]);
      expect(design.length).toBeLessThan(strength === 2 ? 80 : 250);
    }
  });

  test("a latin hypercube fills the levels of every option evenly", () => {
    const design = draw(seven, { kind: "lhs", size: 32, seed: 9 });
    for (const option of seven.space.options) {
      const on = design.filter((one) => one[option.name] === true).length;
      expect(Math.abs(on - 16)).toBeLessThanOrEqual(5);
    }
  });

  test("2^(7-3) of resolution IV: 16 runs, balanced, main effects orthogonal", () => {
    const design = draw(seven, { kind: "fractional", generators: ["E=ABC", "F=BCD", "g = a*c*d"] });
    expect(design).toHaveLength(16);
    const sign = (one: Configuration, name: string): number => (one[name] === true ? 1 : -1);
    const names = seven.space.options.map((option) => option.name);
    for (const a of names) {
      expect(design.reduce((sum, one) => sum + sign(one, a), 0)).toBe(0);
      for (const b of names.filter((name) => name > a)) {
        expect(design.reduce((sum, one) => sum + sign(one, a) * sign(one, b), 0)).toBe(0);
      }
    }
  });

  test("a design from a file refuses a level that is not legal, with file and line", () => {
    const file = join(tmpdir(), `harness-design-${process.pid}.csv`);
    writeFileSync(file, "a,b,n,m,k\n0,1,4,x,30\n1,1,8,y,40\n");
    expect(() => draw(mixed, { kind: "file", csv: file })).toThrow(/breaks.*line 3/);
    writeFileSync(file, "a,b,n,m,k\n0,1,4,x,30\n0,0,2,z,30\n");
    expect(draw(mixed, { kind: "file", csv: file })).toHaveLength(2);
  });

  test("one factor at a time stays one change away from its base", () => {
    const [base, ...others] = draw(seven, { kind: "oneFactor" });
    expect(others).toHaveLength(7);
    for (const one of others) {
      const changed = seven.space.options.filter(({ name }) => one[name] !== base?.[name]);
      expect(changed).toHaveLength(1);
    }
  });

  test("sizes are kept for any seed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 1, max: 40 }),
        (seed, size) => {
          expect(draw(mixed, { kind: "random", size, seed })).toHaveLength(size);
        },
      ),
      { numRuns: 30 },
    );
  });
});
