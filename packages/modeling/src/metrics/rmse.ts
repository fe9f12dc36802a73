import { numberAt } from "../space/index.ts";
import { isCensored } from "../stats/is-censored.ts";
import type { ErrorMetric } from "./error-metric.ts";

/** Root of the mean squared error, in the metric's unit. */
export const rmse: ErrorMetric = {
  name: "rmse",
  unit: "of the metric",
  better: "lower",
  formula: "√ mean (y − ŷ)²",
  compute(y, predicted) {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < y.length; i++) {
      const value = numberAt(y, i);
      if (isCensored(value)) continue;
      sum += (value - numberAt(predicted, i)) ** 2;
      count++;
    }
    return Math.sqrt(sum / count);
  },
};
