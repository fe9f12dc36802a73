import type { ErrorMetric } from "./error-metric.ts";
import { logRatio } from "./log-ratio.ts";
import { mape } from "./mape.ts";
import { medianApe } from "./median-ape.ts";
import { nmse } from "./nmse.ts";
import { rankCorrelation } from "./rank-correlation.ts";
import { regret } from "./regret.ts";
import { rmse } from "./rmse.ts";

export type { ErrorMetric } from "./error-metric.ts";
export { logRatio } from "./log-ratio.ts";
export { mape } from "./mape.ts";
export { medianApe } from "./median-ape.ts";
export { nmse } from "./nmse.ts";
export { rankCorrelation } from "./rank-correlation.ts";
export { regret } from "./regret.ts";
export { rmse } from "./rmse.ts";

/** Every error metric, by file name. */
export const metrics: readonly ErrorMetric[] = [
  logRatio,
  mape,
  medianApe,
  nmse,
  rankCorrelation,
  regret,
  rmse,
];
