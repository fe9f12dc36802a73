import { spearman } from "../stats/spearman.ts";
import type { ErrorMetric } from "./error-metric.ts";

/** Spearman's rank correlation of measured and predicted values, ties averaged. */
export const rankCorrelation: ErrorMetric = {
  name: "rank-correlation",
  unit: "1",
  better: "higher",
  formula: "Spearman's ρ of y and ŷ",
  compute: (y, predicted) => spearman(y, predicted),
};
