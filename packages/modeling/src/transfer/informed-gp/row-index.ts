import type { Matrix } from "../../space/index.ts";

/** Finds rows of a matrix by their values. */
export class RowIndex {
  readonly #x: Matrix;
  readonly #words: Int32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;

  /** Indexes x (n×p). Of equal rows the first is found. −0 and 0 are equal. */
  constructor(x: Matrix) {
    this.#x = { ...x, data: x.data.map((value) => value + 0) };
    this.#words = words(this.#x.data);
    const capacity = 2 ** Math.ceil(Math.log2(2 * x.rows + 2));
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(capacity).fill(-1);
    for (let row = 0; row < x.rows; row++) {
      const slot = this.#slotOf(this.#x, this.#words, row);
      if (this.#slots[slot] === -1) this.#slots[slot] = row;
    }
  }

  /** For each row of x (m×p) the indexed row that equals it, or −1. */
  find(x: Matrix): Int32Array {
    const clean = { ...x, data: x.data.map((value) => value + 0) };
    const own = words(clean.data);
    return Int32Array.from(
      { length: x.rows },
      (_, row) => this.#slots[this.#slotOf(clean, own, row)] as number,
    );
  }

  /** The slot that holds an equal row, or the free one where it would go. */
  #slotOf(x: Matrix, own: Int32Array, row: number): number {
    const width = 2 * x.columns;
    const from = row * width;
    let hash = 0x811c9dc5;
    for (let k = from; k < from + width; k++) {
      hash = Math.imul(hash ^ (own[k] as number), 0x01000193);
      hash ^= hash >>> 15;
    }
    let slot = hash & this.#mask;
    for (;;) {
      const held = this.#slots[slot] as number;
      if (held === -1 || this.#isEqual(own, from, held * width, width)) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }

  #isEqual(own: Int32Array, from: number, held: number, width: number): boolean {
    for (let k = 0; k < width; k++) if (own[from + k] !== this.#words[held + k]) return false;
    return true;
  }
}

function words(data: Float64Array): Int32Array {
  return new Int32Array(data.buffer, data.byteOffset, 2 * data.length);
}
