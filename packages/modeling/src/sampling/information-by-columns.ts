import type { Matrix } from "../space/index.ts";
import { type Information, RIDGE } from "./information.ts";

/** The inverse of the information matrix of p columns, changed row by row: p² products for each. */
export class InformationByColumns implements Information {
  readonly leverages: Float64Array;
  products = 0;
  readonly #rows: readonly Float64Array[];
  readonly #inverse: Float64Array;

  /** @param z n×p. */
  constructor({ rows, columns, data }: Matrix, chosen: Iterable<number>) {
    this.#rows = Array.from({ length: rows }, (_, i) =>
      data.subarray(i * columns, i * columns + columns),
    );
    this.leverages = new Float64Array(rows);
    this.#inverse = new Float64Array(columns ** 2);
    for (let j = 0; j < columns; j++) this.#inverse[j * columns + j] = 1 / RIDGE;
    for (const row of chosen) update(this.#inverse, this.#rows[row]!, 1);
    this.refresh();
  }

  refresh(): void {
    for (const row of this.#rows.keys()) this.leverages[row] = this.#leverage(row);
  }

  leverage(row: number): number {
    this.products += this.#rows[row]!.length ** 2 / 2;
    return this.#leverage(row);
  }

  add(row: number): void {
    this.#change(row, 1);
  }

  remove(row: number): void {
    this.#change(row, -1);
  }

  #leverage(row: number): number {
    return quadratic(this.#inverse, this.#rows[row]!);
  }

  #change(row: number, sign: 1 | -1): void {
    const { direction, factor } = update(this.#inverse, this.#rows[row]!, sign);
    this.products += (this.#rows.length + direction.length) * direction.length;
    for (const [i, values] of this.#rows.entries()) {
      let along = 0;
      for (let j = 0; j < values.length; j++) along += values[j]! * direction[j]!;
      this.leverages[i]! -= factor * along * along;
    }
  }
}

/** r' A r for the symmetric A. */
function quadratic(a: Float64Array, r: Float64Array): number {
  const p = r.length;
  let sum = 0;
  for (let j = 0; j < p; j++) {
    const value = r[j] as number;
    if (value === 0) continue;
    let inner = 0.5 * (a[j * p + j] as number) * value;
    for (let k = 0; k < j; k++) inner += (a[j * p + k] as number) * (r[k] as number);
    sum += 2 * value * inner;
  }
  return sum;
}

/** A := (A⁻¹ + sign · r r')⁻¹ (Sherman & Morrison), by taking factor · direction direction' away. */
function update(
  a: Float64Array,
  r: Float64Array,
  sign: 1 | -1,
): { direction: Float64Array; factor: number } {
  const p = r.length;
  const ar = new Float64Array(p);
  for (let j = 0; j < p; j++) {
    let sum = 0;
    for (let k = 0; k < p; k++) sum += (a[j * p + k] as number) * (r[k] as number);
    ar[j] = sum;
  }
  let along = 0;
  for (let j = 0; j < p; j++) along += (r[j] as number) * (ar[j] as number);
  const factor = sign / (1 + sign * along);
  for (let j = 0; j < p; j++) {
    const scaled = factor * (ar[j] as number);
    for (let k = 0; k < p; k++)
      a[j * p + k] = (a[j * p + k] as number) - scaled * (ar[k] as number);
  }
  return { direction: ar, factor };
}
