// Dense kernels in AssemblyScript (f64x2). Compiled by assembly/build.ts into
// src/linalg/generated/dense-wasm.ts. Every output element sums its products in increasing k, and
// SIMD lanes hold different outputs, so src/linalg/plain-kernels.ts gives the same bits.
// All offsets are in bytes; leading dimensions and sizes in elements and multiples of 4.

import { minusTile, plusTile } from "./tile";

export * from "./covariance";

const PANEL: i32 = 64;

/** C (m×n) += A'B, A: k×m, B: k×n; with `upper` only the tiles on and above the diagonal. */
export function multiply(
  c: usize,
  ldc: i32,
  a: usize,
  lda: i32,
  b: usize,
  ldb: i32,
  m: i32,
  n: i32,
  k: i32,
  upper: i32,
): void {
  const rc = (<usize>ldc) << 3;
  const ra = (<usize>lda) << 3;
  const rb = (<usize>ldb) << 3;
  for (let kb: i32 = 0; kb < k; kb += PANEL) {
    const depth = min(PANEL, k - kb);
    const ak = a + <usize>kb * ra;
    const bk = b + <usize>kb * rb;
    for (let i: i32 = 0; i < m; i += 4) {
      const ci = c + <usize>i * rc;
      const ai = ak + ((<usize>i) << 3);
      for (let j: i32 = upper ? i : 0; j < n; j += 4) {
        const at = (<usize>j) << 3;
        plusTile(ci + at, rc, ai, ra, bk + at, rb, depth);
      }
    }
  }
}

/** C (n×m) += A'B with A: n×n and zero below the diagonal, B: n×m. */
export function multiplyUpper(
  c: usize,
  ldc: i32,
  a: usize,
  lda: i32,
  b: usize,
  ldb: i32,
  n: i32,
  m: i32,
): void {
  const rc = (<usize>ldc) << 3;
  const ra = (<usize>lda) << 3;
  const rb = (<usize>ldb) << 3;
  for (let kb: i32 = 0; kb < n; kb += PANEL) {
    const ak = a + <usize>kb * ra;
    const bk = b + <usize>kb * rb;
    for (let i: i32 = kb; i < n; i += 4) {
      const depth = min(PANEL, i + 4 - kb);
      const ci = c + <usize>i * rc;
      const ai = ak + ((<usize>i) << 3);
      for (let j: i32 = 0; j < m; j += 4) {
        const at = (<usize>j) << 3;
        plusTile(ci + at, rc, ai, ra, bk + at, rb, depth);
      }
    }
  }
}

/**
 * Rows of one 4-row block of B: B := L^-1 B with L' = U (4×4 at u), columns [from, to). Multiplies by
 * the pivots' reciprocals, which takes a third of the time of dividing.
 */
function solveBlock(u: usize, ru: usize, b: usize, rb: usize, from: i32, to: i32): void {
  const one = f64x2.splat(1);
  const d0 = f64x2.div(one, v128.load_splat<f64>(u));
  const d1 = f64x2.div(one, v128.load_splat<f64>(u + ru, 8));
  const d2 = f64x2.div(one, v128.load_splat<f64>(u + 2 * ru, 16));
  const d3 = f64x2.div(one, v128.load_splat<f64>(u + 3 * ru, 24));
  const u01 = v128.load_splat<f64>(u, 8);
  const u02 = v128.load_splat<f64>(u, 16);
  const u03 = v128.load_splat<f64>(u, 24);
  const u12 = v128.load_splat<f64>(u + ru, 16);
  const u13 = v128.load_splat<f64>(u + ru, 24);
  const u23 = v128.load_splat<f64>(u + 2 * ru, 24);
  for (let j: i32 = from; j < to; j += 2) {
    const p = b + ((<usize>j) << 3);
    const x0 = f64x2.mul(v128.load(p), d0);
    v128.store(p, x0);
    let s = f64x2.sub(v128.load(p + rb), f64x2.mul(u01, x0));
    const x1 = f64x2.mul(s, d1);
    v128.store(p + rb, x1);
    s = f64x2.sub(v128.load(p + 2 * rb), f64x2.mul(u02, x0));
    s = f64x2.sub(s, f64x2.mul(u12, x1));
    const x2 = f64x2.mul(s, d2);
    v128.store(p + 2 * rb, x2);
    s = f64x2.sub(v128.load(p + 3 * rb), f64x2.mul(u03, x0));
    s = f64x2.sub(s, f64x2.mul(u13, x1));
    s = f64x2.sub(s, f64x2.mul(u23, x2));
    v128.store(p + 3 * rb, f64x2.mul(s, d3));
  }
}

