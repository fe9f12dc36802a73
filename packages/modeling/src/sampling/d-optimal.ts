import { permutation } from "../random/permutation.ts";
import type { Rng } from "../random/rng.ts";
import { encode, encodedColumns, type Matrix } from "../space/index.ts";
import { candidatePool } from "./candidate-pool.ts";
import type { Information } from "./information.ts";
import { InformationByColumns } from "./information-by-columns.ts";
import { InformationByRows } from "./information-by-rows.ts";
import { SamplingError, type SamplingMethod } from "./sampling-method.ts";
import { standardised } from "./standardised.ts";

/** Rows to choose from, and their levels and their numbers together. */
const POOL = 2000;
const POOL_LEVELS = 400_000;
const POOL_NUMBERS = 2_000_000;
const PASSES = 5;
/** Far above the rounding errors of a pass. */
const NEAR = 1e-6;
/** Designs of fewer products than this go by columns, whatever their shape. */
const WIDE = 10_000_000;
/** Products of all exchanges, of the first design: less than half a second each on a slow machine. */
const MOST_PRODUCTS = 100_000_000;

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
    const columns = encodedColumns(space).length;
    const size = Math.ceil(
      Math.min(POOL, POOL_LEVELS / Math.max(1, space.options.length), POOL_NUMBERS / columns),
    );
    const rows = Math.max(size, count);
    if (rows * columns > 2 * POOL_NUMBERS || productsOf(rows, columns, count) > MOST_PRODUCTS) {
      throw new SamplingError(
        `d-optimal: ${count} configurations of ${columns} columns are too many to exchange: ask for ` +
          "fewer, or choose latin-hypercube or random",
        "too-many",
      );
    }
    const pool = candidatePool(space, size, count, rng);
    return Array.from(dOptimalRows(encode(space, pool), count, rng), (row) => pool[row]!);
  },
};

/** Whether fewer rows than columns are chosen and it pays to go by the products of rows. */
function isWide(columns: number, count: number): boolean {
  return count < columns && count * columns ** 2 > WIDE;
}

/** Products that the first design takes. */
function productsOf(rows: number, columns: number, count: number): number {
  return isWide(columns, count) ? 2 * rows * count ** 2 : count * columns ** 2;
}

/**
 * Row numbers of x (n×p) that make a D-optimal sample for an intercept and all columns, which are
 * centred and scaled first. `count` is at most n. Where few rows have the same leverage it takes
 * O(passes · count · n · p), with fewer rows than columns O(passes · count² · n); exchanges end after
 * 100 million products.
 */
export function dOptimalRows(x: Matrix, count: number, rng: Rng): Int32Array {
  const chosen = permutation(x.rows, rng).slice(0, count);
  const z = standardised(x);
  const information = isWide(z.columns, count)
    ? new InformationByRows(z, chosen)
    : new InformationByColumns(z, chosen);
  const isChosen = new Uint8Array(x.rows);
  for (const row of chosen) isChosen[row] = 1;
  for (let pass = 0; pass < PASSES; pass++) {
    let isChanged = false;
    if (pass > 0) information.refresh();
    for (const [k, out] of chosen.entries()) {
      if (information.products > MOST_PRODUCTS) return chosen;
      isChosen[out] = 0;
      information.remove(out);
      const best = rowInstead(out, information, isChosen);
      information.add(best);
      isChosen[best] = 1;
      if (best === out) continue;
      chosen[k] = best;
      isChanged = true;
    }
    if (!isChanged) break;
  }
  return chosen;
}

/** The row of largest leverage that is not chosen: `out` if no other one is larger for certain. */
function rowInstead(out: number, information: Information, isChosen: Uint8Array): number {
  const { leverages } = information;
  let top = 0;
  for (const [row, is] of isChosen.entries()) {
    if (is === 0) top = Math.max(top, leverages[row]!);
  }
  let best = out;
  let most = information.leverage(out) * (1 + 1e-9);
  for (const [row, is] of isChosen.entries()) {
    if (is === 1 || row === out || leverages[row]! < top * (1 - NEAR)) continue;
    const value = information.leverage(row);
    if (value > most) {
      most = value;
      best = row;
    }
  }
  return best;
}
