// The innermost loop of the dense kernels; offsets and leading dimensions are in bytes. Unrolling it or
// taking more columns at a time makes it slower: it is bound by multiplications and registers.

/** C (4×4) += sign · A'B over k rows of A and B. */
function tile(
  c: usize,
  ldc: usize,
  a: usize,
  lda: usize,
  b: usize,
  ldb: usize,
  k: i32,
  minus: bool,
): void {
  const c1 = c + ldc;
  const c2 = c1 + ldc;
  const c3 = c2 + ldc;
  let s00 = v128.load(c);
  let s01 = v128.load(c, 16);
  let s10 = v128.load(c1);
  let s11 = v128.load(c1, 16);
  let s20 = v128.load(c2);
  let s21 = v128.load(c2, 16);
  let s30 = v128.load(c3);
  let s31 = v128.load(c3, 16);
  if (minus) {
    for (let t: i32 = 0; t < k; t++) {
      const b0 = v128.load(b);
      const b1 = v128.load(b, 16);
      let x = v128.load_splat<f64>(a);
      s00 = f64x2.sub(s00, f64x2.mul(x, b0));
      s01 = f64x2.sub(s01, f64x2.mul(x, b1));
      x = v128.load_splat<f64>(a, 8);
      s10 = f64x2.sub(s10, f64x2.mul(x, b0));
      s11 = f64x2.sub(s11, f64x2.mul(x, b1));
      x = v128.load_splat<f64>(a, 16);
      s20 = f64x2.sub(s20, f64x2.mul(x, b0));
      s21 = f64x2.sub(s21, f64x2.mul(x, b1));
      x = v128.load_splat<f64>(a, 24);
      s30 = f64x2.sub(s30, f64x2.mul(x, b0));
      s31 = f64x2.sub(s31, f64x2.mul(x, b1));
      a += lda;
      b += ldb;
    }
  } else {
    for (let t: i32 = 0; t < k; t++) {
      const b0 = v128.load(b);
      const b1 = v128.load(b, 16);
      let x = v128.load_splat<f64>(a);
      s00 = f64x2.add(s00, f64x2.mul(x, b0));
      s01 = f64x2.add(s01, f64x2.mul(x, b1));
      x = v128.load_splat<f64>(a, 8);
      s10 = f64x2.add(s10, f64x2.mul(x, b0));
      s11 = f64x2.add(s11, f64x2.mul(x, b1));
      x = v128.load_splat<f64>(a, 16);
      s20 = f64x2.add(s20, f64x2.mul(x, b0));
      s21 = f64x2.add(s21, f64x2.mul(x, b1));
      x = v128.load_splat<f64>(a, 24);
      s30 = f64x2.add(s30, f64x2.mul(x, b0));
      s31 = f64x2.add(s31, f64x2.mul(x, b1));
      a += lda;
      b += ldb;
    }
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
}

/** C (4×4) −= A'B. */
export function minusTile(
  c: usize,
  ldc: usize,
  a: usize,
  lda: usize,
  b: usize,
  ldb: usize,
  k: i32,
): void {
  tile(c, ldc, a, lda, b, ldb, k, true);
}

/** C (4×4) += A'B. */
export function plusTile(
  c: usize,
  ldc: usize,
  a: usize,
  lda: usize,
  b: usize,
  ldb: usize,
  k: i32,
): void {
  tile(c, ldc, a, lda, b, ldb, k, false);
}
