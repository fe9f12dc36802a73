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

export { type ConvergenceModel, fitConvergence } from "./convergence/convergence-model.ts";
export { DegenerateSampleError } from "./degenerate-sample-error.ts";
export type {
  Bounds,
  Influence,
  InfluenceModel,
  IntervalPredictor,
  Law,
  Learner,
  Predictor,
  ProbabilisticPredictor,
  Settings,
} from "./learner.ts";
export { explainsInfluences, predictsIntervals, predictsVariance } from "./learner.ts";
export { prepareTensorflow, tensorflowBackend } from "./mlp/tensorflow.ts";
export { gaussianProcess, influenceModel, mlp, randomForest };

/** Every learner by name; each factory gives it with its defaults. */
export const learners: Readonly<Record<string, () => Learner>> = {
  constant: () => constant(),
  convergence: () => convergence(),
  "gaussian-process": () => gaussianProcess(),
  "influence-model": () => influenceModel(),
  lasso: () => lasso(),
  "ml-random-forest": () => mlRandomForest(),
  mlp: () => mlp(),
  "random-forest": () => randomForest(),
  "regression-tree": () => regressionTree(),
  ridge: () => ridge(),
};

/** A name that no learner has. */
export class UnknownLearnerError extends InputError {
  readonly code = "UNKNOWN_LEARNER";
}

/**
 * The learner of that name with its defaults. @throws UnknownLearnerError naming the known ones.
 */
export function createLearner(name: string): Learner {
  const factory = Object.hasOwn(learners, name) ? learners[name] : undefined;
  if (factory === undefined) {
    throw new UnknownLearnerError(
      `there is no learner "${name}"; there are ${Object.keys(learners).join(", ")}`,
    );
  }
  return factory();
}
