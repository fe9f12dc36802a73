import type { Rng } from "../../random/index.ts";
import { BestSplits } from "./best-splits.ts";
import type { BitRows } from "./bit-rows.ts";
import { ColumnDraw } from "./column-draw.ts";
import type { Splitter, TreeRows } from "./splitter.ts";

/** From this many rows on, sums go through 256-entry tables per byte; 96 was fastest of four tried. */
const TABLE_ROWS = 96;

/**
 * Splits on bits: a node's sums are kept only for bits that are set and vary in it. Words, counts and
 * sums move with the rows, so that every pass reads memory in order.
 */
export class BitSplitter implements Splitter {
  column = 0;
  splitCode = 0;
  readonly #rows: BitRows;
  readonly #draw: ColumnDraw;
  readonly #best: BestSplits;
  readonly #allColumns: boolean;
  readonly #varies: Uint8Array;
  readonly #varying: Int32Array;
  readonly #mask: Int32Array;
  readonly #bitCounts: Float64Array;
  readonly #bitSums: Float64Array;
  readonly #tableCounts: Float64Array;
  readonly #tableSums: Float64Array;
  readonly #bits: Int32Array;
  readonly #spareBits: Int32Array;
  readonly #spareRow: Int32Array;
  readonly #spareCount: Float64Array;
  readonly #spareSum: Float64Array;
  #tree!: TreeRows;

  constructor(rows: BitRows, n: number, columns: number, wanted: number, minLeaf: number) {
    const { words } = rows;
    this.#rows = rows;
    this.#draw = new ColumnDraw(columns, wanted);
    this.#best = new BestSplits(minLeaf, words * 32);
    this.#allColumns = wanted >= columns;
    this.#varies = new Uint8Array(columns);
    this.#varying = new Int32Array(words);
    this.#mask = new Int32Array(words);
    this.#bitCounts = new Float64Array(words * 32);
    this.#bitSums = new Float64Array(words * 32);
    this.#tableCounts = new Float64Array(words * 1024);
    this.#tableSums = new Float64Array(words * 1024);
    this.#bits = new Int32Array(n * words);
    this.#spareBits = new Int32Array(n * words);
    this.#spareRow = new Int32Array(n);
    this.#spareCount = new Float64Array(n);
    this.#spareSum = new Float64Array(n);
  }

  start(tree: TreeRows, length: number): void {
    const { words, bits } = this.#rows;
    this.#tree = tree;
    this.#draw.reset();
    for (let i = 0; i < length; i++) {
      const from = (tree.row[i] as number) * words;
      for (let w = 0; w < words; w++) this.#bits[i * words + w] = bits[from + w] as number;
    }
  }

  find(from: number, to: number, rng: Rng): boolean {
    if (!this.#lookAt(from, to)) return false;
    this.#choosePart(rng);
    if (to - from === 2) return this.#splitPair(rng);
    if (to - from >= TABLE_ROWS) this.#sumByTables(from, to);
    else this.#sumByBits(from, to);
    this.#offerAll();
    const index = this.#best.choose(rng);
    if (index < 0) return false;
    this.column = this.#best.columnAt(index);
    this.splitCode = this.#best.codeAt(index);
    return true;
  }

  /** Totals of the node, and which bits vary in it. */
  #lookAt(from: number, to: number): boolean {
    const { words } = this.#rows;
    const bits = this.#bits;
    let any = 0;
    for (let w = 0; w < words; w++) {
      let or = 0;
      let and = -1;
      for (let at = from * words + w, end = to * words; at < end; at += words) {
        const word = bits[at] as number;
        or |= word;
        and &= word;
      }
      this.#varying[w] = or & ~and;
      any |= or & ~and;
    }
    if (any === 0) return false;
    const { count, sum } = this.#tree;
    let counts = 0;
    let sums = 0;
    for (let i = from; i < to; i++) {
      counts += count[i] as number;
      sums += sum[i] as number;
    }
    this.#best.start(counts, sums);
    return true;
  }

  /** Limits the mask to the columns that the node looks at. */
  #choosePart(rng: Rng): void {
    const { words, firstBit, columnOfBit } = this.#rows;
    const varies = this.#varies.fill(0);
    for (let w = 0; w < words; w++) {
      for (let rest = this.#varying[w] as number; rest !== 0; rest &= rest - 1) {
        const bit = (w << 5) + 31 - Math.clz32(rest & -rest);
        varies[columnOfBit[bit] as number] = 1;
      }
    }
    this.#draw.draw(varies, rng);
    if (this.#allColumns) {
      this.#mask.set(this.#varying);
      return;
    }
    this.#mask.fill(0);
    for (let k = 0; k < this.#draw.count; k++) {
      const column = this.#draw.drawn[k] as number;
      const end = firstBit[column + 1] as number;
      for (let bit = firstBit[column] as number; bit < end; bit++) {
        const w = bit >> 5;
        const own = (this.#varying[w] as number) & (1 << (bit & 31));
        this.#mask[w] = (this.#mask[w] as number) | own;
      }
    }
  }

