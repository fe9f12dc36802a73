import type { Rng } from "../../random/index.ts";
import type { Matrix } from "../../space/index.ts";
import { bitRows } from "./bit-rows.ts";
import { BitSplitter } from "./bit-splitter.ts";
import { CodeSplitter } from "./code-splitter.ts";
import { type CodedColumns, codeColumns } from "./coded-columns.ts";
import { ROW, type Splitter } from "./splitter.ts";
import { leafOfCodes, type Tree } from "./tree.ts";

/** How trees are grown. */
export interface GrowSettings {
  readonly treeCount: number;
  /** Fewest distinct rows in a leaf. */
  readonly minLeaf: number;
  /** Columns that a node looks at. */
  readonly columnsPerSplit: number;
  readonly bootstrap: boolean;
  readonly maxDepth: number;
  /**
   * How often each row is drawn for one tree, in the place of the bootstrap (as `pooled` weighs
   * rows). Out-of-bag predictions and leaf weights are those of the bootstrap and have no meaning then.
   */
  readonly draw?: (rng: Rng) => Int32Array;
}

/** Trees with the coded rows that they were grown on. */
export interface Forest {
  readonly trees: readonly Tree[];
  readonly coded: CodedColumns;
}

/** Above this many thresholds, bits cost more than codes. */
const BIT_THRESHOLD_COUNT_MAX = 256;

/** Grows trees on x: n×p and y: n values. Tree t depends on rng and t alone. */
export function growForest(x: Matrix, y: Float64Array, settings: GrowSettings, rng: Rng): Forest {
  const coded = codeColumns(x);
  const n = y.length;
  const { columnsPerSplit, minLeaf } = settings;
  const splitter: Splitter =
    coded.thresholdCount <= BIT_THRESHOLD_COUNT_MAX
      ? new BitSplitter(bitRows(coded), n, x.columns, columnsPerSplit, minLeaf)
      : new CodeSplitter(coded, columnsPerSplit, minLeaf);
  const grower = new TreeGrower(coded, y, splitter, settings);
  const trees = Array.from({ length: settings.treeCount }, (_, t) => {
    const treeRng = rng.fork(`tree ${t}`);
    const counts = settings.draw?.(treeRng) ?? bootstrapCounts(n, settings.bootstrap, treeRng);
    return grower.grow(counts, treeRng);
  });
  return { trees, coded };
}

/**
 * n values: each training row predicted by the mean of the trees that did not see it; NaN where all
 * did, or without bootstrap. rng: the one that the forest was grown with; it is drawn from again.
 */
export function outOfBagPredictions(forest: Forest, bootstrap: boolean, rng: Rng): Float64Array {
  const { rows, columns, codes } = forest.coded;
  const sums = new Float64Array(rows);
  const votes = new Int32Array(rows);
  for (const [t, tree] of forest.trees.entries()) {
    const counts = bootstrapCounts(rows, bootstrap, rng.fork(`tree ${t}`));
    for (let i = 0; i < rows; i++) {
      if (counts[i] !== 0) continue;
      const leaf = leafOfCodes(tree, codes, columns, i);
      sums[i] = (sums[i] as number) + (tree.value[leaf] as number);
      votes[i] = (votes[i] as number) + 1;
    }
  }
  return sums.map((sum, i) => sum / (votes[i] as number));
}

/** How often each of n rows is drawn; the first n draws of a tree's rng. */
export function bootstrapCounts(n: number, bootstrap: boolean, rng: Rng): Int32Array {
  const counts = new Int32Array(n);
  if (!bootstrap) return counts.fill(1);
  for (let i = 0; i < n; i++) {
    const row = rng.integer(n);
    counts[row] = (counts[row] as number) + 1;
  }
  return counts;
}

/**
 * Values as whole numbers around their mean, small enough that every weighted sum of them is exact in
 * a double: then gains do not depend on the order of summation, and ties are ties.
 */
export function wholeNumbers(y: Float64Array): Float64Array {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of y) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const middle = low + (high - low) / 2;
  const half = Math.max(high - middle, middle - low);
  const bits = 52 - Math.ceil(Math.log2(y.length + 1));
  const scale = half > 0 ? 2 ** bits / half : 0;
  return y.map((value) => Math.round((value - middle) * scale));
}

/** Grows one tree after the other in the same memory. */
class TreeGrower {
  readonly #coded: CodedColumns;
  readonly #y: Float64Array;
  readonly #whole: Float64Array;
  readonly #splitter: Splitter;
  readonly #settings: GrowSettings;
  readonly #row: Int32Array;
  readonly #count: Float64Array;
  readonly #sum: Float64Array;
  readonly #stack: Int32Array;
  readonly #column: Int32Array;
  readonly #threshold: Float64Array;
  readonly #splitCode: Int32Array;
  readonly #left: Int32Array;
  readonly #value: Float64Array;

