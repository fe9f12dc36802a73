import type { Matrix } from "../../space/index.ts";
import { mean } from "../../stats/mean.ts";
import { type LevelCodes, levelCodes } from "./level-codes.ts";
import type { Tree } from "./tree.ts";

/**
 * Grows a tree by exact least-squares splits until leaves are pure, have fewer than 2 · minLeaf
 * rows or lie `maxDepth` deep. x: n×p, n ≥ 1. O(p · n) per level of the tree, plus the levels of
 * columns.
 */
export function growTree(x: Matrix, y: Float64Array, minLeaf: number, maxDepth: number): Tree {
  return new Grower(x, y, minLeaf).grow(maxDepth);
}

/** Splits that differ by less than this share of the root's deviance are ties; the first wins. */
const TIE = 1e-12;

class Grower {
  private readonly n: number;
  private readonly p: number;
  private readonly coded: LevelCodes;
  /** y minus its mean: sums of squares lose nothing to a large offset. */
  private readonly centred: Float64Array;
  private readonly center: number;
  private readonly minLeaf: number;
  private readonly rows: Int32Array;
  private readonly moved: Int32Array;
  private readonly sums: Float64Array;
  private readonly counts: Int32Array;
  private readonly column: number[] = [];
  private readonly threshold: number[] = [];
  private readonly left: number[] = [];
  private readonly value: number[] = [];
  private readonly deviance: number[] = [];
  private readonly count: number[] = [];
  private rootDeviance = 0;
  private bestColumn = -1;
  private bestCode = 0;
  private bestThreshold = 0;
  private bestGain = 0;

  constructor(x: Matrix, y: Float64Array, minLeaf: number) {
    this.n = x.rows;
    this.p = x.columns;
    this.coded = levelCodes(x);
    this.center = mean(y);
    this.centred = y.map((value) => value - this.center);
    this.minLeaf = minLeaf;
    this.rows = Int32Array.from({ length: this.n }, (_, i) => i);
    this.moved = new Int32Array(this.n);
    const most = this.coded.levels.reduce((max, levels) => Math.max(max, levels.length), 1);
    this.sums = new Float64Array(most);
    this.counts = new Int32Array(most);
  }

  grow(maxDepth: number): Tree {
    const open: number[] = [];
    const add = (start: number, end: number, depth: number): void => {
      open.push(this.node(start, end), start, end, depth);
    };
    add(0, this.n, 0);
    this.rootDeviance = this.deviance[0] as number;
    while (open.length > 0) {
      const depth = open.pop() as number;
      const end = open.pop() as number;
      const start = open.pop() as number;
      const node = open.pop() as number;
      const size = end - start;
      if (depth >= maxDepth || size < 2 * this.minLeaf) continue;
      if ((this.deviance[node] as number) <= TIE * this.rootDeviance) continue;
      this.search(start, end);
      if (this.bestColumn < 0) continue;
      const middle = this.partition(start, end);
      this.column[node] = this.bestColumn;
      this.threshold[node] = this.bestThreshold;
      this.left[node] = this.column.length;
      add(start, middle, depth + 1);
      add(middle, end, depth + 1);
    }
    return {
      column: Int32Array.from(this.column),
      threshold: Float64Array.from(this.threshold),
      left: Int32Array.from(this.left),
      value: Float64Array.from(this.value),
      deviance: Float64Array.from(this.deviance),
      count: Int32Array.from(this.count),
    };
  }

  /** Adds a leaf over rows[start … end) and answers its index. */
  private node(start: number, end: number): number {
    let sum = 0;
    for (let k = start; k < end; k++) sum += this.centred[this.rows[k] as number] as number;
    const average = sum / (end - start);
    let deviance = 0;
    for (let k = start; k < end; k++) {
      deviance += ((this.centred[this.rows[k] as number] as number) - average) ** 2;
    }
    this.column.push(-1);
    this.threshold.push(0);
    this.left.push(-1);
    this.value.push(average + this.center);
    this.deviance.push(deviance);
    this.count.push(end - start);
    return this.column.length - 1;
  }

