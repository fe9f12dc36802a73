import type { DenseKernels, StationaryShape } from "./dense-kernels.ts";
import { EXP_POWERS } from "./exp-powers.ts";

const MAGIC = 6755399441055744; // 1.5 · 2^52: adding it rounds to the nearest integer.
const SCALES = Float64Array.from({ length: 1024 }, (_, k) => 2 ** -k);

/**
 * f exp(−x) for x ≥ 0 as (f 2^e 2^(j/256)) exp(r) with |r| ≤ ln 2 / 512 and a polynomial of degree 4; 0
 * where x is above 708.
 */
export function decayOf(x: number, f: number): number {
  if (x > 708) return 0;
  const k = x * -369.3299304675746 + MAGIC - MAGIC;
  const j = k & 255;
  const power = f * ((EXP_POWERS[j] as number) * (SCALES[(j - k) / 256] ?? Number.NaN));
  const r = k * -0.00270760617331689 - x - k * 7.453964567463233e-13;
  const t = r * r;
  const p = r + t * (0.5 + r * (1 / 6) + t * (1 / 24));
  return power + power * p;
}

/** The covariance kernels of assembly/covariance.ts in plain JavaScript, with the same bits. */
export function plainCovariance(
  view: () => Float64Array,
): Pick<DenseKernels, "stationary" | "weighSlopes" | "fold" | "scaleRows"> {
  return {
    stationary(shape, values, slopes, out, ld, norms, others, m, n, variance, upper) {
      const f = view();
      const end = (n + 3) & ~3;
      for (let i = 0; i < m; i++) {
        for (let k = upper ? i & ~1 : 0; k < ((n + 1) & ~1); k++) {
          const at = i * ld + k;
          const both = (f[norms + i] as number) + (f[others + k] as number);
          const apart = both - 2 * (f[values + at] as number);
          const s = apart < 0 ? 0 : apart; // Math.max would turn −0 into 0.
          const value = covarianceOf(shape, s, variance);
          if (slopes !== 0) f[slopes + at] = slopeOf(shape, s, variance);
          f[values + at] = value;
          f[out + at] = (f[out + at] as number) + value;
        }
        for (let at = i * ld + n; at < i * ld + end; at++) {
          f[values + at] = 0;
          if (slopes !== 0) f[slopes + at] = 0;
          f[out + at] = 0;
        }
      }
    },
    weighSlopes(weight, values, slopes, sums, ld, n) {
      const f = view();
      let total = 0;
      for (let i = 0; i < n; i++) {
        const across = [0, 0];
        const inner = [0, 0];
        for (let k = i & ~1; k < ((n + 1) & ~1); k++) {
          const at = i * ld + k;
          const lane = k & 1;
          const w = f[weight + at] as number;
          inner[lane] = (inner[lane] as number) + w * (f[values + at] as number);
          const slope = w * (f[slopes + at] as number);
          f[slopes + at] = slope;
          across[lane] = (across[lane] as number) + slope;
          f[sums + k] = (f[sums + k] as number) + slope;
        }
        const rowSum = (across[0] as number) + (across[1] as number);
        f[sums + i] = (f[sums + i] as number) + rowSum;
        total += (inner[0] as number) + (inner[1] as number);
      }
      return total;
    },
    fold(out, a, lda, b, ldb, w, m, n) {
      const f = view();
      for (let i = 0; i < m; i++) {
        const factor = f[w + i] as number;
        for (let k = 0; k < n; k++) {
          const part = factor * (f[a + i * lda + k] as number);
          const whole = b === 0 ? part : part * (f[b + i * ldb + k] as number);
          f[out + k] = (f[out + k] as number) + whole;
        }
      }
    },
    scaleRows(out, a, ld, w, m, n) {
      const f = view();
      for (let i = 0; i < m; i++) {
        const factor = f[w + i] as number;
        for (let at = i * ld; at < i * ld + n; at++) f[out + at] = factor * (f[a + at] as number);
      }
    },
  };
}

function covarianceOf(shape: StationaryShape, s: number, variance: number): number {
  if (shape === "rbf") return decayOf(s, variance);
  const r = Math.sqrt((shape === "matern32" ? 3 : 5) * s);
  const e = decayOf(r, variance);
  return shape === "matern32" ? (1 + r) * e : (1 + r + r * r * (1 / 3)) * e;
}

function slopeOf(shape: StationaryShape, s: number, variance: number): number {
  if (shape === "rbf") return -decayOf(s, variance);
  const r = Math.sqrt((shape === "matern32" ? 3 : 5) * s);
  const e = decayOf(r, variance);
  return shape === "matern32" ? -1.5 * e : (-5 / 6) * (1 + r) * e;
}
