import { numberAt } from "../space/index.ts";
import { isCensored } from "../stats/is-censored.ts";
import type { ErrorMetric } from "./error-metric.ts";

/**
 * Mean absolute log ratio: twice too much and half too little weigh the same, so it exposes models
 * that win MAPE by predicting low. A prediction that is not positive is as wrong as a factor of
 * 1e12.
 */
export const logRatio: ErrorMetric = {
  name: "log-ratio",
  unit: "1",
  better: "lower",
  formula: "mean |ln(ŷ / y)| over y > 0, ŷ / y at least 1e-12",
  compute(y, predicted) {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < y.length; i++) {
      const value = numberAt(y, i);
      if (!(value > 0) || isCensored(value)) continue;
      const ratio = numberAt(predicted, i) / value;
      sum += Math.abs(Math.log(ratio > 1e-12 ? ratio : 1e-12));
      count++;
    }
    return sum / count;
  },
};
