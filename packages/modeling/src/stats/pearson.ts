import { isCensored } from "./is-censored.ts";
import { mean } from "./mean.ts";

/**
 * Pearson's correlation of pairs; NaN when either side is constant or there is none. Pairs of which
 * a side was cut off are left out (`isCensored`).
 */
export function pearson(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const [a, b] = uncensoredPairs(left, right);
  const meanA = mean(a);
  const meanB = mean(b);
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    const da = (a[i] as number) - meanA;
    const db = (b[i] as number) - meanB;
    ab += da * db;
    aa += da * da;
    bb += db * db;
  }
  const product = aa * bb;
  const isInRange = product > 0 && product < Number.POSITIVE_INFINITY;
  const spread = isInRange ? Math.sqrt(product) : Math.sqrt(aa) * Math.sqrt(bb);
  // A constant side makes that 0 / 0.
  return Math.max(-1, Math.min(1, ab / spread));
}

function uncensoredPairs(a: ArrayLike<number>, b: ArrayLike<number>) {
  const isLeftOut = (i: number): boolean =>
    isCensored(a[i] as number) || isCensored(b[i] as number);
  let kept = 0;
  while (kept < a.length && !isLeftOut(kept)) kept++;
  if (kept === a.length) return [a, b] as const;
  const rows = Array.from({ length: a.length }, (_, i) => i).filter((i) => !isLeftOut(i));
  return [rows.map((i) => a[i] as number), rows.map((i) => b[i] as number)] as const;
}
