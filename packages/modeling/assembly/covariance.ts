// Covariance functions and weighted sums in AssemblyScript (f64x2), part of the module dense.
// src/linalg/plain-covariance.ts gives the same bits: lanes hold different outputs, and the two sums
// that run across lanes add the even places, the odd places, then both.
// All offsets are in bytes; leading dimensions and sizes in elements.

// The first doubles of the memory belong to the kernels: constants here (an operand in memory costs
// nothing, a constant in the code is built anew by every pass of a loop), the powers of two behind.
const AT: usize = 64;
// 2^(j/256) for j < 256, written by src/linalg/wasm-kernels.ts.
const POWERS: i32 = 1024;

function placeConstants(): void {
  store<f64>(AT, -369.3299304675746); // −256 / ln 2
  store<f64>(AT, 6755399441055744, 8); // 1.5 · 2^52 leaves the nearest integer in the low bits.
  store<f64>(AT, -0.00270760617331689, 16); // −ln 2 / 256, its high bits: times 18 bits it is exact.
  store<f64>(AT, 7.453964567463233e-13, 24); // The rest of ln 2 / 256.
  store<f64>(AT, 1.0 / 24.0, 32);
  store<f64>(AT, 1.0 / 6.0, 40);
  store<f64>(AT, 0.5, 48);
  store<f64>(AT, 708, 56);
  store<i64>(AT, 0x7f8, 64);
  store<i64>(AT, -4503599627370496, 72); // Sign and exponent.
}

/**
 * f exp(−x) for x ≥ 0 as (f 2^e 2^(j/256)) exp(r) with |r| ≤ ln 2 / 512 and a polynomial of degree 4; 0
 * where x is above 708. Has a short chain of dependent operations and no division.
 */
function decayOf(x: v128, f: v128): v128 {
  const magic = v128.load_splat<f64>(AT, 8);
  const shifted = f64x2.add(f64x2.mul(x, v128.load_splat<f64>(AT)), magic);
  const k = f64x2.sub(shifted, magic);
  const index = v128.and(i64x2.shl(shifted, 3), v128.load_splat<i64>(AT, 64));
  let power = v128.load_zero<f64>(<usize>(i32x4.extract_lane(index, 0) + POWERS));
  power = v128.load_lane<f64>(<usize>(i32x4.extract_lane(index, 2) + POWERS), power, 1);
  const exponent = v128.and(i64x2.shl(shifted, 44), v128.load_splat<i64>(AT, 72));
  power = f64x2.mul(f, i64x2.add(power, exponent));
  const high = f64x2.sub(f64x2.mul(k, v128.load_splat<f64>(AT, 16)), x);
  const r = f64x2.sub(high, f64x2.mul(k, v128.load_splat<f64>(AT, 24)));
  const t = f64x2.mul(r, r);
  let p = f64x2.add(v128.load_splat<f64>(AT, 48), f64x2.mul(r, v128.load_splat<f64>(AT, 40)));
  p = f64x2.add(p, f64x2.mul(t, v128.load_splat<f64>(AT, 32)));
  p = f64x2.add(r, f64x2.mul(t, p));
  p = f64x2.add(power, f64x2.mul(power, p));
  return v128.andnot(p, f64x2.gt(x, v128.load_splat<f64>(AT, 56)));
}

/**
 * For i < m and k < n: s = max(0, norms_i + others_k − 2 values_ik), then values := f g(s),
 * slopes := f g'(s) where slopes is not 0, out += f g(s); the padding of a row becomes 0. Shape 0 is
 * exp(−s), 1 is Matérn 3/2, 2 is Matérn 5/2. With `upper`, rows start at their diagonal's pair.
 */
export function stationary(
  shape: i32,
  values: usize,
  slopes: usize,
  out: usize,
  ld: i32,
  norms: usize,
  others: usize,
  m: i32,
  n: i32,
  f: f64,
  upper: i32,
): void {
  const zero = f64x2.splat(0);
  const one = f64x2.splat(1);
  const variance = f64x2.splat(f);
  const stretch = f64x2.splat(shape === 1 ? 3 : 5);
  const end = (n + 3) & ~3;
  placeConstants();
  for (let i: i32 = 0; i < m; i++) {
    const row = (<usize>i * <usize>ld) << 3;
    const norm = v128.load_splat<f64>(norms + ((<usize>i) << 3));
    for (let k: i32 = upper ? i & ~1 : 0; k < n; k += 2) {
      const at = (<usize>k) << 3;
      const dot = v128.load(values + row + at);
      let s = f64x2.add(norm, v128.load(others + at));
      s = f64x2.pmax(f64x2.sub(s, f64x2.add(dot, dot)), zero);
      let value: v128;
      let slope: v128;
      const r = shape === 0 ? s : f64x2.sqrt(f64x2.mul(stretch, s));
      const e = decayOf(r, variance);
      if (shape === 0) {
        value = e;
        slope = f64x2.neg(e);
      } else {
        const linear = f64x2.add(one, r);
        if (shape === 1) {
          value = f64x2.mul(linear, e);
          slope = f64x2.mul(f64x2.splat(-1.5), e);
        } else {
          const square = f64x2.mul(f64x2.mul(r, r), f64x2.splat(1.0 / 3.0));
          value = f64x2.mul(f64x2.add(linear, square), e);
          slope = f64x2.mul(f64x2.mul(f64x2.splat(-5.0 / 6.0), linear), e);
        }
      }
      v128.store(values + row + at, value);
      if (slopes) v128.store(slopes + row + at, slope);
      v128.store(out + row + at, f64x2.add(v128.load(out + row + at), value));
    }
    for (let k: i32 = n; k < end; k++) {
      const at = row + ((<usize>k) << 3);
      store<f64>(values + at, 0);
      if (slopes) store<f64>(slopes + at, 0);
      store<f64>(out + at, 0);
    }
  }
}

