import type { Matrix } from "../../space/index.ts";
import type { CodedColumns } from "./coded-columns.ts";
import type { Tree } from "./tree.ts";

/** A tree for prediction on bits: one number a node, its left child · 2^10 + the bit that is asked. */
interface PackedTree {
  /** A leaf asks a bit that is never set and is its own left child, so that stepping on is harmless. */
  readonly nodes: Int32Array;
  readonly value: Float64Array;
}

const BIT_BITS = 10;
const BIT_MASK = 2 ** BIT_BITS - 1;
/** Columns with more thresholds in all than this are asked by value; one bit is never set. */
const THRESHOLD_COUNT_MAX = BIT_MASK;
/** Larger trees are asked by value. */
const NODE_COUNT_MAX = 2 ** (32 - BIT_BITS);
/** Bytes of rows that are encoded at a time, so that they stay near the processor. */
const BLOCK_BYTES = 2 ** 18;

/**
 * The trees of a forest for rows whose values all occurred in training: a row becomes bits once, and a
 * step down is a load of the node, a shift and an addition. Up to 31 thresholds are bits of a word;
 * more are bytes. Four rows go down a tree at a time, because the next node is all that a step waits for.
 */
export class PackedForest {
  readonly #trees: readonly PackedTree[];
  readonly #levels: readonly Float64Array[];
  readonly #firstBit: Int32Array;
  /** Bits a row; the last is never set. */
  readonly #bitCount: number;

  private constructor(trees: readonly Tree[], coded: CodedColumns) {
    this.#levels = coded.levels;
    this.#firstBit = new Int32Array(coded.columns + 1);
    for (const [j, { length }] of coded.levels.entries()) {
      this.#firstBit[j + 1] = (this.#firstBit[j] as number) + Math.max(0, length - 1);
    }
    this.#bitCount = coded.thresholdCount + 1;
    this.#trees = trees.map((tree) => this.#pack(tree));
  }

  /** Undefined when there are too many thresholds for bits, or nodes. */
  static of(trees: readonly Tree[], coded: CodedColumns): PackedForest | undefined {
    if (coded.thresholdCount > THRESHOLD_COUNT_MAX) return undefined;
    if (trees.some((tree) => tree.column.length > NODE_COUNT_MAX)) return undefined;
    return new PackedForest(trees, coded);
  }

