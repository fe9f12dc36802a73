import { readSettings, type Settings } from "../method/index.ts";
import { mean } from "../stats/mean.ts";
import { median } from "../stats/median.ts";
import type { Shifted } from "./sources/line-shift.ts";
import { MODEL_SHIFT } from "./sources/model-shift.ts";
import { shiftBestSource, type Unshifted } from "./sources/shift-best-source.ts";
import {
  requireTask,
  type StrategyFacts,
  type TransferStrategy,
  UnfitTaskError,
} from "./strategy.ts";

const FACTS = {
  name: "log-shift",
  summary:
    "Predicts with the source’s model and corrects it by one factor: the median ratio of target to source among the few target measurements.",
  citation: MODEL_SHIFT,
  isDefault: true,
  needs: { sources: 1, measurements: 1, positiveValues: true },
  usesSources: true,
  laws: ["recovers-a-shift"],
  declaredSettings: {},
} as const satisfies StrategyFacts;

/**
 * The source model times one factor, the median ratio of target and source: a linear shift of the
 * logarithms with one parameter, ln y = a + ln source. Of several sources the one that fits its sample
 * best is kept. Needs positive values; a source prediction that is not positive counts as the least
 * positive source value.
 */
export function logShift(settings: Settings = {}): TransferStrategy {
  return {
    ...FACTS,
    settings: readSettings(FACTS, settings),
    *learn(task, rng) {
      requireTask(task, FACTS);
      return yield* shiftBestSource(task, rng, factorShift);
    },
  };
}

function factorShift({ model, source, predicted, y }: Unshifted): Shifted {
  const least = leastPositive(source.y);
  if (y.some((value) => !(value > 0))) {
    throw new UnfitTaskError("log-shift needs positive target values");
  }
  const logs = y.map((value, i) => Math.log(value) - Math.log(Math.max(predicted[i]!, least)));
  const offset = median(logs);
  const factor = Math.exp(offset);
  return {
    predictor: {
      predict: (x) => model.predict(x).map((value) => factor * Math.max(value, least)),
    },
    error: mean(logs.map((value) => Math.abs(value - offset))),
  };
}

/** @throws UnfitTaskError when no source value is positive. */
function leastPositive(values: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) if (value > 0 && value < least) least = value;
  if (least === Number.POSITIVE_INFINITY) {
    throw new UnfitTaskError("log-shift needs positive source values");
  }
  return least;
}
