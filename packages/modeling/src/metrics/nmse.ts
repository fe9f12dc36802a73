import { numberAt } from "../space/index.ts";
import { variance } from "../stats/variance.ts";
import type { ErrorMetric } from "./error-metric.ts";

/** Mean squared error in units of the variance of y: 1 is as good as the mean of the test rows. */
export const nmse: ErrorMetric = {
  name: "nmse",
  unit: "1",
  better: "lower",
  formula: "mean (y − ŷ)² / variance of y",
  compute(y, predicted) {
    let sum = 0;
    for (let i = 0; i < y.length; i++) sum += (numberAt(y, i) - numberAt(predicted, i)) ** 2;
    const spread = variance(y, 0);
    return spread > 0 ? sum / y.length / spread : Number.NaN;
  },
};
