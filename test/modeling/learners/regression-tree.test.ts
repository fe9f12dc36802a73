import { createRng } from "@perfatlas/modeling/random";
import type { Sample } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { regressionTree } from "../../../packages/modeling/src/learners/regression-tree.ts";
import { growTree } from "../../../packages/modeling/src/learners/tree/grow-tree.ts";
import { pruneTree } from "../../../packages/modeling/src/learners/tree/prune-tree.ts";
import type { Tree } from "../../../packages/modeling/src/learners/tree/tree.ts";

const rng = createRng(0);

function sampleOf(rows: readonly (readonly number[])[], y: readonly number[]): Sample {
  const columns = rows[0]?.length ?? 0;
  return {
    space: { system: "test", options: [], constraints: [] },
    metric: { name: "time", unit: "s", better: "lower" },
    x: { rows: rows.length, columns, data: Float64Array.from(rows.flat()) },
    y: Float64Array.from(y),
    configurations: rows.map(() => ({})),
  };
}

/** Tries every threshold of every column by adding up squares: slow and obvious. */
function slowDeviance(
  rows: readonly (readonly number[])[],
  y: readonly number[],
  minLeaf: number,
  depth: number,
): number {
  const squares = (part: readonly number[]): number => {
    const m = part.reduce((a, b) => a + b, 0) / part.length;
    return part.reduce((sum, v) => sum + (v - m) ** 2, 0);
  };
  if (depth === 0 || squares(y) < 1e-9) return squares(y);
  let best: { gain: number; left: number[]; right: number[] } | undefined;
  for (let j = 0; j < (rows[0]?.length ?? 0); j++) {
    const levels = [...new Set(rows.map((row) => row[j]!))].sort((a, b) => a - b);
    for (const level of levels.slice(0, -1)) {
      const left = [...rows.keys()].filter((i) => rows[i]![j]! <= level);
      const right = [...rows.keys()].filter((i) => rows[i]![j]! > level);
      if (Math.min(left.length, right.length) < minLeaf) continue;
      const gain = squares(y) - squares(left.map((i) => y[i]!)) - squares(right.map((i) => y[i]!));
      if (best === undefined || gain > best.gain + 1e-9) best = { gain, left, right };
    }
  }
  if (best === undefined) return squares(y);
  return [best.left, best.right].reduce(
    (sum, part) =>
      sum +
      slowDeviance(
        part.map((i) => rows[i]!),
        part.map((i) => y[i]!),
        minLeaf,
        depth - 1,
      ),
    0,
  );
}

const leafDeviance = (tree: Tree): number => {
  let sum = 0;
  const visit = (node: number): void => {
    if (tree.column[node]! < 0) {
      sum += tree.deviance[node]!;
      return;
    }
    visit(tree.left[node]!);
    visit(tree.left[node]! + 1);
  };
  visit(0);
  return sum;
};
const leafCount = (tree: Tree, node = 0): number =>
  tree.column[node]! < 0
    ? 1
    : leafCount(tree, tree.left[node]!) + leafCount(tree, tree.left[node]! + 1);

const tables = fc
  .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 0, max: 3 }), fc.integer())
  .map(([n, p, seed]) => {
    const draw = createRng(seed);
    // Few levels in even columns, all different in odd ones: both ways of searching are used.
    const rows = Array.from({ length: n }, () =>
      Array.from({ length: p }, (_, j) => (j % 2 === 0 ? draw.integer(3) : draw.next())),
    );
    return { rows, y: rows.map(() => draw.integer(50)) };
  });

describe("regression-tree", () => {
  test("makes the same splits as a search over all thresholds", () => {
    fc.assert(
      fc.property(
        tables,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 4 }),
        ({ rows, y }, minLeaf, depth) => {
          const { x, y: values } = sampleOf(rows, y);
          const fast = leafDeviance(growTree(x, values, minLeaf, depth));
          return Math.abs(fast - slowDeviance(rows, y, minLeaf, depth)) <= 1e-6;
        },
      ),
      { numRuns: 300 },
    );
  });

  test("answers its own rows exactly when they differ and nothing is pruned", () => {
    const draw = createRng(3);
    const rows = Array.from({ length: 60 }, (_, i) => [i % 4, (i * 7) % 5, draw.next()]);
    const y = rows.map(() => 1e6 + draw.normal());
    const sample = sampleOf(rows, y);
    const predicted = regressionTree().fit(sample, rng).predict(sample.x);
    y.forEach((value, i) => {
      expect(Math.abs(predicted[i]! - value)).toBeLessThanOrEqual(1e-8);
    });
  });

  test("finds an exclusive-or, whose first split gains nothing", () => {
    const rows = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ];
    const sample = sampleOf(rows, [1, 5, 5, 1]);
    expect(Array.from(regressionTree().fit(sample, rng).predict(sample.x))).toEqual([1, 5, 5, 1]);
  });

  test("splits midway between the neighbouring levels of the node", () => {
    const sample = sampleOf([[0], [10], [20]], [0, 0, 9]);
    const predictor = regressionTree().fit(sample, rng);
    const at = (v: number): number =>
      predictor.predict({ rows: 1, columns: 1, data: Float64Array.of(v) })[0]!;
    expect([at(15), at(15.001)]).toEqual([0, 9]);
  });

  test("neighbouring doubles are told apart", () => {
    const above = 1 + Number.EPSILON;
    const sample = sampleOf([[1], [above]], [3, 7]);
    expect(Array.from(regressionTree().fit(sample, rng).predict(sample.x))).toEqual([3, 7]);
  });

  test("pruning finds the subtree with the least penalised deviance", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(0.001, 0.05, 0.2, 1), ({ rows, y }, alpha) => {
        const { x, y: values } = sampleOf(rows, y);
        const tree = growTree(x, values, 1, 1000);
        const price = alpha * tree.deviance[0]!;
        const cost = (t: Tree): number => leafDeviance(t) + price * leafCount(t);
        const pruned = pruneTree(tree, alpha);
        // Every subtree that keeps the root: cut any one split of the pruned or the full tree.
        for (let node = 0; node < tree.column.length; node++) {
          for (const base of [tree, pruned]) {
            const column = base.column.slice();
            column[node] = -1;
            if (cost(pruned) > cost({ ...base, column }) + 1e-9) return false;
          }
        }
        return cost(pruned) <= cost(tree) + 1e-9;
      }),
      { numRuns: 200 },
    );
  });

  test("the largest penalty leaves the mean", () => {
    const sample = sampleOf([[0], [1]], [2, 4]);
    const predicted = regressionTree({ pruning: 1 }).fit(sample, rng).predict(sample.x);
    expect(Array.from(predicted)).toEqual([3, 3]);
  });
});
