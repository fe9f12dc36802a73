import type { DenseKernels } from "./dense-kernels.ts";
import { plainCovariance } from "./plain-covariance.ts";

const PANEL = 64;

/**
 * The kernels in plain JavaScript: same blocks and same order of sums as assembly/dense.ts, so the
 * same bits. About four times slower; used where WebAssembly SIMD is missing, and as its oracle.
 */
export function plainKernels(): DenseKernels {
  let view = new Float64Array(8192);
  return {
    ...plainCovariance(() => view),
    name: "plain",
    view: () => view,
    reserve(count) {
      if (count <= view.length) return;
      const grown = new Float64Array(Math.max(count, 2 * view.length));
      grown.set(view);
      view = grown;
    },
    multiply(c, ldc, a, lda, b, ldb, m, n, k, upper) {
      for (let kb = 0; kb < k; kb += PANEL) {
        const depth = Math.min(PANEL, k - kb);
        for (let i = 0; i < m; i += 4) {
          for (let j = upper ? i : 0; j < n; j += 4) {
            const ak = a + kb * lda + i;
            addTile(view, c + i * ldc + j, ldc, ak, lda, b + kb * ldb + j, ldb, depth, 1);
          }
        }
      }
    },
    multiplyUpper(c, ldc, a, lda, b, ldb, n, m) {
      for (let kb = 0; kb < n; kb += PANEL) {
        for (let i = kb; i < n; i += 4) {
          const depth = Math.min(PANEL, i + 4 - kb);
          for (let j = 0; j < m; j += 4) {
            const ak = a + kb * lda + i;
            addTile(view, c + i * ldc + j, ldc, ak, lda, b + kb * ldb + j, ldb, depth, 1);
          }
        }
      }
    },
    cholesky: (a, lda, n) => cholesky(view, a, lda, n),
    solveLower: (u, ldu, b, ldb, n, m, lower) => solveLower(view, u, ldu, b, ldb, n, m, lower),
    gramLower(c, ldc, v, ldv, n) {
      for (let kb = 0; kb < n; kb += PANEL) {
        const ke = Math.min(kb + PANEL, n);
        for (let i = 0; i < ke; i += 4) {
          for (let j = i; j < ke; j += 4) {
            const row = v + Math.max(kb, j) * ldv;
            const depth = ke - Math.max(kb, j);
            addTile(view, c + i * ldc + j, ldc, row + i, ldv, row + j, ldv, depth, 1);
          }
        }
      }
    },
  };
}

/** C (4×4) += sign · A'B over `depth` rows. Multiplying by −1 is exact, so the sign costs no bits. */
function addTile(
  f: Float64Array,
  c: number,
  ldc: number,
  a: number,
  lda: number,
  b: number,
  ldb: number,
  depth: number,
  sign: 1 | -1,
): void {
  for (let half = 0; half < 4; half += 2) {
    const c0 = c + half * ldc;
    const c1 = c0 + ldc;
    let s00 = f[c0] as number;
    let s01 = f[c0 + 1] as number;
    let s02 = f[c0 + 2] as number;
    let s03 = f[c0 + 3] as number;
    let s10 = f[c1] as number;
    let s11 = f[c1 + 1] as number;
    let s12 = f[c1 + 2] as number;
    let s13 = f[c1 + 3] as number;
    let p = a + half;
    let q = b;
    for (let t = 0; t < depth; t++, p += lda, q += ldb) {
      const x0 = sign * (f[p] as number);
      const x1 = sign * (f[p + 1] as number);
      const b0 = f[q] as number;
      const b1 = f[q + 1] as number;
      const b2 = f[q + 2] as number;
      const b3 = f[q + 3] as number;
      s00 += x0 * b0;
      s01 += x0 * b1;
      s02 += x0 * b2;
      s03 += x0 * b3;
      s10 += x1 * b0;
      s11 += x1 * b1;
      s12 += x1 * b2;
      s13 += x1 * b3;
    }
    f[c0] = s00;
    f[c0 + 1] = s01;
    f[c0 + 2] = s02;
    f[c0 + 3] = s03;
    f[c1] = s10;
    f[c1 + 1] = s11;
    f[c1 + 2] = s12;
    f[c1 + 3] = s13;
  }
}

/** Factors the 4×4 block at u in place (upper); false when a pivot is not positive. */
function factorBlock(f: Float64Array, u: number, ldu: number): boolean {
  for (let i = 0; i < 4; i++) {
    const row = u + i * ldu;
    let pivot = f[row + i] as number;
    for (let k = 0; k < i; k++) pivot -= (f[u + k * ldu + i] as number) ** 2;
    if (!(pivot > 0)) return false;
    pivot = Math.sqrt(pivot);
    f[row + i] = pivot;
    for (let j = i + 1; j < 4; j++) {
      let sum = f[row + j] as number;
      for (let k = 0; k < i; k++) {
        sum -= (f[u + k * ldu + i] as number) * (f[u + k * ldu + j] as number);
      }
      f[row + j] = sum / pivot;
    }
  }
  return true;
}

/** B := L⁻¹B for 4 rows of B, columns [from, to), with the factored block at u. */
function solveBlock(
  f: Float64Array,
  u: number,
  ldu: number,
  b: number,
  ldb: number,
  from: number,
  to: number,
): void {
  for (let i = 0; i < 4; i++) {
    const row = b + i * ldb;
    const scale = 1 / (f[u + i * ldu + i] as number);
    for (let j = from; j < to; j++) {
      let sum = f[row + j] as number;
      for (let k = 0; k < i; k++)
        sum -= (f[u + k * ldu + i] as number) * (f[b + k * ldb + j] as number);
      f[row + j] = sum * scale;
    }
  }
}

function cholesky(f: Float64Array, a: number, lda: number, n: number): boolean {
  for (let kb = 0; kb < n; kb += PANEL) {
    const ke = Math.min(kb + PANEL, n);
    const panel = a + kb * lda;
    for (let i = kb; i < n; i += 4) {
      const row = a + i * lda;
      const depth = Math.min(i, ke) - kb;
      for (let j = i; j < n; j += 4) {
        addTile(f, row + j, lda, panel + i, lda, panel + j, lda, depth, -1);
      }
      if (i >= ke) continue;
      if (!factorBlock(f, row + i, lda)) return false;
      solveBlock(f, row + i, lda, row, lda, i + 4, n);
    }
  }
  return true;
}

function solveLower(
  f: Float64Array,
  u: number,
  ldu: number,
  b: number,
  ldb: number,
  n: number,
  m: number,
  lower: boolean,
): void {
  for (let kb = 0; kb < n; kb += PANEL) {
    const ke = Math.min(kb + PANEL, n);
    for (let i = kb; i < n; i += 4) {
      const inside = i < ke;
      const last = inside ? i : ke;
      const columns = lower ? Math.min(m, inside ? i + 4 : ke) : m;
      const row = b + i * ldb;
      for (let j = 0; j < columns; j += 4) {
        const first = lower ? Math.max(kb, j) : kb;
        addTile(
          f,
          row + j,
          ldb,
          u + first * ldu + i,
          ldu,
          b + first * ldb + j,
          ldb,
          last - first,
          -1,
        );
      }
      if (inside) solveBlock(f, u + i * ldu + i, ldu, row, ldb, 0, columns);
    }
  }
}
