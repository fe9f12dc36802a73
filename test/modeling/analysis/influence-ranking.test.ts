import { existsSync, readFileSync } from "node:fs";
import {
  ardRanking,
  influenceRanking,
  lmgRanking,
  permutationRanking,
  shapleyValues,
} from "@perfatlas/modeling/analysis";
import { leastSquares } from "@perfatlas/modeling/linalg";
import { choose, createRng } from "@perfatlas/modeling/random";
import {
  type GeneratedSystem,
  generatedSpace,
  respondNoisily,
  wholeSpace,
} from "@perfatlas/modeling/simulation";
import { encode, type Sample, takeRows, zeros } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const mirror = process.env.PERFATLAS_MIRROR ?? "../shared/datasets";
const sqlite = `${mirror}/pooyanjamshidi/ase17/data/processed/sqlite.csv`;

/** Of a variance of 21.25: o1 16, o2 4, o1 × o3 1, o3 a quarter; o4 and o5 nothing. */
const planted: GeneratedSystem = {
  intercept: 12,
  terms: [
    { options: [0], coefficient: 4 },
    { options: [1], coefficient: 2 },
    { options: [2], coefficient: 0.5 },
    { options: [0, 2], coefficient: 1 },
  ],
};

function plantedSample(seed: number, rowCount = 32, noise = 0.01): Sample {
  const rng = createRng(seed);
  const space = generatedSpace(5);
  const all = wholeSpace(space).configurations;
  const configurations = Array.from({ length: rowCount }, (_, i) => all[i % 32]!);
  const x = encode(space, configurations);
  const y = respondNoisily(planted, x, noise, rng);
  return { space, metric: { name: "time", unit: "s", better: "lower" }, x, y, configurations };
}

describe("influence ranking", () => {
  test("puts planted terms in the order of their share, with unit and interval", () => {
    const { kind, terms } = influenceRanking(plantedSample(1, 64), createRng(2));
    expect(kind).toBe("variance-share");
    const names = terms.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(["o1", "o2"]);
    expect(names).toContain("o1 × o3");
    const second = terms[1]!;
    expect(second.unit).toBe("s");
    // Coded 0 and 1 the effect of switching on is twice the ±1 coefficient.
    expect(Math.abs(second.coefficient - 4)).toBeLessThanOrEqual(0.2);
    expect(Math.abs(second.share - 4 / 21.25)).toBeLessThanOrEqual(0.01);
    expect(second.interval.low).toBeLessThan(4 / 21.25);
    expect(second.interval.high).toBeGreaterThan(4 / 21.25);
    expect(second.pValue).toBeLessThan(1e-6);
  });

  test("says what one unit of a column with more levels is", () => {
    const space = {
      system: "cores",
      options: [{ name: "cores", kind: "ordinal" as const, domain: [1, 2, 3], unit: "1" }],
      constraints: [],
    };
    const configurations = Array.from({ length: 12 }, (_, i) => ({ cores: 1 + (i % 3) }));
    const sample: Sample = {
      space,
      metric: { name: "time", unit: "ms", better: "lower" },
      x: encode(space, configurations),
      y: Float64Array.from(configurations, ({ cores }, i) => 9 - 2 * cores + 0.01 * (i % 2)),
      configurations,
    };
    const [term] = influenceRanking(sample, createRng(1), { draws: 20 }).terms;
    expect(term?.unit).toBe("ms per 0.816 1 of cores");
    expect(Math.abs(term!.coefficient + 2 * Math.sqrt(2 / 3))).toBeLessThanOrEqual(0.01);
  });
});

describe("LMG shares", () => {
  test("add up to R² of the linear model, exact or sampled, on random samples", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.boolean(), (seed, isExact) => {
        const sample = plantedSample(seed, 40, 0.2);
        const ranking = lmgRanking(sample, createRng(seed), {
          exactCountMax: isExact ? 12 : 0,
          orderCount: 10,
        });
        expect(ranking.isExact).toBe(isExact);
        const sum = ranking.shares.reduce((total, { share }) => total + share, 0);
        expect(Math.abs(sum - ranking.rSquared)).toBeLessThanOrEqual(1e-9);
        expect(Math.abs(sum - linearRSquared(sample))).toBeLessThanOrEqual(1e-9);
      }),
      { seed: 7, numRuns: 20 },
    );
  });

  test("of a full factorial are the planted shares, and of a constant option nothing", () => {
    const sample = plantedSample(1, 32, 0);
    const { shares } = lmgRanking(sample, createRng(1));
    expect(shares.slice(0, 2).map(({ option }) => option)).toEqual(["o1", "o2"]);
    expect(Math.abs(shares[0]!.share - 16 / 21.25)).toBeLessThanOrEqual(1e-9);
    expect(Math.abs(shares[1]!.share - 4 / 21.25)).toBeLessThanOrEqual(1e-9);
    expect(Math.abs(shares[4]!.share)).toBeLessThanOrEqual(1e-9);
  });

  test("divide what two equal columns explain in halves", () => {
    const sample = plantedSample(3, 32, 0);
    const data = sample.x.data.slice();
    for (let i = 0; i < 32; i++) data[i * 5 + 4] = data[i * 5]!;
    const { shares } = lmgRanking({ ...sample, x: { ...sample.x, data } }, createRng(1));
    const of = new Map(shares.map(({ option, share }) => [option, share]));
    expect(Math.abs(of.get("o1")! - 8 / 21.25)).toBeLessThanOrEqual(1e-9);
    expect(Math.abs(of.get("o5")! - 8 / 21.25)).toBeLessThanOrEqual(1e-9);
  });
});

