import type { Rng } from "../../random/index.ts";
import { BestSplits } from "./best-splits.ts";
import type { BitRows } from "./bit-rows.ts";
import { BitSums } from "./bit-sums.ts";
import { ColumnDraw } from "./column-draw.ts";
import type { Splitter, TreeRows } from "./splitter.ts";

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
  /** Bits that vary, of the columns that the node looks at. */
  readonly #mask: Int32Array;
  readonly #sums: BitSums;
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
    this.#mask = this.#allColumns ? this.#varying : new Int32Array(words);
    this.#sums = new BitSums(words);
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
    if (!this.#allColumns) this.#choosePart(rng);
    if (to - from === 2) return this.#splitPair(rng);
    this.#sums.add(this.#bits, this.#mask, this.#tree, from, to);
    if (this.#allColumns) this.#offerBits();
    else this.#offerDrawn();
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
    const { words, firstBit, columnOfBit } = this.#rows;
    const { drawn } = this.#draw;
    let { count } = this.#draw;
    if (this.#allColumns) {
      count = 0;
      for (let w = 0; w < words; w++) {
        for (let rest = this.#mask[w] as number; rest !== 0; rest &= rest - 1) {
          const column = columnOfBit[(w << 5) + 31 - Math.clz32(rest & -rest)] as number;
          if (count === 0 || drawn[count - 1] !== column) drawn[count++] = column;
        }
      }
    }
    const column = drawn[count === 1 ? 0 : rng.integer(count)] as number;
    for (let bit = firstBit[column] as number; bit < (firstBit[column + 1] as number); bit++) {
      if (((this.#mask[bit >> 5] as number) & (1 << (bit & 31))) === 0) continue;
      this.column = column;
      this.splitCode = bit - (firstBit[column] as number);
      return true;
    }
    return false;
  }

  /** Offers every bit of the mask, in the order of columns. */
  #offerBits(): void {
    const { words, firstBit, columnOfBit } = this.#rows;
    const { counts, sums } = this.#sums;
    let last = -1;
    let before = -1;
    for (let w = 0; w < words; w++) {
      for (let rest = this.#mask[w] as number; rest !== 0; rest &= rest - 1) {
        const bit = (w << 5) + 31 - Math.clz32(rest & -rest);
        const column = columnOfBit[bit] as number;
        const right = counts[bit] as number;
        // No row of the node lies between this threshold and the last: the same split again.
        if (column === last && right === before) continue;
        last = column;
        before = right;
        this.#best.offer(column, bit - (firstBit[column] as number), right, sums[bit] as number);
      }
    }
  }

  /** The same for the columns drawn, in the order drawn. */
  #offerDrawn(): void {
    const { firstBit } = this.#rows;
    const { counts, sums } = this.#sums;
    const { count, drawn } = this.#draw;
    for (let k = 0; k < count; k++) {
      const column = drawn[k] as number;
      const first = firstBit[column] as number;
      const end = firstBit[column + 1] as number;
      let before = -1;
      for (let bit = first; bit < end; bit++) {
        if (((this.#mask[bit >> 5] as number) & (1 << (bit & 31))) === 0) continue;
        const right = counts[bit] as number;
        if (right === before) continue;
        before = right;
        this.#best.offer(column, bit - first, right, sums[bit] as number);
      }
    }
  }

  partition(from: number, to: number): number {
    const { words, firstBit } = this.#rows;
    const bit = (firstBit[this.column] as number) + this.splitCode;
    const left = this.#divide(from, to, bit);
    const { row, count, sum } = this.#tree;
    const bits = this.#bits;
    const spareBits = this.#spareBits;
    const spareRow = this.#spareRow;
    const spareCount = this.#spareCount;
    const spareSum = this.#spareSum;
    const right = to - left;
    for (let i = 0; i < right; i++) {
      row[left + i] = spareRow[i] as number;
      count[left + i] = spareCount[i] as number;
      sum[left + i] = spareSum[i] as number;
    }
    for (let i = 0; i < right * words; i++) bits[left * words + i] = spareBits[i] as number;
    return left;
  }

  /**
   * Moves left rows to the front and right rows to the spare arrays; returns where the left ones end.
   * Has no branch on the bit, which would be mispredicted for half of all rows: every row is written to
   * both sides, and only the place of its own side moves on.
   */
  #divide(from: number, to: number, bit: number): number {
    const { words } = this.#rows;
    const word = bit >> 5;
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
      const own = bits[at + word] as number;
      const r = row[i] as number;
      const c = count[i] as number;
      const s = sum[i] as number;
      row[left] = r;
      spareRow[right] = r;
      count[left] = c;
      spareCount[right] = c;
      sum[left] = s;
      spareSum[right] = s;
      if (words === 1) {
        bits[left] = own;
        spareBits[right] = own;
      } else {
        for (let w = 0; w < words; w++) {
          const each = bits[at + w] as number;
          bits[left * words + w] = each;
          spareBits[right * words + w] = each;
        }
      }
      const isRight = (own >>> bit) & 1;
      left += 1 - isRight;
      right += isRight;
    }
    return left;
  }
}
