/**
 * Heights for labels that want to stand at `wanted` (px, any order) at least `gap` apart and within
 * [top, bottom], each as near to its wish as the order allows. O(n log n).
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  [top, bottom]: readonly [number, number],
): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const heights = [...wanted];
  let next = top;
  for (const i of order) {
    heights[i] = Math.max(heights[i] ?? top, next);
    next = (heights[i] ?? top) + gap;
  }
  // What was pushed out below moves up again, as far as its neighbours need.
  let limit = bottom;
  for (const i of order.reverse()) {
    heights[i] = Math.min(heights[i] ?? bottom, limit);
    limit = (heights[i] ?? bottom) - gap;
  }
  return heights;
}
