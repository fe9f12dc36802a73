import type { TreeRows } from "./splitter.ts";

/** From this many rows on, sums go through 256-entry tables per byte; 96 was fastest of four tried. */
const TABLE_ROWS = 96;

/** Packed counts and sums of a node's rows that have a bit set, for the bits of a mask. */
export class BitSums {
  /** One entry per bit; those outside the mask have no meaning. */
  readonly counts: Float64Array;
  readonly sums: Float64Array;
  readonly #words: number;
  readonly #tableCounts = new Float64Array(256);
  readonly #tableSums = new Float64Array(256);

  constructor(words: number) {
    this.#words = words;
    this.counts = new Float64Array(words * 32);
    this.sums = new Float64Array(words * 32);
  }

  /** Sums positions [from, to) of the tree. bits: rows×words; mask: words. */
  add(bits: Int32Array, mask: Int32Array, tree: TreeRows, from: number, to: number): void {
    for (let w = 0; w < this.#words; w++) {
      const word = mask[w] as number;
      if (word === 0) continue;
      if (to - from < TABLE_ROWS) this.#addByBits(bits, w, word, tree, from, to);
      else this.#addByTables(bits, w, word, tree, from, to);
    }
  }

  #addByBits(
    bits: Int32Array,
    w: number,
    mask: number,
    { count, sum }: TreeRows,
    from: number,
    to: number,
  ): void {
    const words = this.#words;
    const counts = this.counts;
    const sums = this.sums;
    const base = (w << 5) + 31;
    for (let bit = w << 5; bit <= base; bit++) {
      counts[bit] = 0;
      sums[bit] = 0;
    }
    for (let i = from, at = from * words + w; i < to; i++, at += words) {
      let rest = (bits[at] as number) & mask;
      if (rest === 0) continue;
      const c = count[i] as number;
      const s = sum[i] as number;
      do {
        const bit = base - Math.clz32(rest & -rest);
        counts[bit] = (counts[bit] as number) + c;
        sums[bit] = (sums[bit] as number) + s;
        rest &= rest - 1;
      } while (rest !== 0);
    }
  }

  #addByTables(
    bits: Int32Array,
    w: number,
    mask: number,
    tree: TreeRows,
    from: number,
    to: number,
  ): void {
    const words = this.#words;
    const { count, sum } = tree;
    const counts = this.#tableCounts;
    const sums = this.#tableSums;
    for (let shift = 0; shift < 32; shift += 8) {
      const byte = (mask >>> shift) & 255;
      if (byte === 0) continue;
      const others = byte & (byte - 1);
      if ((others & (others - 1)) === 0) {
        // One bit or two: a pass for each is less than filling and folding a table.
        this.#addBit(bits, w, shift + 31 - Math.clz32(byte & -byte), tree, from, to);
        if (others !== 0) this.#addBit(bits, w, shift + 31 - Math.clz32(others), tree, from, to);
        continue;
      }
      counts.fill(0);
      sums.fill(0);
      for (let i = from, at = from * words + w; i < to; i++, at += words) {
        const entry = ((bits[at] as number) >>> shift) & byte;
        counts[entry] = (counts[entry] as number) + (count[i] as number);
        sums[entry] = (sums[entry] as number) + (sum[i] as number);
      }
      this.#foldTable((w << 5) + shift, byte);
    }
  }

  #addBit(
    bits: Int32Array,
    w: number,
    bit: number,
    { count, sum }: TreeRows,
    from: number,
    to: number,
  ): void {
    const words = this.#words;
    let c = 0;
    let s = 0;
    for (let i = from, at = from * words + w; i < to; i++, at += words) {
      const has = ((bits[at] as number) >>> bit) & 1;
      c += has * (count[i] as number);
      s += has * (sum[i] as number);
    }
    this.counts[(w << 5) + bit] = c;
    this.sums[(w << 5) + bit] = s;
  }

  /** Sums of the entries that have each bit of the mask, from the highest bit, halving the table. */
  #foldTable(base: number, mask: number): void {
    const counts = this.#tableCounts;
    const sums = this.#tableSums;
    for (let bit = 7; bit >= 0; bit--) {
      const half = 1 << bit;
      if ((mask & half) === 0) continue; // No entry has it.
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
      this.counts[base + bit] = c;
      this.sums[base + bit] = s;
    }
  }
}
