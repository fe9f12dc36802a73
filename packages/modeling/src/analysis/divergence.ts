import { numberAt } from "../space/index.ts";
import { censoredCount } from "../stats/index.ts";
import { finiteValues } from "./finite-values.ts";
import { kernelDensity } from "./kernel-density.ts";

/** How the two densities are laid side by side. */
export interface DivergenceSettings {
  /** Points of the grid; 1,000 by default. */
  readonly points?: number;
  /**
   * "common": one grid over the union range, reaching three bandwidths beyond; this compares the
   * distributions. "own-range": each density on its own range, as the ASE 2017 scripts did (metric
   * M2); this compares shapes only, after stretching one onto the other.
   */
  readonly grid?: "common" | "own-range";
  /** Added to the second distribution's weights; 2.2e-16 by default. It bounds KL from above. */
  readonly floor?: number;
}

/**
 * Kullback–Leibler divergence KL(p ‖ q) in nats between the kernel densities of two sets of responses
 * on a grid, both normalised to add up to one. ≥ 0, 0 for equal sets, not symmetric. Runs that were cut
 * off (infinite) weigh what their share is, as one point beside the grid; failures (NaN) are left out.
 * @throws EmptyResponsesError when a set has no finite value.
 */
export function klDivergence(
  p: ArrayLike<number>,
  q: ArrayLike<number>,
  settings: DivergenceSettings = {},
): number {
  const [a, b] = gridWeights(p, q, settings);
  const floor = settings.floor ?? 2.2e-16;
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const share = numberAt(a, i);
    if (share > 0) sum += share * Math.log(share / (numberAt(b, i) + floor));
  }
  return Math.max(0, sum);
}

/**
 * Jensen–Shannon divergence in bits: symmetric, 0 for equal sets, 1 for sets that do not meet. What was
 * cut off counts as in `klDivergence`.
 * @throws EmptyResponsesError when a set has no finite value.
 */
export function jensenShannonDivergence(
  p: ArrayLike<number>,
  q: ArrayLike<number>,
  settings: DivergenceSettings = {},
): number {
  const [a, b] = gridWeights(p, q, settings);
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const x = numberAt(a, i);
    const y = numberAt(b, i);
    const middle = (x + y) / 2;
    if (x > 0) sum += (x * Math.log2(x / middle)) / 2;
    if (y > 0) sum += (y * Math.log2(y / middle)) / 2;
  }
  return Math.min(1, Math.max(0, sum));
}

function gridWeights(
  p: ArrayLike<number>,
  q: ArrayLike<number>,
  { points = 1000, grid = "common" }: DivergenceSettings,
): readonly [Float64Array, Float64Array] {
  const rule = grid === "common" ? "silverman" : "matlab";
  const a = kernelDensity(p, rule);
  const b = kernelDensity(q, rule);
  if (grid === "own-range") {
    const on = (d: typeof a) => normalised(d.evaluate(linspace(d.minimum, d.maximum, points)));
    return [withCut(on(a), p), withCut(on(b), q)];
  }
  const margin = 3 * Math.max(a.bandwidth, b.bandwidth);
  const low = Math.min(a.minimum, b.minimum) - margin;
  const high = Math.max(a.maximum, b.maximum) + margin;
  const at = linspace(low, high, points);
  return [withCut(normalised(a.evaluate(at)), p), withCut(normalised(b.evaluate(at)), q)];
}

/** The weights of the finite values, and one more: the share of what was cut off. */
function withCut(weights: Float64Array, values: ArrayLike<number>): Float64Array {
  const cut = censoredCount(values);
  const share = cut === 0 ? 0 : cut / (cut + finiteValues(values).length);
  const all = new Float64Array(weights.length + 1);
  all.set(weights.map((weight) => weight * (1 - share)));
  all[weights.length] = share;
  return all;
}

function linspace(low: number, high: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));
}

/** Weights that add up to one. Infinite heights (constant responses) share all of the weight. */
function normalised(heights: Float64Array): Float64Array {
  if (heights.includes(Number.POSITIVE_INFINITY)) {
    const spikes = heights.map((height) => (height === Number.POSITIVE_INFINITY ? 1 : 0));
    return normalised(spikes);
  }
  let total = 0;
  for (const height of heights) total += height;
  return total === 0 ? heights : heights.map((height) => height / total);
}
