import { InputError } from "../space/index.ts";

/** Samples of one signal at times of its own: t in seconds, ascending; y in the signal's unit. */
export interface IrregularSeries {
  readonly t: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** A series too short, not ascending, or not finite. */
export class IllegalSeriesError extends InputError {
  readonly code = "ILLEGAL_SERIES";
}

/** Second-order statistics of two signals over [0, span]. */
export interface SecondOrderStatistics {
  /** Cross-covariance at each asked lag: E[(a(t) − mean a)(b(t + lag) − mean b)]. */
  covariance(lags: ArrayLike<number>): Float64Array;
  /** The same over the product of standard deviations, −1 … 1. */
  correlation(lags: ArrayLike<number>): Float64Array;
}

/**
 * Auto- or cross-correlation of irregularly sampled signals without aligning them: each signal is
 * projected onto a Fourier basis over the common span by sums over its own samples, and correlations are
 * read off the products of the coefficients. One pass over each series, nothing is interpolated onto a
 * grid. This is the idea of computing second-order statistics by projection onto a frequency basis
 * for unaligned sensors; departs from a plain periodogram in weighting every sample by the
 * length of its Voronoi cell, so that bursts of samples do not dominate.
 * @param components number of frequencies k/span, k = 1 … components; default: a quarter of the mean sample count.
 * Lags are circular in the span: trust lags up to a quarter of it.
 */
export function secondOrderStatistics(
  a: IrregularSeries,
  b: IrregularSeries = a,
  { components }: { readonly components?: number } = {},
): SecondOrderStatistics {
  check(a);
  check(b);
  const from = Math.min(first(a.t), first(b.t));
  const span = Math.max(last(a.t), last(b.t)) - from;
  const count = components ?? Math.floor((a.t.length + b.t.length) / 8);
  const fa = project(a, from, span, count);
  const fb = a === b ? fa : project(b, from, span, count);
  const covarianceAt = (lag: number): number => {
    let sum = 0;
    for (let k = 0; k < count; k++) {
      const angle = (2 * Math.PI * (k + 1) * lag) / span;
      const re =
        (fa.re[k] as number) * (fb.re[k] as number) + (fa.im[k] as number) * (fb.im[k] as number);
      const im =
        (fa.re[k] as number) * (fb.im[k] as number) - (fa.im[k] as number) * (fb.re[k] as number);
      sum += re * Math.cos(angle) - im * Math.sin(angle);
    }
    return 2 * sum;
  };
  const scale = Math.sqrt(power(fa) * power(fb));
  return {
    covariance: (lags) => Float64Array.from(lags, covarianceAt),
    correlation: (lags) =>
      Float64Array.from(lags, (lag) => (scale === 0 ? Number.NaN : covarianceAt(lag) / scale)),
  };
}

/** Coefficients of an autoregressive process x(t) = Σ a_k x(t − k·step) + noise. */
export interface AutoregressiveFit {
  readonly coefficients: Float64Array;
  /** Variance of the noise as a share of the signal's, 0 … 1. */
  readonly noiseShare: number;
}

/**
 * Autoregressive fit of an irregularly sampled signal by Levinson–Durbin on its projected
 * autocovariance at lags 0, step, …, order·step.
 * @param step in seconds. @param order at least 1.
 */
export function autoregressiveFit(
  series: IrregularSeries,
  order: number,
  step: number,
): AutoregressiveFit {
  const lags = Float64Array.from({ length: order + 1 }, (_, k) => k * step);
  const r = secondOrderStatistics(series).covariance(lags);
  const a = new Float64Array(order);
  let error = r[0] as number;
  for (let k = 0; k < order; k++) {
    let reflection = r[k + 1] as number;
    for (let j = 0; j < k; j++) reflection -= (a[j] as number) * (r[k - j] as number);
    reflection = error === 0 ? 0 : reflection / error;
    const before = a.slice(0, k);
    a[k] = reflection;
    for (let j = 0; j < k; j++)
      a[j] = (before[j] as number) - reflection * (before[k - 1 - j] as number);
    error *= 1 - reflection * reflection;
  }
  return { coefficients: a, noiseShare: r[0] === 0 ? Number.NaN : error / (r[0] as number) };
}

interface Projection {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** Fourier coefficients at k/span, k = 1 … count, of the signal less its time-weighted mean. */
function project({ t, y }: IrregularSeries, from: number, span: number, count: number): Projection {
  const n = t.length;
  const weights = new Float64Array(n);
  let total = 0;
  let center = 0;
  for (let i = 0; i < n; i++) {
    const left = i === 0 ? (t[0] as number) : ((t[i - 1] as number) + (t[i] as number)) / 2;
    const right = i === n - 1 ? (t[i] as number) : ((t[i] as number) + (t[i + 1] as number)) / 2;
    weights[i] = right - left;
    total += right - left;
    center += (right - left) * (y[i] as number);
  }
  center /= total;
  const re = new Float64Array(count);
  const im = new Float64Array(count);
  for (let i = 0; i < n; i++) {
    const value = (((y[i] as number) - center) * (weights[i] as number)) / total;
    const angle = (2 * Math.PI * ((t[i] as number) - from)) / span;
    // Powers of the unit vector instead of count calls of sin and cos.
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    let x = c;
    let z = s;
    for (let k = 0; k < count; k++) {
      re[k]! += value * x;
      im[k]! -= value * z;
      const next = x * c - z * s;
      z = x * s + z * c;
      x = next;
    }
  }
  return { re, im };
}

function power({ re, im }: Projection): number {
  let sum = 0;
  for (let k = 0; k < re.length; k++) sum += (re[k] as number) ** 2 + (im[k] as number) ** 2;
  return 2 * sum;
}

function check({ t, y }: IrregularSeries): void {
  if (t.length !== y.length || t.length < 4) {
    throw new IllegalSeriesError(
      `a series needs at least 4 times and as many values; ${t.length} and ${y.length} were given`,
    );
  }
  for (let i = 0; i < t.length; i++) {
    if (!Number.isFinite(t[i] as number) || !Number.isFinite(y[i] as number)) {
      throw new IllegalSeriesError(`sample ${i} of a series is not finite`);
    }
    if (i > 0 && (t[i] as number) <= (t[i - 1] as number)) {
      throw new IllegalSeriesError(`times of a series must ascend; sample ${i} does not`);
    }
  }
}

const first = (t: ArrayLike<number>): number => t[0] as number;
const last = (t: ArrayLike<number>): number => t[t.length - 1] as number;
