/**
 * Quantile by linear interpolation between order statistics (type 7 of Hyndman & Fan, 1996; the
 * default of R and numpy), and infinite between a value and one that was cut off. q: 0 … 1. NaN when
 * empty or between −∞ and ∞. O(n log n); the input is not changed.
 */
export function quantile(values: ArrayLike<number>, q: number): number {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) return Number.NaN;
  const at = q * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  if (at === below) return low;
  if (!Number.isFinite(low)) return low + high;
  return low + (high - low) * (at - below);
}
