import type { MethodFactory, Settings } from "../method/index.ts";
import { InputError } from "../space/index.ts";
import { activeSampling } from "./active-sampling.ts";
import { bellwether } from "./bellwether.ts";
import { dataReuse } from "./data-reuse.ts";
import { dataReuseGuided } from "./data-reuse-guided.ts";
import { direct } from "./direct.ts";
import { divideAndLearn } from "./divide-and-learn.ts";
import { fingerprint } from "./fingerprint.ts";
import { guidedSampling } from "./guided-sampling.ts";
import { guidedSamplingLearner } from "./guided-sampling-learner.ts";
import { guidedSamplingOpml19 } from "./guided-sampling-opml19.ts";
import { informedGp } from "./informed-gp.ts";
import { informedMixture } from "./informed-mixture.ts";
import { linearShift } from "./linear-shift.ts";
import { logShift } from "./log-shift.ts";
import { nonlinearShift } from "./nonlinear-shift.ts";
import { pooled } from "./pooled.ts";
import { sequentialMeta } from "./sequential-meta.ts";
import type { TransferStrategy } from "./strategy.ts";
import { targetOnly } from "./target-only.ts";

export {
  type Recommendation,
  RecommendationError,
  type RecommendationTask,
  recommend,
} from "./recommendation/recommend.ts";
export {
  needsText,
  requireTask,
  type StrategyFacts,
  type StrategyLaw,
  type StrategyNeeds,
  type Transfer,
  type TransferStrategy,
  type TransferTask,
  targetSample,
  UnfitTaskError,
} from "./strategy.ts";

/** Every strategy by name. */
export const strategies: Readonly<Record<string, MethodFactory<TransferStrategy>>> = {
  "active-sampling": activeSampling,
  bellwether,
  "data-reuse": dataReuse,
  "data-reuse-guided": dataReuseGuided,
  direct,
  "divide-and-learn": divideAndLearn,
  fingerprint,
  "guided-sampling": guidedSampling,
  "guided-sampling-learner": guidedSamplingLearner,
  "guided-sampling-opml19": guidedSamplingOpml19,
  "informed-gp": informedGp,
  "informed-mixture": informedMixture,
  "linear-shift": linearShift,
  "log-shift": logShift,
  "nonlinear-shift": nonlinearShift,
  pooled,
  "sequential-meta": sequentialMeta,
  "target-only": targetOnly,
};

/** A name that no strategy has. */
export class UnknownStrategyError extends InputError {
  readonly code = "UNKNOWN_STRATEGY";
}

/**
 * The strategy of that name with the given settings, the others by default.
 * @throws UnknownStrategyError naming the known ones. @throws IllegalSettingError.
 */
export function createStrategy(name: string, settings: Settings = {}): TransferStrategy {
  const factory = Object.hasOwn(strategies, name) ? strategies[name] : undefined;
  if (factory === undefined) {
    throw new UnknownStrategyError(
      `there is no strategy "${name}"; there are ${Object.keys(strategies).join(", ")}`,
    );
  }
  return factory(settings);
}
