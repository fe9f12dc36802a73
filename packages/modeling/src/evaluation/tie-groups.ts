import { holm } from "../stats/holm.ts";
import { mean } from "../stats/mean.ts";
import { wilcoxon } from "../stats/wilcoxon.ts";
import { type Contender, requirePaired } from "./compare.ts";

/** A strategy's place in a table that is honest about ties. */
export interface Placed {
  readonly name: string;
  readonly meanError: number;
  /** 1 is the best group; strategies of one group cannot be told apart from its first. */
  readonly group: number;
}

/**
 * Contenders by mean error, cut into groups: a group holds its best member, the leader, and everything
 * after it up to the first that is separable from the leader, which leads the next group. Separable
 * means: Wilcoxon's signed rank test on paired repeats, Holm over the comparisons of this leader with
 * all that come after it, p ≤ alpha. Correcting over all pairs, as `comparePairs` does, would leave a
 * table of 25 strategies and 10 repeats without any difference. With 5 repeats the least p value is
 * 1 / 16: then all are one group, as they should be.
 * @param alpha 0.05 by default. @throws UnpairedError when repeats are missing.
 */
export function tieGroups(contenders: readonly Contender[], alpha = 0.05): readonly Placed[] {
  requirePaired(contenders);
  const order = contenders
    .map((contender) => ({ contender, meanError: mean(contender.errors) }))
    .sort((a, b) => a.meanError - b.meanError);
  const placed: Placed[] = [];
  for (let group = 1, start = 0; start < order.length; group++) {
    const leader = order[start]!.contender;
    const after = order.slice(start + 1);
    const p = holm(after.map(({ contender }) => wilcoxon(contender.errors, leader.errors).p));
    const separable = p.findIndex((value) => value <= alpha);
    const end = separable < 0 ? order.length : start + 1 + separable;
    for (const { contender, meanError } of order.slice(start, end)) {
      placed.push({ name: contender.name, meanError, group });
    }
    start = end;
  }
  return placed;
}