describe("Shapley values", () => {
  test("of a game by hand: gloves, one left and two right", () => {
    const value = (members: Uint8Array, count: number) =>
      Float64Array.from({ length: count }, (_, k) => {
        const [left, ...right] = members.subarray(3 * k, 3 * k + 3);
        return left === 1 && right.includes(1) ? 1 : 0;
      });
    const { values } = shapleyValues(3, value, createRng(1));
    for (const [j, wanted] of [4 / 6, 1 / 6, 1 / 6].entries()) {
      expect(Math.abs(values[j]! - wanted)).toBeLessThanOrEqual(1e-12);
    }
  });

  test("sampled lie within four standard errors of the exact ones", () => {
    const rng = createRng(5);
    const worth = Float64Array.from({ length: 64 }, () => rng.next());
    const value = (members: Uint8Array, count: number) =>
      Float64Array.from({ length: count }, (_, k) => {
        let mask = 0;
        for (let j = 0; j < 6; j++) mask |= members[6 * k + j]! << j;
        return worth[mask]!;
      });
    const exact = shapleyValues(6, value, rng);
    const sampled = shapleyValues(6, value, rng, { exactCountMax: 0, orderCount: 400 });
    for (const [j, error] of sampled.standardErrors.entries()) {
      expect(error).toBeGreaterThan(0);
      expect(Math.abs(sampled.values[j]! - exact.values[j]!)).toBeLessThanOrEqual(4 * error);
    }
    expect(() => shapleyValues(20, value, rng, { exactCountMax: 20 })).toThrow(/at most 16/);
  });
});

describe("rankings of forests and Gaussian processes", () => {
  test("name the planted options first and say what they are", () => {
    const sample = plantedSample(4, 64);
    const forest = permutationRanking(sample, createRng(1), { treeCount: 30, forestCount: 3 });
    expect(forest.kind).toBe("permutation-importance");
    expect(forest.options.slice(0, 2).map(({ option }) => option)).toEqual(["o1", "o2"]);
    expect(forest.options[0]!.spread.low).toBeGreaterThan(forest.options[1]!.spread.high);
    const process = ardRanking(sample, createRng(1));
    expect(process.kind).toBe("ard-relevance");
    const names = process.columns.map(({ column }) => column);
    expect(names.slice(0, 3).sort()).toEqual(["o1", "o2", "o3"]);
  });

  test.skipIf(!existsSync(sqlite))("agree on SQLite's first option [sqlite.csv]", () => {
    const [header, ...lines] = readFileSync(sqlite, "utf8").trim().split(/\r?\n/);
    const names = header!.split(",").slice(0, 14);
    const table = lines.map((line) => line.split(",").map(Number));
    const rows = choose(table.length, 300, createRng(1));
    const x = zeros(table.length, 14);
    for (const [i, row] of table.entries()) x.data.set(row.slice(0, 14), i * 14);
    const sample: Sample = {
      space: {
        system: "sqlite",
        options: names.map((name) => ({ name, kind: "binary", domain: [false, true] })),
        constraints: [],
      },
      metric: { name: "fillseq", unit: "us/op", better: "lower" },
      x: takeRows(x, rows),
      y: Float64Array.from(rows, (row) => table[row]![14]!),
      configurations: [],
    };
    const terms = influenceRanking(sample, createRng(1), { order: 1, draws: 50 }).terms;
    const forest = permutationRanking(sample, createRng(1), { treeCount: 30, forestCount: 2 });
    const lmg = lmgRanking(sample, createRng(1), { exactCountMax: 8, orderCount: 40 });
    expect(forest.options[0]!.option).toBe(terms[0]!.name);
    expect(lmg.shares[0]!.option).toBe(terms[0]!.name);
  });
});

function linearRSquared({ x, y }: Sample): number {
  const width = x.columns + 1;
  const design = { rows: x.rows, columns: width, data: new Float64Array(x.rows * width).fill(1) };
  for (let i = 0; i < x.rows; i++) {
    design.data.set(x.data.subarray(i * x.columns, (i + 1) * x.columns), i * width + 1);
  }
  const b = leastSquares(design, y);
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  let residual = 0;
  let total = 0;
  for (const [i, value] of y.entries()) {
    let fitted = 0;
    for (let j = 0; j < width; j++) fitted += b[j]! * design.data[i * width + j]!;
    residual += (value - fitted) ** 2;
    total += (value - mean) ** 2;
  }
  return 1 - residual / total;
}
