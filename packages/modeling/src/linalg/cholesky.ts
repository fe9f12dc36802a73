import { InputError, type Matrix } from "../space/index.ts";
import { padded, withWorkspace } from "./workspace.ts";

/** A matrix that should be symmetric positive definite and is not. */
export class NotPositiveDefiniteError extends InputError {
  readonly code = "NOT_POSITIVE_DEFINITE";
}

/** U'U = A with U upper triangular. */
export interface Cholesky {
  readonly size: number;
  /** U, size×size, row-major; zero below the diagonal. */
  readonly upper: Float64Array;
  /** ln det A. */
  readonly logDeterminant: number;
  /** x with A x = b. b: size values. O(size²). */
  solve(b: ArrayLike<number>): Float64Array;
  /** A⁻¹, size×size. O(size³). */
  inverse(): Matrix;
}

/**
 * Factors the symmetric positive definite `a` (n×n; the upper triangle is read). O(n³/6).
 * @throws NotPositiveDefiniteError when a pivot is not positive.
 */
export function cholesky(a: Matrix): Cholesky {
  const n = a.rows;
  if (a.columns !== n)
    throw new NotPositiveDefiniteError(`matrix is ${n}×${a.columns}, not square`);
  const upper = withWorkspace((workspace) => {
    const size = padded(n);
    const at = workspace.allocate(size * size);
    load(workspace.kernels.view(), at, size, a.data, n);
    if (!workspace.kernels.cholesky(at, size, size)) {
      throw new NotPositiveDefiniteError(`${n}×${n} matrix is not positive definite`);
    }
    return unload(workspace.kernels.view(), at, size, n);
  });
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) logDeterminant += 2 * Math.log(upper[i * n + i] as number);
  return {
    size: n,
    upper,
    logDeterminant,
    solve: (b) => solve(upper, n, b),
    inverse: () => ({ rows: n, columns: n, data: inverse(upper, n) }),
  };
}

function solve(upper: Float64Array, n: number, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    const value = (x[i] as number) / (upper[i * n + i] as number);
    x[i] = value;
    for (let j = i + 1; j < n; j++) x[j] = (x[j] as number) - value * (upper[i * n + j] as number);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] as number;
    for (let j = i + 1; j < n; j++) sum -= (upper[i * n + j] as number) * (x[j] as number);
    x[i] = sum / (upper[i * n + i] as number);
  }
  return x;
}

function inverse(upper: Float64Array, n: number): Float64Array {
  return withWorkspace(({ allocate, kernels }) => {
    const size = padded(n);
    const u = allocate(size * size);
    const v = allocate(size * size);
    const c = allocate(size * size);
    const f = kernels.view();
    load(f, u, size, upper, n);
    for (let i = 0; i < size; i++) f[v + i * size + i] = 1;
    kernels.solveLower(u, size, v, size, size, size, true);
    kernels.gramLower(c, size, v, size, size);
    const result = unload(f, c, size, n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) result[i * n + j] = result[j * n + i] as number;
    }
    return result;
  });
}

/** Copies the upper triangle of an n×n matrix into a padded one; the padding is the identity. */
function load(f: Float64Array, at: number, size: number, a: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) f.set(a.subarray(i * n + i, (i + 1) * n), at + i * size + i);
  for (let i = n; i < size; i++) f[at + i * size + i] = 1;
}

function unload(f: Float64Array, at: number, size: number, n: number): Float64Array {
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    a.set(f.subarray(at + i * size + i, at + i * size + n), i * n + i);
  }
  return a;
}
