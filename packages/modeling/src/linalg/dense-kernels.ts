/** exp(−s), or Matérn ν = 3/2 or 5/2 of the squared distance s. */
export type StationaryShape = "rbf" | "matern32" | "matern52";

/**
 * Kernels on one block of memory. Offsets and leading dimensions count doubles in `view()`; matrices
 * are row-major; sizes are multiples of 4 (pad with the identity). Two implementations give the same
 * bits: `plainKernels` and `wasmKernels`.
 */
export interface DenseKernels {
  readonly name: "plain" | "wasm-simd";
  /** The memory; RESERVED_COUNT doubles at its start are the kernels'. Growing replaces it: call again. */
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
  /** C (n×m) += A'B with A: n×n and zero below the diagonal, B: n×m. */
  multiplyUpper(
    c: number,
    ldc: number,
    a: number,
    lda: number,
    b: number,
    ldb: number,
    n: number,
    m: number,
  ): void;
  /**
   * For i < m, k < n: s = max(0, norms_i + others_k − 2 values_ik); values := f g(s), out += f g(s),
   * slopes := f g'(s) unless its offset is 0; the padding of these rows becomes 0. m and n need not
   * be padded. `upper` leaves out what lies below the diagonal's pair.
   */
  stationary(
    shape: StationaryShape,
    values: number,
    slopes: number,
    out: number,
    ld: number,
    norms: number,
    others: number,
    m: number,
    n: number,
    f: number,
    upper: boolean,
  ): void;
  /**
   * slopes := weight ∘ slopes on and above the diagonal (n×n), sums_i += row sum i + column sum i;
   * returns Σ weight ∘ values. `weight` is 0 below the diagonal and in the padding.
   */
  weighSlopes(
    weight: number,
    values: number,
    slopes: number,
    sums: number,
    ld: number,
    n: number,
  ): number;
  /** out_k += Σ_i (w_i a_ik) b_ik over m rows and n columns; without the factor b where b is 0. */
  fold(
    out: number,
    a: number,
    lda: number,
    b: number,
    ldb: number,
    w: number,
    m: number,
    n: number,
  ): void;
  /** out_ik := w_i a_ik for m rows and n columns. */
  scaleRows(out: number, a: number, ld: number, w: number, m: number, n: number): void;
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
