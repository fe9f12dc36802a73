import { numberAt } from "../space/index.ts";
import type { ErrorMetric } from "./error-metric.ts";

/** Root of the mean squared error, in the metric's unit. */
export const rmse: ErrorMetric = {
  name: "rmse",
  unit: "of the metric",
  better: "lower",
  formula: "√ mean (y − ŷ)²",
  compute(y, predicted) {
    let sum = 0;
    for (let i = 0; i < y.length; i++) sum += (numberAt(y, i) - numberAt(predicted, i)) ** 2;
    return Math.sqrt(sum / y.length);
  },
};