  constructor(coded: CodedColumns, y: Float64Array, splitter: Splitter, settings: GrowSettings) {
    const n = y.length;
    this.#coded = coded;
    this.#y = y;
    this.#whole = wholeNumbers(y);
    this.#splitter = splitter;
    this.#settings = settings;
    this.#row = new Int32Array(n);
    this.#count = new Float64Array(n);
    this.#sum = new Float64Array(n);
    this.#stack = new Int32Array(4 * (n + 1));
    this.#column = new Int32Array(2 * n);
    this.#threshold = new Float64Array(2 * n);
    this.#splitCode = new Int32Array(2 * n);
    this.#left = new Int32Array(2 * n);
    this.#value = new Float64Array(2 * n);
  }

  grow(counts: Int32Array, rng: Rng): Tree {
    let length = 0;
    for (let i = 0; i < counts.length; i++) {
      const weight = counts[i] as number;
      if (weight === 0) continue;
      this.#row[length] = i;
      this.#count[length] = weight + ROW;
      this.#sum[length] = weight * (this.#whole[i] as number);
      length++;
    }
    const rows = { row: this.#row, count: this.#count, sum: this.#sum };
    this.#splitter.start(rows, length);
    const nodeCount = this.#growNodes(length, rng);
    return {
      column: this.#column.slice(0, nodeCount),
      threshold: this.#threshold.slice(0, nodeCount),
      splitCode: this.#splitCode.slice(0, nodeCount),
      left: this.#left.slice(0, nodeCount),
      value: this.#value.slice(0, nodeCount),
    };
  }

  /** Depth first, left before right. A stack entry is node, from, to, depth. */
  #growNodes(length: number, rng: Rng): number {
    const stack = this.#stack;
    const { minLeaf, maxDepth } = this.#settings;
    let nodeCount = 1;
    let top = 0;
    stack.set([0, 0, length, 0]);
    for (top = 4; top > 0; ) {
      const depth = stack[--top] as number;
      const to = stack[--top] as number;
      const from = stack[--top] as number;
      const node = stack[--top] as number;
      this.#value[node] = this.#mean(from, to);
      const isLeaf =
        to - from < 2 * minLeaf ||
        depth >= maxDepth ||
        this.#isPure(from, to) ||
        !this.#splitter.find(from, to, rng);
      if (isLeaf) {
        this.#column[node] = -1;
        continue;
      }
      const { column, splitCode } = this.#splitter;
      const middle = this.#splitter.partition(from, to);
      this.#column[node] = column;
      this.#splitCode[node] = splitCode;
      this.#threshold[node] = this.#thresholdOf(column, splitCode, from, middle, to);
      this.#left[node] = nodeCount;
      stack[top++] = nodeCount + 1;
      stack[top++] = middle;
      stack[top++] = to;
      stack[top++] = depth + 1;
      stack[top++] = nodeCount;
      stack[top++] = from;
      stack[top++] = middle;
      stack[top++] = depth + 1;
      nodeCount += 2;
    }
    return nodeCount;
  }

  #mean(from: number, to: number): number {
    const y = this.#y;
    const first = y[this.#row[from] as number] as number;
    if (to - from === 1) return first;
    let weight = 0;
    let sum = 0;
    for (let i = from; i < to; i++) {
      const w = (this.#count[i] as number) - ROW;
      weight += w;
      sum += w * ((y[this.#row[i] as number] as number) - first);
    }
    return first + sum / weight;
  }

  #isPure(from: number, to: number): boolean {
    const first = this.#y[this.#row[from] as number];
    for (let i = from + 1; i < to; i++) {
      if (this.#y[this.#row[i] as number] !== first) return false;
    }
    return true;
  }

  /** Midway between the neighbouring values that occur in the node, as scikit-learn does. */
  #thresholdOf(column: number, code: number, from: number, middle: number, to: number): number {
    const { codes, columns } = this.#coded;
    const levels = this.#coded.levels[column] as Float64Array;
    let low = code;
    let high = code + 1;
    if (levels.length > 2) {
      low = 0;
      high = levels.length - 1;
      for (let i = from; i < middle; i++) {
        low = Math.max(low, codes[(this.#row[i] as number) * columns + column] as number);
      }
      for (let i = middle; i < to; i++) {
        high = Math.min(high, codes[(this.#row[i] as number) * columns + column] as number);
      }
    }
    const below = levels[low] as number;
    const between = below + ((levels[high] as number) - below) / 2;
    return between < (levels[high] as number) ? between : below;
  }
}
