import { permutation, type Rng } from "../../random/index.ts";
import type { Matrix } from "../../space/index.ts";
import type { Bounds, IntervalPredictor, ProbabilisticPredictor } from "../learner.ts";
import {
  bootstrapCounts,
  type Forest,
  type GrowSettings,
  outOfBagPredictions,
} from "./grow-forest.ts";
import { PackedForest } from "./packed-forest.ts";
import { addPredictions, leafOfCodes, leafOfValues, type Tree } from "./tree.ts";

/** Training rows of every leaf of one tree: rows[start[leaf]] … rows[start[leaf + 1] − 1]. */
interface Leaves {
  readonly start: Int32Array;
  readonly rows: Int32Array;
}

/** A fitted forest. */
export class ForestPredictor implements ProbabilisticPredictor, IntervalPredictor {
  readonly trees: readonly Tree[];
  readonly #forest: Forest;
  readonly #y: Float64Array;
  readonly #settings: GrowSettings;
  readonly #rng: Rng;
  #packed: PackedForest | "none" | undefined;
  #outOfBag: Float64Array | undefined;
  #leaves: readonly Leaves[] | undefined;
  #ranked: { readonly order: Int32Array; readonly rank: Int32Array } | undefined;

  constructor(forest: Forest, y: Float64Array, settings: GrowSettings, rng: Rng) {
    this.#forest = forest;
    this.trees = forest.trees;
    this.#y = y;
    this.#settings = settings;
    this.#rng = rng;
  }

  /** n values: each training row predicted by the trees that did not see it; NaN where none. */
  get outOfBag(): Float64Array {
    this.#outOfBag ??= outOfBagPredictions(this.#forest, this.#settings.bootstrap, this.#rng);
    return this.#outOfBag;
  }