  /**
   * Finds the best split of rows[start … end) into `best…`; bestColumn is −1 when there is none.
   */
  private search(start: number, end: number): void {
    this.bestColumn = -1;
    // Splits without gain are taken too: an exclusive-or shows its gain one level deeper.
    this.bestGain = Number.NEGATIVE_INFINITY;
    let total = 0;
    for (let k = start; k < end; k++) total += this.centred[this.rows[k] as number] as number;
    for (let j = 0; j < this.p; j++) {
      const levels = this.coded.levels[j] as Float64Array;
      if (levels.length < 2) continue;
      // Clearing the histogram of a column of many levels would cost more than sorting a small
      // node.
      if (levels.length <= 4 * (end - start)) this.searchHistogram(j, levels, start, end, total);
      else this.searchSorted(j, levels, start, end, total);
    }
  }

  private searchHistogram(
    j: number,
    levels: Float64Array,
    start: number,
    end: number,
    total: number,
  ): void {
    const { sums, counts, rows, centred } = this;
    const codes = this.coded.codes;
    const offset = j * this.n;
    sums.fill(0, 0, levels.length);
    counts.fill(0, 0, levels.length);
    for (let k = start; k < end; k++) {
      const row = rows[k] as number;
      const code = codes[offset + row] as number;
      sums[code] = (sums[code] as number) + (centred[row] as number);
      counts[code] = (counts[code] as number) + 1;
    }
    const size = end - start;
    let sum = 0;
    let count = 0;
    let previous = -1;
    for (let code = 0; count < size; code++) {
      if (counts[code] === 0) continue;
      if (previous >= 0) this.consider(j, levels, previous, code, sum, count, total, size);
      sum += sums[code] as number;
      count += counts[code] as number;
      previous = code;
    }
  }

  private searchSorted(
    j: number,
    levels: Float64Array,
    start: number,
    end: number,
    total: number,
  ): void {
    const offset = j * this.n;
    const codes = this.coded.codes;
    const order = this.rows
      .slice(start, end)
      .sort((a, b) => (codes[offset + a] as number) - (codes[offset + b] as number));
    let sum = this.centred[order[0] as number] as number;
    for (let k = 1; k < order.length; k++) {
      const previous = codes[offset + (order[k - 1] as number)] as number;
      const code = codes[offset + (order[k] as number)] as number;
      if (code !== previous) {
        this.consider(j, levels, previous, code, sum, k, total, order.length);
      }
      sum += this.centred[order[k] as number] as number;
    }
  }

  /** Weighs the split after level `below`; `above` is the next level that the node holds. */
  private consider(
    j: number,
    levels: Float64Array,
    below: number,
    above: number,
    sum: number,
    count: number,
    total: number,
    size: number,
  ): void {
    if (count < this.minLeaf || size - count < this.minLeaf) return;
    const rest = total - sum;
    const gain = (sum * sum) / count + (rest * rest) / (size - count) - (total * total) / size;
    if (gain <= this.bestGain + TIE * this.rootDeviance) return;
    this.bestGain = gain;
    this.bestColumn = j;
    this.bestCode = below;
    const low = levels[below] as number;
    // Halfway can round up to the upper level, which would send its rows left.
    const middle = low + ((levels[above] as number) - low) / 2;
    this.bestThreshold = middle < (levels[above] as number) ? middle : low;
  }

  /**
   * Moves the rows of the left child to the front, keeping order; answers where the right begins.
   */
  private partition(start: number, end: number): number {
    const offset = this.bestColumn * this.n;
    const codes = this.coded.codes;
    let front = start;
    let back = 0;
    for (let k = start; k < end; k++) {
      const row = this.rows[k] as number;
      if ((codes[offset + row] as number) <= this.bestCode) this.rows[front++] = row;
      else this.moved[back++] = row;
    }
    this.rows.set(this.moved.subarray(0, back), front);
    return front;
  }
}
