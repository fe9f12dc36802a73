/**
 * Kernels on one block of memory. Offsets and leading dimensions count doubles in `view()`; matrices
 * are row-major; sizes are multiples of 4 (pad with the identity). Two implementations give the same
 * bits: `plainKernels` and `wasmKernels`.
 */
export interface DenseKernels {
  readonly name: "plain" | "wasm-simd";
  /** The memory. Call again after `reserve`: growing replaces it. */
  view(): Float64Array;
  /** Makes at least `count` doubles available. */
  reserve(count: number): void;
  /** C (m×n) += A'B with A: k×m and B: k×n; `upper` limits it to tiles on and above the diagonal. */
  multiply(
    c: number,
    ldc: number,
    a: number,
    lda: number,
    b: number,
    ldb: number,
    m: number,
    n: number,
    k: number,
    upper: boolean,
  ): void;
  /** U'U = A in place of A's upper triangle (n×n). False when A is not positive definite. */
  cholesky(a: number, lda: number, n: number): boolean;
  /** B := L⁻¹B, L = U' (n×n), B: n×m; `lower` when B is lower triangular (B = I gives L⁻¹). */
  solveLower(
    u: number,
    ldu: number,
    b: number,
    ldb: number,
    n: number,
    m: number,
    lower: boolean,
  ): void;
  /** C := V'V on and above the diagonal, V: n×n lower triangular. C must be zero before. */
  gramLower(c: number, ldc: number, v: number, ldv: number, n: number): void;
}
