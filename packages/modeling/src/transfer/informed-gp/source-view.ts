import { growForest, outOfBagPredictions } from "../../learners/random-forest/grow-forest.ts";
import { addPredictions, type Tree } from "../../learners/random-forest/tree.ts";
import { createRng } from "../../random/index.ts";
import { type Matrix, type Sample, takeRows } from "../../space/index.ts";
import { numberAt } from "../../space/number-at.ts";
import { mean } from "../../stats/mean.ts";
import { variance } from "../../stats/variance.ts";
import { RowIndex } from "./row-index.ts";

/** What a source says about configurations, in ln of the metric. */
export interface Opinions {
  /** ln of the measured value; of the forest where the configuration was not measured. */
  readonly measured: Float64Array;
  /** ln value that a forest of the source predicts; out of bag for its own rows. */
  readonly smoothed: Float64Array;
}

/** One source environment, prepared once. */
export interface SourceView {
  /** Rows with positive values: n×p. */
  readonly x: Matrix;
  /** Mean and standard deviation of ln y over these rows. */
  readonly mean: number;
  readonly sd: number;
  opinions(x: Matrix): Opinions;
}

const views = new WeakMap<Sample, SourceView>();

/**
 * The view of a source: its forest on ln y (100 trees, bootstrap, min leaf 2, half of the columns per
 * split, a seed of its own) and an index of its rows. A pure function of the sample, so it is kept as
 * long as the sample object lives. Rows with y ≤ 0 have no logarithm and are left out; undefined
 * when none is left.
 */
export function sourceView(sample: Sample): SourceView | undefined {
  let view = views.get(sample);
  if (view !== undefined) return view;
  const rows = Int32Array.from(sample.y.keys()).filter((i) => numberAt(sample.y, i) > 0);
  if (rows.length === 0) return undefined;
  view = forestView(
    takeRows(sample.x, rows),
    Float64Array.from(rows, (i) => Math.log(numberAt(sample.y, i))),
  );
  views.set(sample, view);
  return view;
}

/**
 * The view of n rows (x: n×p) by a forest; logs: n values in ln of the metric, or on whatever other scale
 * is learned. O(trees · n log n · p).
 */
export function forestView(x: Matrix, logs: Float64Array): SourceView {
  const settings = {
    treeCount: 100,
    minLeaf: 2,
    columnsPerSplit: Math.max(1, Math.floor(x.columns / 2)),
    bootstrap: true,
    maxDepth: 1000,
  };
  const rng = createRng("informed-gp source forest");
  const forest = growForest(x, logs, settings, rng);
  const { trees } = forest;
  const outOfBag = outOfBagPredictions(forest, settings.bootstrap, rng);
  const index = new RowIndex(x);
  return {
    x,
    mean: mean(logs),
    sd: Math.sqrt(variance(logs, 0)),
    opinions(asked) {
      const found = index.find(asked);
      const smoothed = Float64Array.from(found, (row) =>
        row < 0 ? Number.NaN : numberAt(outOfBag, row),
      );
      fillFromForest(smoothed, asked, trees);
      const measured = Float64Array.from(found, (row, i) =>
        row < 0 ? numberAt(smoothed, i) : numberAt(logs, row),
      );
      return { measured, smoothed };
    },
  };
}

/** Rows that are not of the source, or that every tree saw, are answered by the whole forest. */
function fillFromForest(smoothed: Float64Array, x: Matrix, trees: readonly Tree[]): void {
  const open = Int32Array.from(smoothed.keys()).filter((i) => Number.isNaN(smoothed[i]));
  if (open.length === 0) return;
  const sums = new Float64Array(open.length);
  const { data } = takeRows(x, open);
  for (const tree of trees) addPredictions(tree, data, x.columns, sums);
  for (const [k, i] of open.entries()) smoothed[i] = numberAt(sums, k) / trees.length;
}
