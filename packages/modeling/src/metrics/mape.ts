import { numberAt } from "../space/index.ts";
import { isCensored } from "../stats/is-censored.ts";
import type { ErrorMetric } from "./error-metric.ts";

/** Mean absolute percentage error over rows with y > 0 (the papers' Err and MRE). */
export const mape: ErrorMetric = {
  name: "mape",
  unit: "%",
  better: "lower",
  formula: "100 · mean |y − ŷ| / y over y > 0",
  compute(y, predicted) {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < y.length; i++) {
      const value = numberAt(y, i);
      if (!(value > 0) || isCensored(value)) continue;
      sum += Math.abs(value - numberAt(predicted, i)) / value;
      count++;
    }
    return (100 * sum) / count;
  },
};