/**
 * slopes := weight ∘ slopes on and above the diagonal (n×n); sums_i += the sums of row i and of column
 * i. Returns Σ weight ∘ values. `weight` is 0 below the diagonal and in the padding.
 */
export function weighSlopes(
  weight: usize,
  values: usize,
  slopes: usize,
  sums: usize,
  ld: i32,
  n: i32,
): f64 {
  let total: f64 = 0;
  for (let i: i32 = 0; i < n; i++) {
    const row = (<usize>i * <usize>ld) << 3;
    let across = f64x2.splat(0);
    let inner = f64x2.splat(0);
    for (let k: i32 = i & ~1; k < n; k += 2) {
      const at = (<usize>k) << 3;
      const w = v128.load(weight + row + at);
      inner = f64x2.add(inner, f64x2.mul(w, v128.load(values + row + at)));
      const slope = f64x2.mul(w, v128.load(slopes + row + at));
      v128.store(slopes + row + at, slope);
      across = f64x2.add(across, slope);
      v128.store(sums + at, f64x2.add(v128.load(sums + at), slope));
    }
    const own = sums + ((<usize>i) << 3);
    const rowSum = f64x2.extract_lane(across, 0) + f64x2.extract_lane(across, 1);
    store<f64>(own, load<f64>(own) + rowSum);
    total += f64x2.extract_lane(inner, 0) + f64x2.extract_lane(inner, 1);
  }
  return total;
}

/**
 * out_k += Σ_i (w_i a_ik) b_ik over m rows, or Σ_i w_i a_ik where b is 0; k < n, a multiple of 4. Sums
 * stay in registers, eight at a time as long as there are eight.
 */
export function fold(
  out: usize,
  a: usize,
  lda: i32,
  b: usize,
  ldb: i32,
  w: usize,
  m: i32,
  n: i32,
): void {
  const ra = (<usize>lda) << 3;
  const rb = (<usize>ldb) << 3;
  const last = w + ((<usize>m) << 3);
  const end = (<usize>n) << 3;
  let at: usize = 0;
  for (; at + 64 <= end; at += 64) foldEight(out + at, a + at, ra, b ? b + at : 0, rb, w, last);
  for (; at < end; at += 16) {
    let sum = v128.load(out + at);
    let p = a + at;
    let q = b + at;
    for (let i = w; i < last; i += 8) {
      let part = f64x2.mul(v128.load_splat<f64>(i), v128.load(p));
      if (b) part = f64x2.mul(part, v128.load(q));
      sum = f64x2.add(sum, part);
      p += ra;
      q += rb;
    }
    v128.store(out + at, sum);
  }
}

/** Eight sums of `fold`; b is 0 or their place in it. */
function foldEight(
  out: usize,
  a: usize,
  ra: usize,
  b: usize,
  rb: usize,
  w: usize,
  last: usize,
): void {
  let s0 = v128.load(out);
  let s1 = v128.load(out, 16);
  let s2 = v128.load(out, 32);
  let s3 = v128.load(out, 48);
  if (b) {
    for (; w < last; w += 8) {
      const factor = v128.load_splat<f64>(w);
      s0 = f64x2.add(s0, f64x2.mul(f64x2.mul(factor, v128.load(a)), v128.load(b)));
      s1 = f64x2.add(s1, f64x2.mul(f64x2.mul(factor, v128.load(a, 16)), v128.load(b, 16)));
      s2 = f64x2.add(s2, f64x2.mul(f64x2.mul(factor, v128.load(a, 32)), v128.load(b, 32)));
      s3 = f64x2.add(s3, f64x2.mul(f64x2.mul(factor, v128.load(a, 48)), v128.load(b, 48)));
      a += ra;
      b += rb;
    }
  } else {
    for (; w < last; w += 8) {
      const factor = v128.load_splat<f64>(w);
      s0 = f64x2.add(s0, f64x2.mul(factor, v128.load(a)));
      s1 = f64x2.add(s1, f64x2.mul(factor, v128.load(a, 16)));
      s2 = f64x2.add(s2, f64x2.mul(factor, v128.load(a, 32)));
      s3 = f64x2.add(s3, f64x2.mul(factor, v128.load(a, 48)));
      a += ra;
    }
  }
  v128.store(out, s0);
  v128.store(out, s1, 16);
  v128.store(out, s2, 32);
  v128.store(out, s3, 48);
}

/** out_ik := w_i a_ik for i < m and k < n, a multiple of 4. */
export function scaleRows(out: usize, a: usize, ld: i32, w: usize, m: i32, n: i32): void {
  for (let i: i32 = 0; i < m; i++) {
    const row = (<usize>i * <usize>ld) << 3;
    const factor = v128.load_splat<f64>(w + ((<usize>i) << 3));
    for (let at = row; at < row + ((<usize>n) << 3); at += 32) {
      v128.store(out + at, f64x2.mul(factor, v128.load(a + at)));
      v128.store(out + at, f64x2.mul(factor, v128.load(a + at, 16)), 16);
    }
  }
}
