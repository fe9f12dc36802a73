import type { Rng } from "../random/index.ts";
import { numberAt } from "../space/index.ts";
import { normalQuantile, quantile } from "../stats/index.ts";
import type { LogEstimates } from "./log-estimates.ts";

/** Candidates that cannot be told apart from the best one. */
export interface BestSet {
  /** Rows, likeliest first: the first is what would be chosen today. At most 20. */
  readonly rows: readonly number[];
  /** How many there are in all. */
  readonly count: number;
  /**
   * What the choice of today is expected to lose against the true best: share of its value, or in the metric's unit
   * where values are not positive. Errors of the members are drawn as if independent, so it is rather too high.
   */
  readonly regret: { readonly median: number; readonly upper: number };
}

const SHOWN = 20;
const DRAWS = 1000;
/** Members whose values are drawn: the likeliest. */
const DRAWN = 200;
/** One-sided: who is worse with this probability is told apart. */
const APART = normalQuantile(0.95);
/** Least probability of being feasible with which something is called best. */
const LEAST_FEASIBLE = 0.5;

/**
 * The best candidate and those of which it is not known with 95 % probability that they are worse. Ranked by the
 * middle, not by an answer that leans down where it is unsure. Null where nothing is likely to be feasible.
 */
export function bestSet(
  { middle, sd, isLog }: LogEstimates,
  feasible: Float64Array,
  better: "lower" | "higher",
  rng: Rng,
): BestSet | null {
  const sign = better === "lower" ? 1 : -1;
  const loss = (row: number) => sign * numberAt(middle, row);
  const eligible = [...middle.keys()]
    .filter((row) => numberAt(feasible, row) >= LEAST_FEASIBLE)
    .sort((a, b) => loss(a) - loss(b) || a - b);
  const [first] = eligible;
  if (first === undefined) return null;
  const members = eligible.filter((row) => {
    const spread = Math.hypot(numberAt(sd, row), numberAt(sd, first));
    return row === first || loss(row) - loss(first) <= APART * spread;
  });
  const drawn = members.slice(0, DRAWN);
  const regrets = Float64Array.from({ length: DRAWS }, () => {
    let chosen = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const row of drawn) {
      const value = loss(row) + numberAt(sd, row) * rng.normal();
      if (row === first) chosen = value;
      if (row === first || rng.next() < numberAt(feasible, row)) least = Math.min(least, value);
    }
    return isLog ? Math.expm1(chosen - least) : chosen - least;
  });
  return {
    rows: members.slice(0, SHOWN),
    count: members.length,
    regret: { median: quantile(regrets, 0.5), upper: quantile(regrets, 0.95) },
  };
}
