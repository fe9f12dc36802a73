import { createRng, type Rng } from "@perfatlas/modeling/random";
import type { Matrix, Sample } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  growForest,
  wholeNumbers,
} from "../../../packages/modeling/src/learners/random-forest/grow-forest.ts";
import { randomForest } from "../../../packages/modeling/src/learners/random-forest.ts";
import { referenceForest } from "./reference-forest.ts";

function table(n: number, levelCounts: readonly number[], rng: Rng): Matrix {
  const columns = levelCounts.length;
  const data = Float64Array.from({ length: n * columns }, (_, at) => {
    const levels = levelCounts[at % columns]!;
    return levels === 0 ? rng.normal() : rng.integer(levels) * 1.5 - 1;
  });
  return { rows: n, columns, data };
}

function sampleOf(x: Matrix, y: Float64Array): Sample {
  return {
    space: { system: "drawn", options: [], constraints: [] },
    metric: { name: "time", unit: "s", better: "lower" },
    configurations: [],
    x,
    y,
  };
}

const meanOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

describe("a random forest", () => {
  test("equals the slow reference on small samples of coded options", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 6 }),
        (seed, n, levels, minLeaf, bootstrap, wanted) => {
          const rng = createRng(seed);
          const x = table(n, levels, rng);
          const y = Float64Array.from({ length: n }, () => rng.integer(6) + 0.25);
          const columnsPerSplit = Math.min(wanted, levels.length);
          const own = { treeCount: 5, minLeaf, bootstrap, maxDepth: 1000 };
          const settings = { ...own, columnsPerSplit };
          const asked = table(20, levels, rng);
          const forest = growForest(x, y, settings, rng);
          const slow = referenceForest(x, y, wholeNumbers(y), settings, rng, asked);
          const share = columnsPerSplit / levels.length;
          const fast = randomForest({ ...own, columnShare: Math.min(1, share + 1e-9) })
            .fit(sampleOf(x, y), rng)
            .predict(asked);
          expect(forest.trees.length).toBe(5);
          slow.forEach((value, i) => {
            expect(Math.abs(value - fast[i]!)).toBeLessThanOrEqual(1e-12);
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  test("equals the slow reference where columns have too many levels for bits", () => {
    for (const seed of [1, 2, 3]) {
      const rng = createRng(seed);
      const x = table(150, [0, 0, 3, 40, 2], rng);
      const y = Float64Array.from({ length: 150 }, () => rng.normal());
      const settings = { treeCount: 3, minLeaf: 1, columnsPerSplit: 2, bootstrap: true };
      const asked = table(50, [0, 0, 3, 40, 2], rng);
      const slow = referenceForest(x, y, wholeNumbers(y), settings, rng, asked);
      const fast = randomForest({ treeCount: 3, columnShare: 0.4 })
        .fit(sampleOf(x, y), rng)
        .predict(asked);
      slow.forEach((value, i) => {
        expect(Math.abs(value - fast[i]!)).toBeLessThanOrEqual(1e-12);
      });
    }
  });

  test("without bootstrap answers the training values where rows differ", () => {
    const rng = createRng(7);
    const x = table(60, [0, 4], rng);
    const y = Float64Array.from({ length: 60 }, () => rng.normal());
    const predicted = randomForest({ bootstrap: false, treeCount: 3 })
      .fit(sampleOf(x, y), rng)
      .predict(x);
    y.forEach((value, i) => {
      expect(Math.abs(value - predicted[i]!)).toBeLessThanOrEqual(1e-12);
    });
  });

  test("out-of-bag predictions leave their own row out", () => {
    // Every row has its own level and pure noise: out of bag nothing can be known.
    const rng = createRng(8);
    const x = table(300, [0], rng);
    const y = Float64Array.from({ length: 300 }, () => rng.normal());
    const { outOfBag } = randomForest().fit(sampleOf(x, y), rng);
    const error = meanOf(y.map((value, i) => (value - outOfBag[i]!) ** 2));
    const spread = meanOf(y.map((value) => (value - meanOf(y)) ** 2));
    expect(error).toBeGreaterThan(spread);
  });

  test("permutation importance ranks the planted options first and gives noise none", () => {
    const rng = createRng(9);
    const x = table(400, [2, 2, 2, 2], rng);
    const y = Float64Array.from(
      { length: 400 },
      (_, i) => 5 * x.data[i * 4]! + 2 * x.data[i * 4 + 2]! + 0.1 * rng.normal(),
    );
    const importance = randomForest().fit(sampleOf(x, y), rng).permutationImportance(createRng(10));
    expect(importance[0]).toBeGreaterThan(importance[2]!);
    expect(importance[2]).toBeGreaterThan(1);
    expect(Math.abs(importance[1]!)).toBeLessThanOrEqual(0.1);
    expect(Math.abs(importance[3]!)).toBeLessThanOrEqual(0.1);
  });

  test("the 90 % interval from the leaves holds about 90 % of new values", () => {
    const rng = createRng(11);
    const draw = (): [Matrix, Float64Array] => {
      const x = table(600, [4, 3], rng);
      const y = Float64Array.from({ length: 600 }, (_, i) => x.data[2 * i]! + rng.normal());
      return [x, y];
    };
    const [x, y] = draw();
    const forest = randomForest({ minLeaf: 20 }).fit(sampleOf(x, y), rng);
    const [newX, newY] = draw();
    const { lower, upper } = forest.predictInterval(newX, 0.9);
    const inside = newY.filter((value, i) => value >= lower[i]! && value <= upper[i]!).length / 600;
    expect(inside).toBeGreaterThanOrEqual(0.85);
    expect(inside).toBeLessThanOrEqual(0.95);
  });
});
