/**
 * The smallest value at which half of the total weight is reached: a minimiser of Σ wᵢ |yᵢ − m|.
 * Values may be infinite. Weights are not negative and not all zero. NaN when empty. O(n log n).
 */
export function weightedMedian(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const order = Int32Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => (values[a] as number) - (values[b] as number),
  );
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i] as number;
  let reached = 0;
  for (const i of order) {
    reached += weights[i] as number;
    if (2 * reached >= total) return values[i] as number;
  }
  return Number.NaN;
}
