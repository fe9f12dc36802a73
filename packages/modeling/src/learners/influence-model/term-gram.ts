import { padded, withWorkspace } from "../../linalg/index.ts";
import type { Matrix } from "../../space/index.ts";
import { type ColumnCode, coded } from "./coded-matrix.ts";

/** Columns whose product is a term, ascending; empty: the constant. */
export type Term = readonly number[];

/** Z'Z of the terms and the response: (T+1)×(T+1), row-major, the response last. */
export interface TermGram {
  readonly size: number;
  readonly data: Float64Array;
}

/** Up to this many binary columns the table of all subsets fits in memory. */
const SUBSET_COLUMNS_MAX = 18;
const CHUNK = 512;

/**
 * Gram matrix of terms. With few binary columns: rows are counted by their subset of set options,
 * superset sums follow by the zeta transform in O(2^p p), and any entry is a look-up, so the cost does
 * not depend on the number of rows. Otherwise by blocked multiplication, O(n T²).
 * y: n values.
 */
export function termGram(
  x: Matrix,
  y: Float64Array,
  codes: readonly ColumnCode[],
  terms: readonly Term[],
): TermGram {
  const isBinary = codes.every((code) => code.isBinary);
  if (isBinary && x.columns <= SUBSET_COLUMNS_MAX) return subsetGram(x, y, codes, terms);
  return productGram(x, y, codes, terms);
}

function subsetGram(
  x: Matrix,
  y: Float64Array,
  codes: readonly ColumnCode[],
  terms: readonly Term[],
): TermGram {
  const { rows, columns, data } = x;
  const subsets = 1 << columns;
  const counts = new Float64Array(subsets);
  const sums = new Float64Array(subsets);
  let squares = 0;
  for (let i = 0; i < rows; i++) {
    let set = 0;
    for (let j = 0; j < columns; j++) {
      if (data[i * columns + j] !== (codes[j] as ColumnCode).center) set |= 1 << j;
    }
    const value = y[i] as number;
    counts[set] = (counts[set] as number) + 1;
    sums[set] = (sums[set] as number) + value;
    squares += value * value;
  }
  for (let bit = 1; bit < subsets; bit <<= 1) {
    for (let from = 0; from < subsets; from += bit << 1) {
      for (let set = from; set < from + bit; set++) {
        counts[set] = (counts[set] as number) + (counts[set + bit] as number);
        sums[set] = (sums[set] as number) + (sums[set + bit] as number);
      }
    }
  }
  const masks = terms.map((term) => term.reduce((set, j) => set | (1 << j), 0));
  const size = terms.length + 1;
  const gram = new Float64Array(size * size);
  for (let a = 0; a < terms.length; a++) {
    for (let b = a; b < terms.length; b++) {
      const value = counts[(masks[a] as number) | (masks[b] as number)] as number;
      gram[a * size + b] = value;
      gram[b * size + a] = value;
    }
    const withY = sums[masks[a] as number] as number;
    gram[a * size + size - 1] = withY;
    gram[(size - 1) * size + a] = withY;
  }
  gram[size * size - 1] = squares;
  return { size, data: gram };
}

function productGram(
  x: Matrix,
  y: Float64Array,
  codes: readonly ColumnCode[],
  terms: readonly Term[],
): TermGram {
  const codedRows = coded(x, codes);
  const size = terms.length + 1;
  return withWorkspace(({ allocate, kernels }) => {
    const width = padded(size);
    const gram = allocate(width * width);
    const block = allocate(CHUNK * width);
    const f = kernels.view();
    for (let from = 0; from < x.rows; from += CHUNK) {
      const to = Math.min(from + CHUNK, x.rows);
      for (let i = from; i < to; i++) {
        const at = block + (i - from) * width;
        fillTerms(codedRows.subarray(i * x.columns, (i + 1) * x.columns), terms, f, at);
        f[at + size - 1] = y[i] as number;
      }
      kernels.multiply(gram, width, block, width, block, width, width, width, to - from, true);
    }
    const data = new Float64Array(size * size);
    for (let a = 0; a < size; a++) {
      for (let b = a; b < size; b++) {
        data[a * size + b] = f[gram + a * width + b] as number;
        data[b * size + a] = data[a * size + b] as number;
      }
    }
    return { size, data };
  });
}

/** Values of the terms for one coded row, written from `at`. */
export function fillTerms(
  row: Float64Array,
  terms: readonly Term[],
  out: Float64Array,
  at: number,
): void {
  for (let t = 0; t < terms.length; t++) {
    const term = terms[t] as Term;
    let product = 1;
    for (let k = 0; k < term.length; k++) product *= row[term[k] as number] as number;
    out[at + t] = product;
  }
}
