import { type Matrix, takeRows } from "../space/index.ts";
import { numberAt } from "../space/number-at.ts";
import { leastSquares } from "./least-squares.ts";

/**
 * Coefficients b ≥ 0 that minimise |X b − y|² (Lawson & Hanson 1974, chapter 23). x: n×p; y: n values →
 * p coefficients. Stops when no gradient of a held coefficient exceeds 1e-10 of the largest column
 * product, or after 3p changes of the active set.
 */
export function nnls(x: Matrix, y: ArrayLike<number>): Float64Array {
  const { rows: n, columns: p } = x;
  let b = new Float64Array(p);
  const passive: number[] = [];
  let scale = 0;
  for (let j = 0; j < p; j++) scale = Math.max(scale, Math.abs(slope(x, y, b, j)));
  for (let change = 0; change < 3 * p && passive.length < Math.min(n, p); change++) {
    let best = -1;
    let steepest = 1e-10 * scale;
    for (let j = 0; j < p; j++) {
      const value = passive.includes(j) ? 0 : slope(x, y, b, j);
      if (value > steepest) {
        steepest = value;
        best = j;
      }
    }
    if (best < 0) break;
    passive.push(best);
    let solution = fitColumns(x, y, passive);
    while (passive.some((j) => numberAt(solution, j) <= 0)) {
      let share = 1;
      for (const j of passive) {
        const to = numberAt(solution, j);
        if (to <= 0) share = Math.min(share, numberAt(b, j) / (numberAt(b, j) - to || 1));
      }
      b = b.map((value, j) => value + share * (numberAt(solution, j) - value));
      const kept = passive.filter((j) => numberAt(b, j) > 1e-14 * scale);
      for (const j of passive) if (!kept.includes(j)) b[j] = 0;
      if (kept.length === passive.length) break;
      passive.splice(0, passive.length, ...kept);
      solution = fitColumns(x, y, passive);
    }
    b = solution.map((value) => Math.max(0, value));
  }
  return b;
}

/** Column j of X'(y − Xb). */
function slope(x: Matrix, y: ArrayLike<number>, b: Float64Array, j: number): number {
  const p = x.columns;
  let sum = 0;
  for (let i = 0; i < x.rows; i++) {
    let residual = numberAt(y, i);
    for (let k = 0; k < p; k++) residual -= numberAt(x.data, i * p + k) * numberAt(b, k);
    sum += numberAt(x.data, i * p + j) * residual;
  }
  return sum;
}

/** Least squares on some columns; zero elsewhere. */
function fitColumns(x: Matrix, y: ArrayLike<number>, columns: readonly number[]): Float64Array {
  const b = new Float64Array(x.columns);
  if (columns.length === 0) return b;
  const part = new Float64Array(x.rows * columns.length);
  for (let i = 0; i < x.rows; i++) {
    const row = takeRows(x, [i]).data;
    for (const [k, j] of columns.entries()) part[i * columns.length + k] = numberAt(row, j);
  }
  const fitted = leastSquares({ rows: x.rows, columns: columns.length, data: part }, y);
  for (const [k, j] of columns.entries()) b[j] = numberAt(fitted, k);
  return b;
}
