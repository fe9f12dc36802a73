import { median, quantile, variance } from "../stats/index.ts";
import { finiteValues } from "./finite-values.ts";

/** A Gaussian kernel density estimate. */
export interface KernelDensity {
  /** Same unit as the values; 0 when all are equal. */
  readonly bandwidth: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Density at each point, in 1 / unit. points: any order. O(n · points) at worst. */
  evaluate(points: ArrayLike<number>): Float64Array;
}

/** How wide the kernels are. */
export type BandwidthRule = "silverman" | "matlab";

/**
 * Gaussian kernel density of n values; those that are not finite are left out: what was cut off has
 * no place on the line (`censoredCount` says how many).
 * @param rule "silverman": 0.9 · min(sd, IQR / 1.34) · n^(−1/5) (Silverman, 1986, eq. 3.31), with sd
 * alone where the IQR is 0. "matlab": (median absolute deviation / 0.6745) · (4 / 3n)^(1/5), which is
 * what `fitdist(…, "Kernel")` does and the ASE 2017 scripts used; falls back on the range where it is 0.
 * @throws EmptyResponsesError when no value is finite.
 */
export function kernelDensity(
  values: ArrayLike<number>,
  rule: BandwidthRule = "silverman",
): KernelDensity {
  const sorted = finiteValues(values).sort();
  const n = sorted.length;
  const bandwidth = rule === "silverman" ? silverman(sorted) : matlab(sorted);
  return {
    bandwidth,
    minimum: sorted[0] as number,
    maximum: sorted[n - 1] as number,
    evaluate: (points) => Float64Array.from(points, (point) => densityAt(sorted, bandwidth, point)),
  };
}

/** Kernels further than 8.5 bandwidths away weigh less than 1e-16 of the nearest: they are skipped. */
const REACH = 8.5;

function densityAt(sorted: Float64Array, bandwidth: number, point: number): number {
  if (bandwidth === 0) return point === sorted[0] ? Number.POSITIVE_INFINITY : 0;
  let sum = 0;
  for (let i = lowerBound(sorted, point - REACH * bandwidth); i < sorted.length; i++) {
    const z = ((sorted[i] as number) - point) / bandwidth;
    if (z > REACH) break;
    sum += Math.exp(-0.5 * z * z);
  }
  return sum / (sorted.length * bandwidth * Math.sqrt(2 * Math.PI));
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function silverman(sorted: Float64Array): number {
  const n = sorted.length;
  if (n === 1) return 0;
  const sd = Math.sqrt(variance(sorted));
  const spread = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 1.34;
  return 0.9 * (spread > 0 ? Math.min(sd, spread) : sd) * n ** -0.2;
}

function matlab(sorted: Float64Array): number {
  const n = sorted.length;
  const center = median(sorted);
  let sigma = median(sorted.map((value) => Math.abs(value - center))) / 0.6745;
  if (sigma <= 0) sigma = (sorted[n - 1] as number) - (sorted[0] as number);
  return sigma * (4 / (3 * n)) ** 0.2;
}
