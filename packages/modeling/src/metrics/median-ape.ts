import { numberAt } from "../space/index.ts";
import { isCensored } from "../stats/is-censored.ts";
import { median } from "../stats/median.ts";
import type { ErrorMetric } from "./error-metric.ts";

/** Median absolute percentage error over rows with y > 0: what MAPE is without its tail. */
export const medianApe: ErrorMetric = {
  name: "median-ape",
  unit: "%",
  better: "lower",
  formula: "100 · median |y − ŷ| / y over y > 0",
  compute(y, predicted) {
    const errors: number[] = [];
    for (let i = 0; i < y.length; i++) {
      const value = numberAt(y, i);
      if (value > 0 && !isCensored(value))
        errors.push(Math.abs(value - numberAt(predicted, i)) / value);
    }
    return 100 * median(errors);
  },
};
