import {
  type Predictor,
  predictsIntervals,
  predictsVariance,
  ranksByMedian,
} from "../learners/learner.ts";
import {
  type ErrorMetric,
  logRatio,
  mape,
  medianApe,
  nmse,
  rankCorrelation,
  regret,
  rmse,
} from "../metrics/index.ts";
import { InputError, type Matrix, numberAt } from "../space/index.ts";
import { isCensored } from "../stats/is-censored.ts";
import { normalQuantile } from "../stats/normal-quantile.ts";
import type { CellErrors } from "./cell-result.ts";

/** A predictor that answered something that is no number. */
export class NotFinitePredictionError extends InputError {
  readonly code = "NOT_FINITE_PREDICTION";
}

/**
 * All errors of a predictor on the same test rows; the regret is of the best by what it ranks by. x: n×p; y: n values, infinite where a run was cut
 * off (see `ErrorMetric`). With no rows all are null.
 * @throws NotFinitePredictionError when a prediction is NaN or infinite, or one is missing.
 */
export function score(
  predictor: Predictor,
  x: Matrix,
  y: Float64Array,
  direction: "lower" | "higher",
): CellErrors {
  const predicted = y.length === 0 ? y : predictor.predict(x);
  const errors = scorePredictions(predicted, y, direction);
  if (y.length === 0) return errors;
  const interval = predictedBounds(predictor, x, predicted);
  const ranking = ranksByMedian(predictor)
    ? scorePredictions(predictor.predictMedian(x), y, direction).regret
    : errors.regret;
  return {
    ...errors,
    regret: ranking,
    coverage90Percent: interval === null ? null : shareInside(interval, y),
  };
}

/** The bounds of a 90 % interval, one of each per prediction. */
export interface PredictedInterval {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * All errors of n predictions of n measured values, which a strategy elsewhere can hand in. Without
 * an interval the coverage is null. With no rows all are null.
 * @throws NotFinitePredictionError when a prediction is NaN or infinite, or their number differs.
 */
export function scorePredictions(
  predicted: Float64Array,
  y: Float64Array,
  direction: "lower" | "higher",
  interval?: PredictedInterval,
): CellErrors {
  if (predicted.length !== y.length) {
    throw new NotFinitePredictionError(`${predicted.length} predictions for ${y.length} rows`);
  }
  const odd = predicted.findIndex((value) => !Number.isFinite(value));
  if (odd >= 0) throw new NotFinitePredictionError(`prediction ${odd} is ${predicted[odd]}`);
  const of = (metric: ErrorMetric): number | null => {
    const figure = y.length === 0 ? Number.NaN : metric.compute(y, predicted, direction);
    return Number.isFinite(figure) ? figure : null;
  };
  return {
    mapePercent: of(mape),
    medianApePercent: of(medianApe),
    meanLogRatio: of(logRatio),
    nmse: of(nmse),
    rmse: of(rmse),
    rankCorrelation: of(rankCorrelation),
    regret: of(regret),
    coverage90Percent: interval === undefined ? null : shareInside(interval, y),
  };
}

/**
 * The predictor's own 90 % interval, else the normal one of its variance; null when it has none.
 * @param predicted what it answers for x.
 */
export function predictedBounds(
  predictor: Predictor,
  x: Matrix,
  predicted: Float64Array,
): PredictedInterval | null {
  if (predictsIntervals(predictor)) return predictor.predictInterval(x, 0.9);
  if (!predictsVariance(predictor)) return null;
  const z = normalQuantile(0.95);
  const deviation = predictor.predictVariance(x).map((value) => z * Math.sqrt(value));
  return {
    lower: predicted.map((value, i) => value - numberAt(deviation, i)),
    upper: predicted.map((value, i) => value + numberAt(deviation, i)),
  };
}

/** Share of rows that were not cut off inside the interval; null when all were. */
function shareInside({ lower, upper }: PredictedInterval, y: Float64Array): number | null {
  let inside = 0;
  let count = 0;
  for (let i = 0; i < y.length; i++) {
    const value = numberAt(y, i);
    if (isCensored(value)) continue;
    count++;
    if (value >= numberAt(lower, i) && value <= numberAt(upper, i)) inside++;
  }
  return count === 0 ? null : (100 * inside) / count;
}