  /** Mean over trees per row of x (m×p); undefined when a value did not occur in training. */
  predict(x: Matrix): Float64Array | undefined {
    const sums = new Float64Array(x.rows);
    const inWord = this.#bitCount <= 32;
    const blockRows = Math.max(64, Math.floor(BLOCK_BYTES / (inWord ? 4 : this.#bitCount)));
    const room = Math.min(blockRows, x.rows);
    const bits = inWord ? new Int32Array(room) : new Uint8Array(room * this.#bitCount);
    for (let from = 0; from < x.rows; from += blockRows) {
      const part = sums.subarray(from, Math.min(from + blockRows, x.rows));
      if (!this.#encode(x, from, from + part.length, bits)) return undefined;
      if (bits instanceof Int32Array) {
        for (const tree of this.#trees) addByWord(tree, bits, part);
      } else {
        for (const tree of this.#trees) addByBytes(tree, bits, this.#bitCount, part);
      }
    }
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) / this.#trees.length;
    return sums;
  }

  #pack(tree: Tree): PackedTree {
    const never = this.#bitCount - 1;
    const nodes = new Int32Array(tree.column.length);
    for (let node = 0; node < tree.column.length; node++) {
      const column = tree.column[node] as number;
      if (column < 0) {
        nodes[node] = (node << BIT_BITS) | never;
        continue;
      }
      // The threshold lies between neighbours in the node; other levels may lie between them too.
      const levels = this.#levels[column] as Float64Array;
      let code = tree.splitCode[node] as number;
      while ((levels[code + 1] as number) <= (tree.threshold[node] as number)) code++;
      const bit = (this.#firstBit[column] as number) + code;
      nodes[node] = ((tree.left[node] as number) << BIT_BITS) | bit;
    }
    return { nodes, value: tree.value };
  }

  /** Writes rows [from, to) of x: a word a row, or a byte a bit. False when a value is unknown. */
  #encode(x: Matrix, from: number, to: number, bits: Int32Array | Uint8Array): boolean {
    const { columns, data } = x;
    const stride = this.#bitCount;
    const inWord = bits instanceof Int32Array;
    bits.fill(0);
    for (let j = 0; j < columns; j++) {
      const levels = this.#levels[j] as Float64Array;
      const first = this.#firstBit[j] as number;
      const low = levels[0] as number;
      if (levels.length === 1) continue; // Never asked.
      for (let i = from; i < to; i++) {
        const value = data[i * columns + j] as number;
        if (value === low) continue;
        const code = codeOf(levels, value);
        if (code < 0) return false;
        if (inWord) {
          bits[i - from] = (bits[i - from] as number) | (((1 << code) - 1) << first);
          continue;
        }
        const at = (i - from) * stride + first;
        for (let bit = at; bit < at + code; bit++) bits[bit] = 1;
      }
    }
    return true;
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

/** All bits of a row in one word; shifts count modulo 32, so the child's number does not disturb. */
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
    // Children come after parents, so a sum that stays means all stay.
    for (let last = -1; last !== a + b + c + d; ) {
      last = a + b + c + d;
      const na = nodes[a] as number;
      const nb = nodes[b] as number;
      const nc = nodes[c] as number;
      const nd = nodes[d] as number;
      a = (na >>> BIT_BITS) + ((w0 >>> na) & 1);
      b = (nb >>> BIT_BITS) + ((w1 >>> nb) & 1);
      c = (nc >>> BIT_BITS) + ((w2 >>> nc) & 1);
      d = (nd >>> BIT_BITS) + ((w3 >>> nd) & 1);
    }
    sums[i] = (sums[i] as number) + (value[a] as number);
    sums[i + 1] = (sums[i + 1] as number) + (value[b] as number);
    sums[i + 2] = (sums[i + 2] as number) + (value[c] as number);
    sums[i + 3] = (sums[i + 3] as number) + (value[d] as number);
  }
  for (; i < rows; i++) {
    const word = bits[i] as number;
    let a = 0;
    for (let last = -1; last !== a; ) {
      last = a;
      const node = nodes[a] as number;
      a = (node >>> BIT_BITS) + ((word >>> node) & 1);
    }
    sums[i] = (sums[i] as number) + (value[a] as number);
  }
}

/** A byte, 0 or 1, for every bit of a row. */
function addByBytes(
  { nodes, value }: PackedTree,
  bits: Uint8Array,
  stride: number,
  sums: Float64Array,
): void {
  const rows = sums.length;
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    const p0 = i * stride;
    const p1 = p0 + stride;
    const p2 = p1 + stride;
    const p3 = p2 + stride;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let last = -1; last !== a + b + c + d; ) {
      last = a + b + c + d;
      const na = nodes[a] as number;
      const nb = nodes[b] as number;
      const nc = nodes[c] as number;
      const nd = nodes[d] as number;
      a = (na >>> BIT_BITS) + (bits[p0 + (na & BIT_MASK)] as number);
      b = (nb >>> BIT_BITS) + (bits[p1 + (nb & BIT_MASK)] as number);
      c = (nc >>> BIT_BITS) + (bits[p2 + (nc & BIT_MASK)] as number);
      d = (nd >>> BIT_BITS) + (bits[p3 + (nd & BIT_MASK)] as number);
    }
    sums[i] = (sums[i] as number) + (value[a] as number);
    sums[i + 1] = (sums[i + 1] as number) + (value[b] as number);
    sums[i + 2] = (sums[i + 2] as number) + (value[c] as number);
    sums[i + 3] = (sums[i + 3] as number) + (value[d] as number);
  }
  for (; i < rows; i++) {
    let a = 0;
    for (let last = -1; last !== a; ) {
      last = a;
      const node = nodes[a] as number;
      a = (node >>> BIT_BITS) + (bits[i * stride + (node & BIT_MASK)] as number);
    }
    sums[i] = (sums[i] as number) + (value[a] as number);
  }
}
