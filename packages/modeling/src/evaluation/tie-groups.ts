import { mean } from "../stats/mean.ts";
import { type Contender, comparePairs } from "./compare.ts";

/** A strategy's place in a table that is honest about ties. */
export interface Placed {
  readonly name: string;
  readonly meanError: number;
  /** 1 is the best group; strategies of one group cannot be told apart from its first. */
  readonly group: number;
}

/**
 * Contenders by mean error, cut into groups: a group holds its best member and everything after it
 * that is not separable from that member (Wilcoxon signed rank on paired repeats, Holm over all
 * pairs, p > alpha). The first one that is separable opens the next group.
 * @param alpha 0.05 by default. @throws UnpairedError when repeats are missing.
 */
export function tieGroups(contenders: readonly Contender[], alpha = 0.05): readonly Placed[] {
  const order = contenders
    .map(({ name, errors }) => ({ name, meanError: mean(errors) }))
    .sort((a, b) => a.meanError - b.meanError);
  const separable = new Set(
    comparePairs(contenders)
      .filter((pair) => pair.adjustedP <= alpha)
      .flatMap(({ first, second }) => [`${first}\n${second}`, `${second}\n${first}`]),
  );
  let group = 0;
  let leader: string | undefined;
  return order.map(({ name, meanError }) => {
    if (leader === undefined || separable.has(`${leader}\n${name}`)) {
      leader = name;
      group++;
    }
    return { name, meanError, group };
  });
}
