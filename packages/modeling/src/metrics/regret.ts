import { numberAt } from "../space/index.ts";
import { isCensored } from "../stats/is-censored.ts";
import type { ErrorMetric } from "./error-metric.ts";

/**
 * What it costs to trust the prediction: the value of the row that is predicted best against the
 * best value. For a metric where lower is better y(argmin ŷ) / min y − 1; where higher is better 1
 * − y(argmax ŷ) / max y. The first row wins ties. NaN unless the best value is positive. A chosen row
 * that was cut off counts as the worst that was not: the regret is at least that.
 */
export const regret: ErrorMetric = {
  name: "regret",
  unit: "1",
  better: "lower",
  formula: "y(argmin ŷ) / min y − 1",
  compute(y, predicted, direction) {
    const sign = direction === "lower" ? 1 : -1;
    let chosen = 0;
    let best = 0;
    for (let i = 1; i < y.length; i++) {
      if (sign * numberAt(predicted, i) < sign * numberAt(predicted, chosen)) chosen = i;
      if (sign * numberAt(y, i) < sign * numberAt(y, best)) best = i;
    }
    const bestValue = numberAt(y, best);
    if (!(bestValue > 0) || isCensored(bestValue)) return Number.NaN;
    const value = numberAt(y, chosen);
    return sign * ((isCensored(value) ? worstKnown(y, sign) : value) / bestValue - 1);
  },
};

/** The worst value that was not cut off; there is one. */
function worstKnown(y: Float64Array, sign: number): number {
  let worst = Number.NEGATIVE_INFINITY;
  for (const value of y) if (!isCensored(value)) worst = Math.max(worst, sign * value);
  return sign * worst;
}
