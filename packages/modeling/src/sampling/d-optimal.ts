import { permutation } from "../random/permutation.ts";
import type { Rng } from "../random/rng.ts";
import { encode, type Matrix } from "../space/index.ts";
import { candidatePool } from "./candidate-pool.ts";
import type { SamplingMethod } from "./sampling-method.ts";

const POOL = 2000;
const PASSES = 5;
/** Keeps the information matrix invertible before enough rows are chosen. */
const RIDGE = 1e-3;

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
    const pool = candidatePool(space, POOL, count, rng);
    const rows = dOptimalRows(encode(space, pool), count, rng);
    return Array.from(rows, (row) => pool[row]!);
  },
};

/**
 * Row numbers of x (n×p) that make a D-optimal sample for an intercept and all columns, which are
 * centred and scaled first. `count` is at most n. O(passes · count · n · p).
 */
export function dOptimalRows(x: Matrix, count: number, rng: Rng): Int32Array {
  const { z, p } = standardised(x);
  const order = permutation(x.rows, rng);
  const chosen = order.slice(0, count);
  const isChosen = new Uint8Array(x.rows);
  for (const row of chosen) isChosen[row] = 1;
  const inverse = new Float64Array(p * p);
  for (let j = 0; j < p; j++) inverse[j * p + j] = 1 / RIDGE;
  for (const row of chosen) update(inverse, z.subarray(row * p, row * p + p), 1);
  for (let pass = 0; pass < PASSES; pass++) {
    let isChanged = false;
    for (let k = 0; k < count; k++) {
      const out = chosen[k] as number;
      update(inverse, z.subarray(out * p, out * p + p), -1);
      // Without `out`, the row of largest leverage raises the determinant most.
      let best = out;
      let most = leverage(inverse, z.subarray(out * p, out * p + p)) * (1 + 1e-9);
      for (let row = 0; row < x.rows; row++) {
        if (isChosen[row] === 1) continue;
        const value = leverage(inverse, z.subarray(row * p, row * p + p));
        if (value > most) {
          most = value;
          best = row;
        }
      }
      update(inverse, z.subarray(best * p, best * p + p), 1);
      if (best === out) continue;
      isChosen[out] = 0;
      isChosen[best] = 1;
      chosen[k] = best;
      isChanged = true;
    }
    if (!isChanged) break;
  }
  return chosen;
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

/** A := (A⁻¹ + sign · r r')⁻¹ (Sherman & Morrison). */
function update(a: Float64Array, r: Float64Array, sign: 1 | -1): void {
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
}
