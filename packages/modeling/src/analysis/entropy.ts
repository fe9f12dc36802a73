import { numberAt } from "../space/index.ts";
import { censoredCount } from "../stats/index.ts";
import { finiteValues } from "./finite-values.ts";
import { kernelDensity } from "./kernel-density.ts";

/**
 * Shannon entropy in bits of the histogram of each set, with equal-width bins over the *union* range
 * of all sets, so that the figures can be compared (Jamshidi et al., FSE 2018). A uniform set reaches
 * log2(bins); a constant one has 0. Runs that were cut off (infinite) are an outcome of their own,
 * beside the bins; failures (NaN) are left out.
 * @param sets one or more sets of responses, same unit. @param bins 100 by default, at least 1.
 * @throws EmptyResponsesError when a set has no finite value.
 */
export function histogramEntropy(
  sets: readonly ArrayLike<number>[],
  { bins = 100 }: { readonly bins?: number } = {},
): readonly number[] {
  const finite = sets.map((set) => finiteValues(set));
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const set of finite) {
    for (const value of set) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return finite.map((set, index) => {
    const counts = new Float64Array(bins + 1);
    counts[bins] = censoredCount(sets[index] ?? []);
    for (const value of set) {
      const bin = high === low ? 0 : Math.floor(((value - low) / (high - low)) * bins);
      counts[Math.min(bin, bins - 1)]! += 1;
    }
    return shannonEntropy(counts);
  });
}

/** Shannon entropy in bits of counts or weights that need not add up to one; 0 log 0 = 0. */
export function shannonEntropy(weights: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += numberAt(weights, i);
  let bits = 0;
  for (let i = 0; i < weights.length; i++) {
    const share = numberAt(weights, i) / total;
    if (share > 0) bits -= share * Math.log2(share);
  }
  return bits;
}

/**
 * Differential entropy in bits of the Gaussian kernel density of the responses, Silverman bandwidth,
 * by the trapezoid rule on 4,096 points that reach four bandwidths beyond the data. Depends on the unit:
 * scaling responses by s adds log2 s. −∞ for constant responses. Of the finite ones only: what was cut
 * off or failed has no density (`censoredCount` says how many were cut off).
 * @throws EmptyResponsesError when there is no finite value.
 */
export function differentialEntropy(responses: ArrayLike<number>): number {
  const density = kernelDensity(responses);
  if (density.bandwidth === 0) return Number.NEGATIVE_INFINITY;
  const points = 4096;
  const from = density.minimum - 4 * density.bandwidth;
  const step = (density.maximum + 4 * density.bandwidth - from) / (points - 1);
  const grid = Float64Array.from({ length: points }, (_, i) => from + i * step);
  const heights = density.evaluate(grid);
  let bits = 0;
  for (let i = 0; i < points; i++) {
    const height = numberAt(heights, i);
    if (height > 0) bits -= (i === 0 || i === points - 1 ? 0.5 : 1) * height * Math.log2(height);
  }
  return bits * step;
}
