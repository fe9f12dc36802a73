import { numberAt } from "../space/index.ts";
import { isCensored } from "../stats/is-censored.ts";
import { variance } from "../stats/variance.ts";
import type { ErrorMetric } from "./error-metric.ts";

/** Mean squared error in units of the variance of y: 1 is as good as the mean of the test rows. */
export const nmse: ErrorMetric = {
  name: "nmse",
  unit: "1",
  better: "lower",
  formula: "mean (y − ŷ)² / variance of y",
  compute(y, predicted) {
    const known = y.filter((value) => !isCensored(value));
    let sum = 0;
    for (let i = 0; i < y.length; i++) {
      const value = numberAt(y, i);
      if (!isCensored(value)) sum += (value - numberAt(predicted, i)) ** 2;
    }
    const spread = variance(known, 0);
    return spread > 0 ? sum / known.length / spread : Number.NaN;
  },
};
