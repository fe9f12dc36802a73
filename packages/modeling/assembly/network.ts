// Kernels of a small neural network in AssemblyScript (f32x4). Compiled by assembly/build.ts into
// src/learners/mlp/generated/network-wasm.ts. Sums run in increasing k and lanes hold different outputs,
// so src/learners/mlp/plain-network-kernels.ts gives the same bits.
// Offsets are in bytes; strides and sizes in elements; n is a multiple of 8, m of 4.

/**
 * C (m×n) = A B. A's element (i, k) stands at a + i · stride + k · step, so that A may be a transpose;
 * B: k×n, row-major.
 */
export function multiply(
  c: usize,
  ldc: i32,
  a: usize,
  stride: i32,
  step: i32,
  b: usize,
  ldb: i32,
  m: i32,
  n: i32,
  k: i32,
): void {
  const rc = (<usize>ldc) << 2;
  const ra = (<usize>stride) << 2;
  const sa = (<usize>step) << 2;
  const rb = (<usize>ldb) << 2;
  for (let i: i32 = 0; i < m; i += 4) {
    const a0 = a + <usize>i * ra;
    for (let j: i32 = 0; j < n; j += 8) {
      let p = a0;
      let q = b + ((<usize>j) << 2);
      let s00 = f32x4.splat(0);
      let s01 = s00;
      let s10 = s00;
      let s11 = s00;
      let s20 = s00;
      let s21 = s00;
      let s30 = s00;
      let s31 = s00;
      for (let t: i32 = 0; t < k; t++) {
        const b0 = v128.load(q);
        const b1 = v128.load(q, 16);
        let x = v128.load_splat<f32>(p);
        s00 = f32x4.add(s00, f32x4.mul(x, b0));
        s01 = f32x4.add(s01, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(p + ra);
        s10 = f32x4.add(s10, f32x4.mul(x, b0));
        s11 = f32x4.add(s11, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(p + 2 * ra);
        s20 = f32x4.add(s20, f32x4.mul(x, b0));
        s21 = f32x4.add(s21, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(p + 3 * ra);
        s30 = f32x4.add(s30, f32x4.mul(x, b0));
        s31 = f32x4.add(s31, f32x4.mul(x, b1));
        p += sa;
        q += rb;
      }
      let out = c + <usize>i * rc + ((<usize>j) << 2);
      v128.store(out, s00);
      v128.store(out, s01, 16);
      out += rc;
      v128.store(out, s10);
      v128.store(out, s11, 16);
      out += rc;
      v128.store(out, s20);
      v128.store(out, s21, 16);
      out += rc;
      v128.store(out, s30);
      v128.store(out, s31, 16);
    }
  }
}

/** Adds the bias (n) to every row of z (m×n); with `rectify`, negative values become 0. */
export function addBias(z: usize, bias: usize, m: i32, n: i32, rectify: i32): void {
  const zero = f32x4.splat(0);
  let at = z;
  for (let i: i32 = 0; i < m; i++) {
    for (let j: i32 = 0; j < n; j += 4) {
      let value = f32x4.add(v128.load(at), v128.load(bias + ((<usize>j) << 2)));
      if (rectify) value = f32x4.pmax(zero, value);
      v128.store(at, value);
      at += 16;
    }
  }
}

/** Sets slopes to 0 where the activation is not positive. */
export function maskSlopes(slopes: usize, activations: usize, count: i32): void {
  const zero = f32x4.splat(0);
  for (let at: usize = 0; at < (<usize>count) << 2; at += 16) {
    const mask = f32x4.gt(v128.load(activations + at), zero);
    v128.store(slopes + at, v128.and(v128.load(slopes + at), mask));
  }
}

/** out (n) = column sums of z (m×n). */
export function columnSums(out: usize, z: usize, m: i32, n: i32): void {
  for (let j: i32 = 0; j < n; j += 4) {
    let sum = f32x4.splat(0);
    let at = z + ((<usize>j) << 2);
    for (let i: i32 = 0; i < m; i++) {
      sum = f32x4.add(sum, v128.load(at));
      at += (<usize>n) << 2;
    }
    v128.store(out + ((<usize>j) << 2), sum);
  }
}

/** out (n×m) = transpose of w (m×n). */
export function transpose(out: usize, w: usize, m: i32, n: i32): void {
  for (let i: i32 = 0; i < m; i++) {
    for (let j: i32 = 0; j < n; j++) {
      const value = load<f32>(w + ((<usize>(i * n + j)) << 2));
      store<f32>(out + ((<usize>(j * m + i)) << 2), value);
    }
  }
}

/** One Adam step: w −= rate · m / (√v + epsilon), with the bias corrections inside rate and epsilon. */
export function adam(
  w: usize,
  g: usize,
  m: usize,
  v: usize,
  count: i32,
  beta1: f32,
  beta2: f32,
  rate: f32,
  epsilon: f32,
  decay: f32,
): void {
  const b1 = f32x4.splat(beta1);
  const b2 = f32x4.splat(beta2);
  const c1 = f32x4.splat(<f32>1 - beta1);
  const c2 = f32x4.splat(<f32>1 - beta2);
  const r = f32x4.splat(rate);
  const e = f32x4.splat(epsilon);
  const d = f32x4.splat(decay);
  for (let at: usize = 0; at < (<usize>count) << 2; at += 16) {
    const old = v128.load(w + at);
    const slope = f32x4.add(v128.load(g + at), f32x4.mul(d, old));
    const first = f32x4.add(f32x4.mul(b1, v128.load(m + at)), f32x4.mul(c1, slope));
    const square = f32x4.mul(slope, slope);
    const second = f32x4.add(f32x4.mul(b2, v128.load(v + at)), f32x4.mul(c2, square));
    v128.store(m + at, first);
    v128.store(v + at, second);
    const step = f32x4.div(f32x4.mul(r, first), f32x4.add(f32x4.sqrt(second), e));
    v128.store(w + at, f32x4.sub(old, step));
  }
}
