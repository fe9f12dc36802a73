import type { Learner, Predictor } from "../learners/learner.ts";
import { createRng } from "../random/create-rng.ts";
import type { Sample } from "../space/index.ts";

const remembered = new WeakMap<Sample, Map<string, Predictor>>();

/**
 * A learner that fits each of the given sources once per process: they are the same in every
 * repeat, and fitting them anew would be most of a suite's time. For that a source is fitted with a
 * seed of its own, so that repeats vary in their target sample alone. Other samples go to the
 * learner as is.
 */
export function rememberingLearner(learner: Learner, sources: readonly Sample[]): Learner {
  const key = JSON.stringify([learner.name, learner.settings]);
  const isSource = new Set(sources);
  return {
    ...learner,
    fit(sample, rng) {
      if (!isSource.has(sample)) return learner.fit(sample, rng);
      let byLearner = remembered.get(sample);
      if (byLearner === undefined) {
        byLearner = new Map();
        remembered.set(sample, byLearner);
      }
      let predictor = byLearner.get(key);
      if (predictor === undefined) {
        predictor = learner.fit(sample, createRng("source"));
        byLearner.set(key, predictor);
      }
      return predictor;
    },
  };
}
