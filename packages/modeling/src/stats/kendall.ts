/**
 * Kendall's tau-b of pairs (Kendall, 1945): ties are accounted for, infinite values are tied; NaN
 * when a side is constant. O(n²).
 */
export function kendall(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let score = 0;
  let distinctA = 0;
  let distinctB = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const signA = order(a[i] as number, a[j] as number);
      const signB = order(b[i] as number, b[j] as number);
      score += signA * signB;
      distinctA += signA * signA;
      distinctB += signB * signB;
    }
  }
  // A constant side makes that 0 / 0.
  return score / Math.sqrt(distinctA * distinctB);
}

/** Sign of a − b, also of infinite values. */
function order(a: number, b: number): number {
  return a > b ? 1 : a < b ? -1 : 0;
}
