import type { Matrix } from "../space/index.ts";

/**
 * Rows for products with each other. What each column has least is taken away from it first, which
 * leaves zeros wherever a row has not the level of a column, and put back in as sums.
 */
export class SparseRows {
  /** Numbers other than 0 of all rows. */
  readonly size: number;
  readonly #columns: Int32Array;
  readonly #values: Float64Array;
  /** Where the numbers of each row begin, and where the last ones end. */
  readonly #starts: Int32Array;
  /** Of each row, the product with what was taken away from the columns; of that with itself. */
  readonly #sums: Float64Array;
  readonly #constant: number;
  /** One row written out. */
  readonly #whole: Float64Array;

  constructor({ rows, columns, data }: Matrix) {
    const least = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
    for (let at = 0; at < data.length; at++) {
      const column = at % columns;
      if (data[at]! < least[column]!) least[column] = data[at]!;
    }
    this.#constant = least.reduce((sum, value) => sum + value * value, 0);
    this.#starts = new Int32Array(rows + 1);
    this.#sums = new Float64Array(rows);
    this.#whole = new Float64Array(columns);
    this.#columns = new Int32Array(data.length);
    this.#values = new Float64Array(data.length);
    let size = 0;
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const value = data[i * columns + j]! - least[j]!;
        if (value === 0) continue;
        this.#columns[size] = j;
        this.#values[size++] = value;
        this.#sums[i]! += value * least[j]!;
      }
      this.#starts[i + 1] = size;
    }
    this.size = size;
  }

  /** The product of every row with this one. */
  productsWith(row: number): Float64Array {
    const n = this.#sums.length;
    for (let at = this.#starts[row]!; at < this.#starts[row + 1]!; at++) {
      this.#whole[this.#columns[at]!] = this.#values[at]!;
    }
    const products = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      let sum = this.#constant + this.#sums[i]! + this.#sums[row]!;
      for (let at = this.#starts[i]!; at < this.#starts[i + 1]!; at++) {
        sum += this.#values[at]! * this.#whole[this.#columns[at]!]!;
      }
      products[i] = sum;
    }
    this.#whole.fill(0);
    return products;
  }
}