/** Factors the 4×4 block at u in place (upper); false when a pivot is not positive. */
function factorBlock(u: usize, ru: usize): bool {
  for (let i: i32 = 0; i < 4; i++) {
    const row = u + <usize>i * ru;
    let pivot = load<f64>(row + ((<usize>i) << 3));
    for (let k: i32 = 0; k < i; k++) {
      const value = load<f64>(u + <usize>k * ru + ((<usize>i) << 3));
      pivot -= value * value;
    }
    if (!(pivot > 0)) return false;
    pivot = Math.sqrt(pivot);
    store<f64>(row + ((<usize>i) << 3), pivot);
    for (let j: i32 = i + 1; j < 4; j++) {
      let s = load<f64>(row + ((<usize>j) << 3));
      for (let k: i32 = 0; k < i; k++) {
        const up = u + <usize>k * ru;
        s -= load<f64>(up + ((<usize>i) << 3)) * load<f64>(up + ((<usize>j) << 3));
      }
      store<f64>(row + ((<usize>j) << 3), s / pivot);
    }
  }
  return true;
}

/** U'U = A in place, upper triangle of A (n×n); returns 0, or 1 when A is not positive definite. */
export function cholesky(a: usize, lda: i32, n: i32): i32 {
  const r = (<usize>lda) << 3;
  for (let kb: i32 = 0; kb < n; kb += PANEL) {
    const ke = min(kb + PANEL, n);
    const panel = a + <usize>kb * r;
    for (let i: i32 = kb; i < ke; i += 4) {
      const row = a + <usize>i * r;
      const top = panel + ((<usize>i) << 3);
      for (let j: i32 = i; j < n; j += 4) {
        minusTile(row + ((<usize>j) << 3), r, top, r, panel + ((<usize>j) << 3), r, i - kb);
      }
      const diagonal = row + ((<usize>i) << 3);
      if (!factorBlock(diagonal, r)) return 1;
      solveBlock(diagonal, r, row, r, i + 4, n);
    }
    for (let i: i32 = ke; i < n; i += 4) {
      const row = a + <usize>i * r;
      const top = panel + ((<usize>i) << 3);
      for (let j: i32 = i; j < n; j += 4) {
        minusTile(row + ((<usize>j) << 3), r, top, r, panel + ((<usize>j) << 3), r, ke - kb);
      }
    }
  }
  return 0;
}

/**
 * B := L^-1 B with L = U' (U: n×n upper), B: n×m. With `lower`, B is lower triangular throughout
 * (B = identity gives L^-1) and the zero tiles are skipped.
 */
export function solveLower(
  u: usize,
  ldu: i32,
  b: usize,
  ldb: i32,
  n: i32,
  m: i32,
  lower: i32,
): void {
  const ru = (<usize>ldu) << 3;
  const rb = (<usize>ldb) << 3;
  for (let kb: i32 = 0; kb < n; kb += PANEL) {
    const ke = min(kb + PANEL, n);
    for (let i: i32 = kb; i < n; i += 4) {
      const inside = i < ke;
      const last = inside ? i : ke;
      const columns = lower ? min(m, inside ? i + 4 : ke) : m;
      const row = b + <usize>i * rb;
      for (let j: i32 = 0; j < columns; j += 4) {
        const first = lower ? max(kb, j) : kb;
        const at = (<usize>j) << 3;
        const top = u + <usize>first * ru + ((<usize>i) << 3);
        minusTile(row + at, rb, top, ru, b + <usize>first * rb + at, rb, last - first);
      }
      if (inside) solveBlock(u + <usize>i * ru + ((<usize>i) << 3), ru, row, rb, 0, columns);
    }
  }
}

/** C := V'V on and above the diagonal; V: n×n lower triangular. C must be zero before. */
export function gramLower(c: usize, ldc: i32, v: usize, ldv: i32, n: i32): void {
  const rc = (<usize>ldc) << 3;
  const rv = (<usize>ldv) << 3;
  for (let kb: i32 = 0; kb < n; kb += PANEL) {
    const ke = min(kb + PANEL, n);
    for (let i: i32 = 0; i < ke; i += 4) {
      const ci = c + <usize>i * rc;
      for (let j: i32 = i; j < ke; j += 4) {
        const first = max(kb, j);
        const row = v + <usize>first * rv;
        plusTile(
          ci + ((<usize>j) << 3),
          rc,
          row + ((<usize>i) << 3),
          rv,
          row + ((<usize>j) << 3),
          rv,
          ke - first,
        );
      }
    }
  }
}
