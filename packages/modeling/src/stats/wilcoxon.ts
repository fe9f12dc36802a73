import { normalCdf } from "./normal-cdf.ts";
import { ranks } from "./ranks.ts";

/** What the alternative says about the first side: it differs, is smaller, or is larger. */
export type Alternative = "two-sided" | "less" | "greater";

/** What the signed-rank test says of the pairs. */
export interface WilcoxonResult {
  /** Sum of the ranks of positive differences a − b. */
  readonly positiveRankSum: number;
  /** Pairs that differ: pairs without a difference are dropped, as Wilcoxon does. */
  readonly pairCount: number;
  readonly p: number;
  readonly method: "exact" | "normal";
}

const EXACT_LIMIT = 100;

/**
 * Wilcoxon's signed rank test of pairs (Wilcoxon, 1945). Up to 100 differing pairs the p value is
 * exact, ties included: the rank sum's distribution over all signs, given the averaged ranks. Above
 * that it is normal with the correction for ties and for continuity. p is 1 when no pair differs. A
 * pair of which one side was cut off (`isCensored`) differs more than every other; one of which both
 * were cut off does not differ.
 */
export function wilcoxon(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  alternative: Alternative = "two-sided",
): WilcoxonResult {
  if (a.length !== b.length) throw new RangeError(`${a.length} and ${b.length} make no pairs`);
  const differences: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const difference = a[i] === b[i] ? 0 : (a[i] as number) - (b[i] as number);
    if (Number.isNaN(difference)) throw new RangeError(`pair ${i} has no difference`);
    if (difference !== 0) differences.push(difference);
  }
  const n = differences.length;
  const rank = ranks(differences.map(Math.abs));
  let positive = 0;
  for (let i = 0; i < n; i++) if ((differences[i] as number) > 0) positive += rank[i] as number;
  const method = n <= EXACT_LIMIT ? "exact" : "normal";
  const below = method === "exact" ? exactTail(rank, positive) : normalTail(rank, positive);
  const above =
    method === "exact"
      ? exactTail(rank, (n * (n + 1)) / 2 - positive)
      : normalTail(rank, (n * (n + 1)) / 2 - positive);
  const p =
    alternative === "less"
      ? below
      : alternative === "greater"
        ? above
        : Math.min(1, 2 * Math.min(below, above));
  return { positiveRankSum: positive, pairCount: n, p, method };
}

/**
 * P(sum ≤ given) when each rank counts with probability one half; ranks are multiples of one half.
 */
function exactTail(rank: Float64Array, given: number): number {
  const total = rank.length * (rank.length + 1);
  const share = new Float64Array(total + 1);
  share[0] = 1;
  let reached = 0;
  for (const value of rank) {
    const step = Math.round(2 * value);
    reached += step;
    for (let sum = reached; sum >= 0; sum--) {
      const moved = sum >= step ? (share[sum - step] as number) : 0;
      share[sum] = ((share[sum] as number) + moved) / 2;
    }
  }
  let tail = 0;
  for (let sum = 0; sum <= Math.round(2 * given); sum++) tail += share[sum] as number;
  return Math.min(1, tail);
}

function normalTail(rank: Float64Array, given: number): number {
  const n = rank.length;
  const expected = (n * (n + 1)) / 4;
  let squares = 0;
  for (const value of rank) squares += value * value;
  return normalCdf((given - expected + 0.5) / Math.sqrt(squares / 4));
}
