import { drawRandom } from "../sampling/draw-random.ts";
import { requireTask, type TransferStrategy, targetSample } from "./strategy.ts";

/** No transfer: the learner on a random sample of the target alone. The baseline of every table. */
export function targetOnly(): TransferStrategy {
  return {
    name: "target-only",
    settings: {},
    citation: {
      authors: "J. Guo, K. Czarnecki, S. Apel, N. Siegmund, A. Wąsowski",
      title: "Variability-Aware Performance Prediction: A Statistical Learning Approach",
      venue: "ASE",
      year: 2013,
      doi: "10.1109/ASE.2013.6693089",
    },
    usesSources: false,
    *learn(task, rng) {
      requireTask(task, "target-only", { budget: 1, sources: 0 });
      const chosen = drawRandom(task.candidates, task.budget, rng.fork("target"));
      const values = yield chosen;
      return task.learner.fit(targetSample(task, chosen, values), rng.fork("fit"));
    },
  };
}
