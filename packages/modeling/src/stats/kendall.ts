/**
 * Kendall's tau-b of pairs (Kendall, 1945): ties are accounted for; NaN when a side is constant.
 * O(n²).
 */
export function kendall(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let score = 0;
  let distinctA = 0;
  let distinctB = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const signA = Math.sign((a[i] as number) - (a[j] as number));
      const signB = Math.sign((b[i] as number) - (b[j] as number));
      score += signA * signB;
      distinctA += signA * signA;
      distinctB += signB * signB;
    }
  }
  return distinctA === 0 || distinctB === 0 ? Number.NaN : score / Math.sqrt(distinctA * distinctB);
}
