import { pearson } from "./pearson.ts";
import { ranks } from "./ranks.ts";

/** Spearman's rank correlation, ties averaged; NaN when either side is constant. */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return pearson(ranks(a), ranks(b));
}