  predict(x: Matrix): Float64Array {
    this.#packed ??= PackedForest.of(this.trees, this.#forest.coded) ?? "none";
    const quick = this.#packed === "none" ? undefined : this.#packed.predict(x);
    if (quick !== undefined) return quick;
    const sums = new Float64Array(x.rows);
    for (const tree of this.trees) addPredictions(tree, x.data, x.columns, sums);
    const count = this.trees.length;
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) / count;
    return sums;
  }

  /** Variance of the training values that share a leaf with the row, over all trees. */
  predictVariance(x: Matrix): Float64Array {
    const weights = new Float64Array(this.#y.length);
    return Float64Array.from({ length: x.rows }, (_, i) => {
      let sum = 0;
      let squares = 0;
      for (const row of this.#weigh(x, i, weights)) {
        const weight = weights[row] as number;
        const y = this.#y[row] as number;
        sum += weight * y;
        squares += weight * y * y;
        weights[row] = 0;
      }
      return Math.max(0, squares - sum * sum);
    });
  }

  /**
   * Quantiles of the training values weighted by how often they share the row's leaf (quantile
   * regression forests, Meinshausen, JMLR 2006). shares in [0, 1] → one array of m values per share.
   */
  predictQuantiles(x: Matrix, shares: readonly number[]): readonly Float64Array[] {
    const { order, rank } = this.#ranks();
    const weights = new Float64Array(this.#y.length);
    const quantiles = shares.map(() => new Float64Array(x.rows));
    for (let i = 0; i < x.rows; i++) {
      const touched = this.#weigh(x, i, weights);
      const ranks = Int32Array.from(touched, (row) => rank[row] as number).sort();
      shares.forEach((share, k) => {
        let sum = 0;
        let at = -1;
        while (at < ranks.length - 1 && sum < share - 1e-12) {
          at++;
          sum += weights[order[ranks[at] as number] as number] as number;
        }
        const row = order[ranks[Math.max(0, at)] as number] as number;
        (quantiles[k] as Float64Array)[i] = this.#y[row] as number;
      });
      for (const row of touched) weights[row] = 0;
    }
    return quantiles;
  }

  predictInterval(x: Matrix, share: number): Bounds {
    const tail = (1 - share) / 2;
    const [lower, upper] = this.predictQuantiles(x, [tail, 1 - tail]);
    return { lower: lower as Float64Array, upper: upper as Float64Array };
  }

  /**
   * Rise of the mean squared out-of-bag error when one column's values are shuffled, averaged over
   * trees, per column, in the metric's unit squared (Breiman 2001, §10). Needs bootstrap; else zeros.
   */
  permutationImportance(rng: Rng): Float64Array {
    const { coded } = this.#forest;
    const { columns } = coded;
    const importance = new Float64Array(columns);
    this.trees.forEach((tree, t) => {
      const { bootstrap } = this.#settings;
      const counts = bootstrapCounts(coded.rows, bootstrap, this.#rng.fork(`tree ${t}`));
      const rows: number[] = [];
      for (let i = 0; i < coded.rows; i++) if (counts[i] === 0) rows.push(i);
      if (rows.length === 0) return;
      const codes = new Uint32Array(rows.length * columns);
      rows.forEach((row, i) => {
        codes.set(coded.codes.subarray(row * columns, (row + 1) * columns), i * columns);
      });
      const before = this.#squaredError(tree, codes, rows);
      for (let j = 0; j < columns; j++) {
        const order = permutation(rows.length, rng);
        const own = rows.map((_, i) => codes[i * columns + j] as number);
        for (const [i, from] of order.entries()) codes[i * columns + j] = own[from] as number;
        const rise = this.#squaredError(tree, codes, rows) - before;
        importance[j] = (importance[j] as number) + rise / rows.length / this.trees.length;
        for (const [i, code] of own.entries()) codes[i * columns + j] = code;
      }
    });
    return importance;
  }

  #squaredError(tree: Tree, codes: Uint32Array, rows: readonly number[]): number {
    let sum = 0;
    for (const [i, row] of rows.entries()) {
      const leaf = leafOfCodes(tree, codes, this.#forest.coded.columns, i);
      sum += ((tree.value[leaf] as number) - (this.#y[row] as number)) ** 2;
    }
    return sum;
  }

  /** Adds the weights of row i of x; returns the training rows that got any. */
  #weigh(x: Matrix, i: number, weights: Float64Array): number[] {
    this.#leaves ??= this.trees.map((tree) => leavesOf(tree, this.#forest));
    const touched: number[] = [];
    this.#leaves.forEach(({ start, rows }, t) => {
      const leaf = leafOfValues(this.trees[t] as Tree, x.data, x.columns, i);
      const from = start[leaf] as number;
      const to = start[leaf + 1] as number;
      const share = 1 / ((to - from) * this.trees.length);
      for (let k = from; k < to; k++) {
        const row = rows[k] as number;
        if (weights[row] === 0) touched.push(row);
        weights[row] = (weights[row] as number) + share;
      }
    });
    return touched;
  }

  #ranks(): { readonly order: Int32Array; readonly rank: Int32Array } {
    if (this.#ranked !== undefined) return this.#ranked;
    const y = this.#y;
    const order = Int32Array.from(y, (_, i) => i).sort(
      (a, b) => (y[a] as number) - (y[b] as number) || a - b,
    );
    const rank = new Int32Array(y.length);
    for (const [place, row] of order.entries()) rank[row] = place;
    this.#ranked = { order, rank };
    return this.#ranked;
  }
}

function leavesOf(tree: Tree, forest: Forest): Leaves {
  const { rows: n, columns, codes } = forest.coded;
  const start = new Int32Array(tree.column.length + 1);
  const leaf = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    leaf[i] = leafOfCodes(tree, codes, columns, i);
    start[(leaf[i] as number) + 1] = (start[(leaf[i] as number) + 1] as number) + 1;
  }
  for (let k = 1; k < start.length; k++) start[k] = (start[k] as number) + (start[k - 1] as number);
  const next = start.slice();
  const rows = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const at = next[leaf[i] as number] as number;
    next[leaf[i] as number] = at + 1;
    rows[at] = i;
  }
  return { start, rows };
}
