import { chiSquaredTail } from "./chi-squared-tail.ts";
import { ranks } from "./ranks.ts";

/** What Friedman's test says of the treatments. */
export interface FriedmanResult {
  /** Mean rank of each treatment; 1 is the smallest value. */
  readonly meanRanks: Float64Array;
  /** χ² with k − 1 degrees of freedom, corrected for ties; NaN when every block is one tie. */
  readonly statistic: number;
  readonly p: number;
}

/**
 * Friedman's rank test (Friedman, 1937) of k treatments over N blocks.
 * @param blocks N rows of k values, ranked within the row.
 * @throws RangeError when there is no block, fewer than 2 treatments, or a ragged row.
 */
export function friedman(blocks: readonly ArrayLike<number>[]): FriedmanResult {
  const k = blocks[0]?.length ?? 0;
  const n = blocks.length;
  if (k < 2) throw new RangeError("Friedman's test needs at least two treatments and one block");
  const sums = new Float64Array(k);
  let squares = 0;
  for (const block of blocks) {
    if (block.length !== k) throw new RangeError(`a block has ${block.length} values, not ${k}`);
    ranks(block).forEach((rank, j) => {
      sums[j]! += rank;
      squares += rank * rank;
    });
  }
  const center = (n * (k + 1)) / 2;
  const spread = sums.reduce((sum, value) => sum + (value - center) ** 2, 0);
  const within = squares - (n * k * (k + 1) ** 2) / 4;
  const statistic = ((k - 1) * spread) / within;
  return {
    meanRanks: sums.map((sum) => sum / n),
    statistic,
    p: Number.isNaN(statistic) ? 1 : chiSquaredTail(statistic, k - 1),
  };
}
