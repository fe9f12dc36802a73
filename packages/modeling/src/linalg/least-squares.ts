import { InputError, type Matrix } from "../space/index.ts";

/** A least-squares problem whose columns are linearly dependent. */
export class RankDeficientError extends InputError {
  readonly code = "RANK_DEFICIENT";
}

/**
 * Coefficients that minimise |X b − y|², by Householder QR (Golub & Van Loan, algorithm 5.2.1).
 * x: n×p with n ≥ p; y: n values → p coefficients. O(n p²).
 * @throws RankDeficientError when a diagonal of R falls below 1e-12 of the largest.
 */
export function leastSquares(x: Matrix, y: ArrayLike<number>): Float64Array {
  const { rows: n, columns: p } = x;
  if (n < p) throw new RankDeficientError(`${n} rows cannot determine ${p} coefficients`);
  const q = Float64Array.from(x.data);
  const right = Float64Array.from(y);
  const diagonal = new Float64Array(p);
  for (let k = 0; k < p; k++) {
    let norm = 0;
    for (let i = k; i < n; i++) norm += (q[i * p + k] as number) ** 2;
    norm = Math.sqrt(norm);
    const head = q[k * p + k] as number;
    const beta = head > 0 ? -norm : norm;
    diagonal[k] = beta;
    if (norm === 0) continue;
    q[k * p + k] = head - beta;
    const scale = 1 / (beta * (head - beta)); // −2 / v'v, negative
    for (let j = k + 1; j < p; j++) {
      let sum = 0;
      for (let i = k; i < n; i++) sum += (q[i * p + k] as number) * (q[i * p + j] as number);
      sum *= scale;
      for (let i = k; i < n; i++)
        q[i * p + j] = (q[i * p + j] as number) + sum * (q[i * p + k] as number);
    }
    let sum = 0;
    for (let i = k; i < n; i++) sum += (q[i * p + k] as number) * (right[i] as number);
    sum *= scale;
    for (let i = k; i < n; i++) right[i] = (right[i] as number) + sum * (q[i * p + k] as number);
  }
  const largest = diagonal.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const b = new Float64Array(p);
  for (let k = p - 1; k >= 0; k--) {
    if (!(Math.abs(diagonal[k] as number) > 1e-12 * largest)) {
      throw new RankDeficientError(`column ${k + 1} of ${p} depends on the columns before it`);
    }
    let sum = right[k] as number;
    for (let j = k + 1; j < p; j++) sum -= (q[k * p + j] as number) * (b[j] as number);
    b[k] = sum / (diagonal[k] as number);
  }
  return b;
}
