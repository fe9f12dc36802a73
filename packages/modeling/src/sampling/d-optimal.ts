import { permutation } from "../random/permutation.ts";
import type { Rng } from "../random/rng.ts";
import { encode, type Matrix } from "../space/index.ts";
import { candidatePool } from "./candidate-pool.ts";
import { SamplingError, type SamplingMethod } from "./sampling-method.ts";

/** Rows to choose from, and their levels together. */
const POOL = 2000;
const POOL_LEVELS = 400_000;
const PASSES = 5;
/** Keeps the information matrix invertible before enough rows are chosen. */
const RIDGE = 1e-3;
/** Far above the rounding errors of a pass. */
const NEAR = 1e-6;
/** Products of all exchanges, of the first design: less than half a second each. */
const MOST_PRODUCTS = 300_000_000;

/**
 * D-optimal design for main effects: the rows that make the determinant of the information matrix
 * X'X large, so that all coefficients together are estimated best. Rows are exchanged one by one
 * while that raises the determinant (Fedorov, 1972), starting from a random sample.
 */
export const dOptimal: SamplingMethod = {
  name: "d-optimal",
  citation: {
    authors: "V. V. Fedorov",
    title: "Theory of Optimal Experiments",
    venue: "Academic Press",
    year: 1972,
  },
  size: "asked",
  sample(space, count, rng) {
    const size = Math.min(POOL, Math.ceil(POOL_LEVELS / Math.max(1, space.options.length)));
    const pool = candidatePool(space, size, count, rng);
    const x = encode(space, pool);
    if (count * x.columns ** 2 > MOST_PRODUCTS) {
      throw new SamplingError(
        `d-optimal: ${count} configurations of ${x.columns} columns are too many to exchange: ask for ` +
          "fewer, or choose latin-hypercube or random",
        "too-many",
      );
    }
    return Array.from(dOptimalRows(x, count, rng), (row) => pool[row]!);
  },
};

/**
 * Row numbers of x (n×p) that make a D-optimal sample for an intercept and all columns, which are
 * centred and scaled first. `count` is at most n. O(passes · count · n · p) where few rows have the
 * same leverage; exchanges end after 300 million products.
 */
export function dOptimalRows(x: Matrix, count: number, rng: Rng): Int32Array {
  const chosen = permutation(x.rows, rng).slice(0, count);
  const design = new Exchange(x, chosen);
  for (let pass = 0; pass < PASSES; pass++) {
    let isChanged = false;
    design.refresh();
    for (const [k, out] of chosen.entries()) {
      if (design.products > MOST_PRODUCTS) return chosen;
      const best = design.exchange(out);
      if (best === out) continue;
      chosen[k] = best;
      isChanged = true;
    }
    if (!isChanged) break;
  }
  return chosen;
}

/** Chosen rows, the inverse of their information matrix and the leverages of all rows. */
class Exchange {
  /** Products of exchanges so far. */
  products = 0;
  readonly #rows: readonly Float64Array[];
  readonly #isChosen: Uint8Array;
  readonly #inverse: Float64Array;
  readonly #leverages: Float64Array;

  constructor(x: Matrix, chosen: Iterable<number>) {
    const { z, p } = standardised(x);
    this.#rows = Array.from({ length: x.rows }, (_, row) => z.subarray(row * p, row * p + p));
    this.#isChosen = new Uint8Array(x.rows);
    this.#leverages = new Float64Array(x.rows);
    this.#inverse = new Float64Array(p * p);
    for (let j = 0; j < p; j++) this.#inverse[j * p + j] = 1 / RIDGE;
    for (const row of chosen) {
      this.#isChosen[row] = 1;
      update(this.#inverse, this.#rows[row]!, 1);
    }
  }

  /** Computes all leverages anew: following them adds rounding errors. */
  refresh(): void {
    for (const [row, values] of this.#rows.entries()) {
      this.#leverages[row] = leverage(this.#inverse, values);
    }
  }

  /** Takes a row out of the design for the one that raises the determinant most, which may be itself. */
  exchange(out: number): number {
    this.#change(out, -1);
    const best = this.#largest(out);
    this.#change(best, 1);
    return best;
  }

  #change(row: number, sign: 1 | -1): void {
    this.#isChosen[row] = sign === 1 ? 1 : 0;
    const { direction, factor } = update(this.#inverse, this.#rows[row]!, sign);
    this.products += (this.#rows.length + direction.length) * direction.length;
    for (const [i, values] of this.#rows.entries()) {
      let along = 0;
      for (let j = 0; j < values.length; j++) along += values[j]! * direction[j]!;
      this.#leverages[i]! -= factor * along * along;
    }
  }

  /** The row of largest leverage that is not chosen: `out` if no other one is larger for certain. */
  #largest(out: number): number {
    let top = 0;
    for (const [row, isChosen] of this.#isChosen.entries()) {
      if (isChosen === 0) top = Math.max(top, this.#leverages[row]!);
    }
    let best = out;
    let most = leverage(this.#inverse, this.#rows[out]!) * (1 + 1e-9);
    for (const [row, isChosen] of this.#isChosen.entries()) {
      if (isChosen === 1 || row === out || this.#leverages[row]! < top * (1 - NEAR)) continue;
      const value = leverage(this.#inverse, this.#rows[row]!);
      this.products += this.#rows[row]!.length ** 2 / 2;
      if (value > most) {
        most = value;
        best = row;
      }
    }
    return best;
  }
}

/** Columns with spread, centred and scaled, and a column of ones first. */
function standardised(x: Matrix): { z: Float64Array; p: number } {
  const { rows: n, columns, data } = x;
  const kept: { column: number; center: number; scale: number }[] = [];
  for (let column = 0; column < columns; column++) {
    let center = 0;
    for (let i = 0; i < n; i++) center += data[i * columns + column]! / n;
    let spread = 0;
    for (let i = 0; i < n; i++) spread += (data[i * columns + column]! - center) ** 2 / n;
    const scale = Math.sqrt(spread);
    if (scale > 1e-12 * Math.abs(center)) kept.push({ column, center, scale });
  }
  const p = kept.length + 1;
  const z = new Float64Array(n * p);
  for (let i = 0; i < n; i++) {
    z[i * p] = 1;
    kept.forEach(({ column, center, scale }, k) => {
      z[i * p + k + 1] = (data[i * columns + column]! - center) / scale;
    });
  }
  return { z, p };
}

/** r' A r for the symmetric A. */
function leverage(a: Float64Array, r: Float64Array): number {
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
  let quadratic = 0;
  for (let j = 0; j < p; j++) quadratic += (r[j] as number) * (ar[j] as number);
  const factor = sign / (1 + sign * quadratic);
  for (let j = 0; j < p; j++) {
    const scaled = factor * (ar[j] as number);
    for (let k = 0; k < p; k++)
      a[j * p + k] = (a[j * p + k] as number) - scaled * (ar[k] as number);
  }
  return { direction: ar, factor };
}
