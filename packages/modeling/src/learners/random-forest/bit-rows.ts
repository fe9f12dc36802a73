import type { CodedColumns } from "./coded-columns.ts";

/** Sample rows as bits, shared by all trees: bit (code > t) for each column and threshold t. */
export interface BitRows {
  /** 32-bit words a row. */
  readonly words: number;
  /** n×words. */
  readonly bits: Int32Array;
  /** First bit of each column, and the total at the end. */
  readonly firstBit: Int32Array;
  readonly columnOfBit: Int32Array;
}

/** Writes the coded columns as bits. */
export function bitRows(coded: CodedColumns): BitRows {
  const { rows, columns, codes, thresholdCount } = coded;
  const words = Math.max(1, Math.ceil(thresholdCount / 32));
  const firstBit = new Int32Array(columns + 1);
  const columnOfBit = new Int32Array(words * 32);
  for (let j = 0; j < columns; j++) {
    const count = Math.max(0, (coded.levels[j] as Float64Array).length - 1);
    firstBit[j + 1] = (firstBit[j] as number) + count;
    columnOfBit.fill(j, firstBit[j], firstBit[j + 1]);
  }
  const bits = new Int32Array(rows * words);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const from = firstBit[j] as number;
      const to = from + (codes[i * columns + j] as number);
      for (let b = from; b < to; b++) {
        const at = i * words + (b >> 5);
        bits[at] = (bits[at] as number) | (1 << (b & 31));
      }
    }
  }
  return { words, bits, firstBit, columnOfBit };
}
