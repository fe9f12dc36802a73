import type { Matrix } from "../space/index.ts";
import { type Information, RIDGE } from "./information.ts";
import { SparseRows } from "./sparse-rows.ts";

const FREE = -1;

/**
 * The same from the products of rows with each other, for fewer chosen rows than columns: with R the
 * ridge, X the chosen rows and k = X r, a row r has the leverage (r'r − k' (RI + XX')⁻¹ k) / R
 * (Woodbury). A change takes m products for each row, with m chosen ones, however many columns there are.
 */
export class InformationByRows implements Information {
  readonly leverages: Float64Array;
  products = 0;
  readonly #rows: SparseRows;
  /** Products of each row with itself. */
  readonly #squares: Float64Array;
  /** The row in each of the m places. */
  readonly #chosen: Int32Array;
  /** n×m: products of each row with the one in each place. */
  readonly #shared: Float64Array;
  /** m×m: (RI + XX')⁻¹, zeros in free places. */
  readonly #inverse: Float64Array;

  constructor(z: Matrix, chosen: ArrayLike<number>) {
    const [n, m] = [z.rows, chosen.length];
    this.#rows = new SparseRows(z);
    this.#squares = Float64Array.from({ length: n }, (_, i) => square(z, i));
    this.leverages = this.#squares.map((value) => value / RIDGE);
    this.#chosen = new Int32Array(m).fill(FREE);
    this.#shared = new Float64Array(n * m);
    this.#inverse = new Float64Array(m * m);
    for (let place = 0; place < m; place++) this.#put(chosen[place] as number, place);
    this.refresh();
    this.products = 0;
  }

  refresh(): void {
    for (let i = 0; i < this.leverages.length; i++) this.leverages[i] = this.leverage(i);
  }

  leverage(row: number): number {
    const m = this.#chosen.length;
    const k = this.#shared.subarray(row * m, row * m + m);
    this.products += (m * m) / 2;
    let sum = 0;
    for (let a = 0; a < m; a++) {
      let inner = 0.5 * this.#inverse[a * m + a]! * k[a]!;
      for (let b = 0; b < a; b++) inner += this.#inverse[a * m + b]! * k[b]!;
      sum += 2 * k[a]! * inner;
    }
    return (this.#squares[row]! - sum) / RIDGE;
  }

  add(row: number): void {
    this.#put(row, this.#chosen.indexOf(FREE));
  }

  remove(row: number): void {
    const m = this.#chosen.length;
    const place = this.#chosen.indexOf(row);
    const a = this.#inverse;
    const column = a.slice(place * m, place * m + m);
    const pivot = column[place]!;
    this.#follow(column, 1 / (RIDGE * pivot));
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < m; j++) a[i * m + j]! -= (column[i]! * column[j]!) / pivot;
    }
    for (let i = 0; i < m; i++) a[i * m + place] = a[place * m + i] = 0;
    this.#chosen[place] = FREE;
  }

  #put(row: number, place: number): void {
    const m = this.#chosen.length;
    const n = this.leverages.length;
    const own = this.#shared.slice(row * m, row * m + m);
    const direction = new Float64Array(m);
    for (let i = 0; i < m; i++) {
      let sum = 0;
      for (let j = 0; j < m; j++) sum += this.#inverse[i * m + j]! * own[j]!;
      direction[i] = -sum;
    }
    direction[place] = 1;
    const pivot = RIDGE * (1 + this.leverage(row));
    const shared = this.#rows.productsWith(row);
    this.products += this.#rows.size + m * m;
    for (let i = 0; i < n; i++) this.#shared[i * m + place] = shared[i]!;
    this.#chosen[place] = row;
    this.#follow(direction, -1 / (RIDGE * pivot));
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < m; j++)
        this.#inverse[i * m + j]! += (direction[i]! * direction[j]!) / pivot;
    }
  }

  /** Adds the square of every row's products along `direction`, times `factor`, to its leverage. */
  #follow(direction: Float64Array, factor: number): void {
    const m = direction.length;
    const n = this.leverages.length;
    this.products += n * m;
    for (let i = 0, at = 0; i < n; i++) {
      let along = 0;
      for (let j = 0; j < m; j++) along += this.#shared[at++]! * direction[j]!;
      this.leverages[i]! += factor * along * along;
    }
  }
}

function square({ columns, data }: Matrix, row: number): number {
  let sum = 0;
  for (let at = row * columns; at < (row + 1) * columns; at++) sum += data[at]! ** 2;
  return sum;
}
