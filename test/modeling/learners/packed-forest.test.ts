import { createRng } from "@perfatlas/modeling/random";
import { describe, expect, test } from "vitest";
import { growForest } from "../../../packages/modeling/src/learners/random-forest/grow-forest.ts";
import { PackedForest } from "../../../packages/modeling/src/learners/random-forest/packed-forest.ts";
import { addPredictions } from "../../../packages/modeling/src/learners/random-forest/tree.ts";

const settings = { treeCount: 3, minLeaf: 1, columnsPerSplit: 4, bootstrap: true, maxDepth: 1000 };

/** A forest on columns with these numbers of levels, all of which occur, and rows to ask about. */
function drawn(levelCounts: readonly number[], askedCount: number) {
  const rng = createRng(levelCounts.join());
  const columns = levelCounts.length;
  const rows = Math.max(40, ...levelCounts);
  const levelOf = (row: number, j: number): number =>
    row < levelCounts[j]! ? row : rng.integer(levelCounts[j]!);
  const at = (k: number): readonly [number, number] => [Math.floor(k / columns), k % columns];
  const data = Float64Array.from({ length: rows * columns }, (_, k) => levelOf(...at(k)) * 0.7 - 2);
  const asked = Float64Array.from({ length: askedCount * columns }, (_, k) => {
    return rng.integer(levelCounts[k % columns]!) * 0.7 - 2;
  });
  const y = Float64Array.from({ length: rows }, () => rng.normal());
  const { trees, coded } = growForest({ rows, columns, data }, y, settings, rng);
  return { trees, coded, asked: { rows: askedCount, columns, data: asked } };
}

describe("a packed forest", () => {
  for (const [thresholdCount, levelCounts, askedCount] of [
    [1, [2, 1], 7],
    [31, [16, 17, 1], 403],
    [32, [17, 17], 403],
    [100, [40, 61, 2], 6001],
    [1023, [800, 225], 1001],
  ] as const) {
    test(`answers as its trees do, block by block: ${thresholdCount} thresholds`, () => {
      const { trees, coded, asked } = drawn(levelCounts, askedCount);
      expect(coded.thresholdCount).toBe(thresholdCount);
      const sums = new Float64Array(askedCount);
      for (const tree of trees) addPredictions(tree, asked.data, asked.columns, sums);
      const packed = PackedForest.of(trees, coded)!;
      expect(packed.predict(asked)).toEqual(sums.map((sum) => sum / trees.length));
      // The last row has a value that training did not.
      asked.data[asked.data.length - asked.columns] = 1e6;
      const isBinary = thresholdCount === 1;
      expect(packed.predict(asked) === undefined).toBe(!isBinary);
    });
  }

  test("is not made for more thresholds than a node has room for", () => {
    const { trees, coded } = drawn([800, 226], 1);
    expect(PackedForest.of(trees, coded)).toBeUndefined();
  });
});