  /** Two rows: every column in which they differ gives the same gain. */
  #splitPair(rng: Rng): boolean {
    const { firstBit } = this.#rows;
    const { count, drawn } = this.#draw;
    const column = drawn[count === 1 ? 0 : rng.integer(count)] as number;
    for (let bit = firstBit[column] as number; bit < (firstBit[column + 1] as number); bit++) {
      if (((this.#mask[bit >> 5] as number) & (1 << (bit & 31))) === 0) continue;
      this.column = column;
      this.splitCode = bit - (firstBit[column] as number);
      return true;
    }
    return false;
  }

  #sumByBits(from: number, to: number): void {
    const { words } = this.#rows;
    const bits = this.#bits;
    const { count, sum } = this.#tree;
    const bitCounts = this.#bitCounts.fill(0);
    const bitSums = this.#bitSums.fill(0);
    for (let w = 0; w < words; w++) {
      const mask = this.#mask[w] as number;
      if (mask === 0) continue;
      const base = (w << 5) + 31;
      for (let i = from, at = from * words + w; i < to; i++, at += words) {
        let rest = (bits[at] as number) & mask;
        if (rest === 0) continue;
        const c = count[i] as number;
        const s = sum[i] as number;
        do {
          const bit = base - Math.clz32(rest & -rest);
          bitCounts[bit] = (bitCounts[bit] as number) + c;
          bitSums[bit] = (bitSums[bit] as number) + s;
          rest &= rest - 1;
        } while (rest !== 0);
      }
    }
  }

  #sumByTables(from: number, to: number): void {
    const { words } = this.#rows;
    const bits = this.#bits;
    const { count, sum } = this.#tree;
    for (let w = 0; w < words; w++) {
      for (let byte = 0; byte < 4; byte++) {
        const shift = byte << 3;
        const mask = ((this.#mask[w] as number) >>> shift) & 255;
        if (mask === 0) continue;
        const counts = this.#tableCounts.subarray(0, 256).fill(0);
        const sums = this.#tableSums.subarray(0, 256).fill(0);
        for (let i = from, at = from * words + w; i < to; i++, at += words) {
          const entry = ((bits[at] as number) >>> shift) & 255;
          counts[entry] = (counts[entry] as number) + (count[i] as number);
          sums[entry] = (sums[entry] as number) + (sum[i] as number);
        }
        this.#foldTable((w << 5) + shift, mask, counts, sums);
      }
    }
  }

  /** Sums of the entries that have each bit of the mask, from the highest bit, halving the table. */
  #foldTable(base: number, mask: number, counts: Float64Array, sums: Float64Array): void {
    for (let bit = 7; bit >= 0; bit--) {
      const half = 1 << bit;
      let c = 0;
      let s = 0;
      for (let e = 0; e < half; e++) {
        const highCount = counts[e + half] as number;
        const highSum = sums[e + half] as number;
        c += highCount;
        s += highSum;
        counts[e] = (counts[e] as number) + highCount;
        sums[e] = (sums[e] as number) + highSum;
      }
      if ((mask & half) === 0) continue;
      this.#bitCounts[base + bit] = c;
      this.#bitSums[base + bit] = s;
    }
  }

  #offerAll(): void {
    const { firstBit } = this.#rows;
    const { count, drawn } = this.#draw;
    for (let k = 0; k < count; k++) {
      const column = drawn[k] as number;
      const first = firstBit[column] as number;
      const end = firstBit[column + 1] as number;
      let before = -1;
      for (let bit = first; bit < end; bit++) {
        if (((this.#mask[bit >> 5] as number) & (1 << (bit & 31))) === 0) continue;
        // No row of the node lies between this threshold and the last: the same split again.
        const right = this.#bitCounts[bit] as number;
        if (right === before) continue;
        before = right;
        this.#best.offer(column, bit - first, right, this.#bitSums[bit] as number);
      }
    }
  }

  partition(from: number, to: number): number {
    const { words, firstBit } = this.#rows;
    const bit = (firstBit[this.column] as number) + this.splitCode;
    const word = bit >> 5;
    const shift = bit & 31;
    const bits = this.#bits;
    const { row, count, sum } = this.#tree;
    const spareBits = this.#spareBits;
    const spareRow = this.#spareRow;
    const spareCount = this.#spareCount;
    const spareSum = this.#spareSum;
    let left = from;
    let right = 0;
    for (let i = from; i < to; i++) {
      const at = i * words;
      if ((((bits[at + word] as number) >>> shift) & 1) === 0) {
        row[left] = row[i] as number;
        count[left] = count[i] as number;
        sum[left] = sum[i] as number;
        for (let w = 0; w < words; w++) bits[left * words + w] = bits[at + w] as number;
        left++;
      } else {
        spareRow[right] = row[i] as number;
        spareCount[right] = count[i] as number;
        spareSum[right] = sum[i] as number;
        for (let w = 0; w < words; w++) spareBits[right * words + w] = bits[at + w] as number;
        right++;
      }
    }
    for (let i = 0; i < right; i++) {
      row[left + i] = spareRow[i] as number;
      count[left + i] = spareCount[i] as number;
      sum[left + i] = spareSum[i] as number;
    }
    for (let i = 0; i < right * words; i++) bits[left * words + i] = spareBits[i] as number;
    return left;
  }
}
