import type { MethodFactory, Settings } from "../method/index.ts";
import { InputError } from "../space/index.ts";
import { constant } from "./constant.ts";
import { convergence } from "./convergence.ts";
import { gaussianProcess } from "./gaussian-process.ts";
import { influenceModel } from "./influence-model.ts";
import { lasso } from "./lasso.ts";
import type { Learner } from "./learner.ts";
import { mlRandomForest } from "./ml-random-forest.ts";
import { mlp } from "./mlp.ts";
import { randomForest } from "./random-forest.ts";
import { regressionTree } from "./regression-tree.ts";
import { ridge } from "./ridge.ts";
import { tunedGp } from "./tuned-gp.ts";

export { type ConvergenceModel, fitConvergence } from "./convergence/convergence-model.ts";
export { DegenerateSampleError } from "./degenerate-sample-error.ts";
export type {
  Bounds,
  Influence,
  InfluenceModel,
  IntervalPredictor,
  Law,
  Learner,
  LearnerFacts,
  LearnerNeeds,
  Predictor,
  ProbabilisticPredictor,
} from "./learner.ts";
export { explainsInfluences, predictsIntervals, predictsVariance } from "./learner.ts";
export { prepareTensorflow, tensorflowBackend } from "./mlp/tensorflow.ts";
export { gaussianProcess, influenceModel, mlp, randomForest };

/** Every learner by name. */
export const learners: Readonly<Record<string, MethodFactory<Learner>>> = {
  constant,
  convergence,
  "gaussian-process": gaussianProcess,
  "influence-model": influenceModel,
  lasso,
  "ml-random-forest": mlRandomForest,
  mlp,
  "random-forest": randomForest,
  "regression-tree": regressionTree,
  ridge,
  "tuned-gp": tunedGp,
};

/** A name that no learner has. */
export class UnknownLearnerError extends InputError {
  readonly code = "UNKNOWN_LEARNER";
}

/**
 * The learner of that name with the given settings, the others by default.
 * @throws UnknownLearnerError naming the known ones. @throws IllegalSettingError.
 */
export function createLearner(name: string, settings: Settings = {}): Learner {
  const factory = Object.hasOwn(learners, name) ? learners[name] : undefined;
  if (factory === undefined) {
    throw new UnknownLearnerError(
      `there is no learner "${name}"; there are ${Object.keys(learners).join(", ")}`,
    );
  }
  return factory(settings);
}
