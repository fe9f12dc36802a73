import { numberAt } from "../space/index.ts";
import { normalCdf } from "../stats/index.ts";
import type { MetricBound } from "./advice-task.ts";
import type { LogEstimates } from "./log-estimates.ts";

/** n probabilities that a value is within a bound. */
export function boundProbability(
  { middle, sd, isLog }: LogEstimates,
  { atMost, atLeast }: MetricBound,
): Float64Array {
  const onScale = (bound: number): number => {
    if (!isLog) return bound;
    return bound > 0 ? Math.log(bound) : Number.NEGATIVE_INFINITY;
  };
  return middle.map((m, i) => {
    const below = (bound: number) => {
      const distance = onScale(bound) - m;
      const s = numberAt(sd, i);
      // A value that is measured is within or not.
      return s > 0 ? normalCdf(distance / s) : Number(distance >= 0);
    };
    const most = atMost === undefined ? 1 : below(atMost);
    const least = atLeast === undefined ? 0 : below(atLeast);
    if (numberAt(sd, i) === 0 && atLeast !== undefined) {
      return most * Number(m >= onScale(atLeast));
    }
    return Math.max(0, most - least);
  });
}
