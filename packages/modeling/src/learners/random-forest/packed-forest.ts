import type { Matrix } from "../../space/index.ts";
import type { CodedColumns } from "./coded-columns.ts";
import type { Tree } from "./tree.ts";

/** A tree for prediction on bits: 2 numbers a node, the bit that is asked and the left child. */
interface PackedTree {
  /** A leaf asks a bit that is never set and is its own left child, so that stepping on is harmless. */
  readonly nodes: Int32Array;
  readonly value: Float64Array;
}

/** Columns with more thresholds in all than this are asked by value. */
const BIT_COUNT_MAX = 1024;

/**
 * The trees of a forest for rows whose values all occurred in training: a row becomes bits once, and a
 * step down is one load, one shift and one addition. Four rows go down a tree at a time, because the
 * next node's address is all that a step waits for.
 */
export class PackedForest {
  readonly #trees: readonly PackedTree[];
  readonly #levels: readonly Float64Array[];
  readonly #firstBit: Int32Array;
  /** Words a row, with at least one bit left over that is never set. */
  readonly #words: number;

  private constructor(trees: readonly Tree[], coded: CodedColumns) {
    this.#levels = coded.levels;
    this.#firstBit = new Int32Array(coded.columns + 1);
    for (const [j, { length }] of coded.levels.entries()) {
      this.#firstBit[j + 1] = (this.#firstBit[j] as number) + Math.max(0, length - 1);
    }
    this.#words = Math.floor(coded.thresholdCount / 32) + 1;
    this.#trees = trees.map((tree) => this.#pack(tree));
  }

  /** Undefined when there are too many thresholds for bits. */
  static of(trees: readonly Tree[], coded: CodedColumns): PackedForest | undefined {
    return coded.thresholdCount > BIT_COUNT_MAX ? undefined : new PackedForest(trees, coded);
  }

  /** Mean over trees per row of x (m×p); undefined when a value did not occur in training. */
  predict(x: Matrix): Float64Array | undefined {
    const bits = this.#encode(x);
    if (bits === undefined) return undefined;
    const sums = new Float64Array(x.rows);
    for (const tree of this.#trees) {
      if (this.#words === 1) addByWord(tree, bits, sums);
      else addByWords(tree, bits, this.#words, sums);
    }
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) / this.#trees.length;
    return sums;
  }

  #pack(tree: Tree): PackedTree {
    const never = this.#words * 32 - 1;
    const nodes = new Int32Array(2 * tree.column.length);
    for (let node = 0; node < tree.column.length; node++) {
      const column = tree.column[node] as number;
      if (column < 0) {
        nodes[2 * node] = never;
        nodes[2 * node + 1] = 2 * node;
        continue;
      }
      // The threshold lies between neighbours in the node; other levels may lie between them too.
      const levels = this.#levels[column] as Float64Array;
      let code = tree.splitCode[node] as number;
      while ((levels[code + 1] as number) <= (tree.threshold[node] as number)) code++;
      nodes[2 * node] = (this.#firstBit[column] as number) + code;
      nodes[2 * node + 1] = 2 * (tree.left[node] as number);
    }
    return { nodes, value: tree.value };
  }

  #encode(x: Matrix): Int32Array | undefined {
    const { rows, columns, data } = x;
    const words = this.#words;
    const bits = new Int32Array(rows * words);
    for (let j = 0; j < columns; j++) {
      const levels = this.#levels[j] as Float64Array;
      const first = this.#firstBit[j] as number;
      const low = levels[0] as number;
      if (levels.length === 1) continue; // Never asked.
      for (let i = 0; i < rows; i++) {
        const value = data[i * columns + j] as number;
        if (value === low) continue;
        const code = codeOf(levels, value);
        if (code < 0) return undefined;
        for (let bit = first; bit < first + code; bit++) {
          const at = i * words + (bit >> 5);
          bits[at] = (bits[at] as number) | (1 << bit);
        }
      }
    }
    return bits;
  }
}

/** Rank of a value among its levels, or −1; of two levels the nearer, since all thresholds are midway. */
function codeOf(levels: Float64Array, value: number): number {
  if (levels.length === 2) {
    const below = levels[0] as number;
    return value > below + ((levels[1] as number) - below) / 2 ? 1 : 0;
  }
  let low = 0;
  let high = levels.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((levels[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return levels[low] === value ? low : -1;
}

/** All bits of a row in one word. */
function addByWord({ nodes, value }: PackedTree, bits: Int32Array, sums: Float64Array): void {
  const rows = sums.length;
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    const w0 = bits[i] as number;
    const w1 = bits[i + 1] as number;
    const w2 = bits[i + 2] as number;
    const w3 = bits[i + 3] as number;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let last = -1; last !== a + b + c + d; ) {
      last = a + b + c + d;
      a = (nodes[a + 1] as number) + (((w0 >>> (nodes[a] as number)) & 1) << 1);
      b = (nodes[b + 1] as number) + (((w1 >>> (nodes[b] as number)) & 1) << 1);
      c = (nodes[c + 1] as number) + (((w2 >>> (nodes[c] as number)) & 1) << 1);
      d = (nodes[d + 1] as number) + (((w3 >>> (nodes[d] as number)) & 1) << 1);
    }
    sums[i] = (sums[i] as number) + (value[a >> 1] as number);
    sums[i + 1] = (sums[i + 1] as number) + (value[b >> 1] as number);
    sums[i + 2] = (sums[i + 2] as number) + (value[c >> 1] as number);
    sums[i + 3] = (sums[i + 3] as number) + (value[d >> 1] as number);
  }
  for (; i < rows; i++) {
    const word = bits[i] as number;
    let a = 0;
    for (let last = -1; last !== a; ) {
      last = a;
      a = (nodes[a + 1] as number) + (((word >>> (nodes[a] as number)) & 1) << 1);
    }
    sums[i] = (sums[i] as number) + (value[a >> 1] as number);
  }
}

/** Bits of a row in several words. Children come after parents, so a sum that stays means all stay. */
function addByWords(
  { nodes, value }: PackedTree,
  bits: Int32Array,
  words: number,
  sums: Float64Array,
): void {
  const rows = sums.length;
  const step = (node: number, base: number): number => {
    const bit = nodes[node] as number;
    const word = bits[base + (bit >> 5)] as number;
    return (nodes[node + 1] as number) + (((word >>> bit) & 1) << 1);
  };
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    const base = i * words;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let last = -1; last !== a + b + c + d; ) {
      last = a + b + c + d;
      a = step(a, base);
      b = step(b, base + words);
      c = step(c, base + 2 * words);
      d = step(d, base + 3 * words);
    }
    sums[i] = (sums[i] as number) + (value[a >> 1] as number);
    sums[i + 1] = (sums[i + 1] as number) + (value[b >> 1] as number);
    sums[i + 2] = (sums[i + 2] as number) + (value[c >> 1] as number);
    sums[i + 3] = (sums[i + 3] as number) + (value[d >> 1] as number);
  }
  for (; i < rows; i++) {
    let a = 0;
    for (let last = -1; last !== a; ) {
      last = a;
      a = step(a, i * words);
    }
    sums[i] = (sums[i] as number) + (value[a >> 1] as number);
  }
}
