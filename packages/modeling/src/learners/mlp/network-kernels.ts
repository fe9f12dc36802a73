/**
 * Single-precision kernels on one block of memory. Offsets and sizes count floats; n is a multiple of
 * 8 and m of 4. `plainNetworkKernels` and `wasmNetworkKernels` give the same bits.
 */
export interface NetworkKernels {
  readonly name: "plain" | "wasm-simd";
  view(): Float32Array;
  /** Makes at least `count` floats available; views taken before are stale. */
  reserve(count: number): void;
  /** C (m×n) = A B; A's element (i, k) stands at a + i · stride + k · step; B: k×n, row-major. */
  multiply(
    c: number,
    ldc: number,
    a: number,
    stride: number,
    step: number,
    b: number,
    ldb: number,
    m: number,
    n: number,
    k: number,
  ): void;
  /** Adds bias (n) to each row of z (m×n); with `rectify` negative values become 0. */
  addBias(z: number, bias: number, m: number, n: number, rectify: boolean): void;
  /** Sets slopes to 0 where the activation is not positive. */
  maskSlopes(slopes: number, activations: number, count: number): void;
  columnSums(out: number, z: number, m: number, n: number): void;
  /** out (n×m) = transpose of w (m×n). */
  transpose(out: number, w: number, m: number, n: number): void;
  adam(w: number, g: number, m: number, v: number, count: number, step: AdamStep): void;
}

/** Constants of one Adam step; bias corrections are inside rate and epsilon. */
export interface AdamStep {
  readonly beta1: number;
  readonly beta2: number;
  readonly rate: number;
  readonly epsilon: number;
  /** Added to each slope per unit of weight. */
  readonly decay: number;
}
