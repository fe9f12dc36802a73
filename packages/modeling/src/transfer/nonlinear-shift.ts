import { randomForest } from "../learners/random-forest.ts";
import { drawRandom } from "../sampling/draw-random.ts";
import { fitSources, sourcePredictions } from "./sources/fit-sources.ts";
import { requireTask, type TransferStrategy, targetSample } from "./strategy.ts";

export interface NonlinearShiftSettings {
  /** Trees of the forest that maps source to target; 100 by default. */
  readonly treeCount: number;
}

/**
 * A random forest from the source model's prediction to the target's value (NLMS): it learns any
 * bend, but answers nothing beyond the largest and smallest target value it has measured (Jamshidi
 * et al., ASE 2017; Iqbal et al., OpML 2019). Departure: with several sources each is one column of
 * the forest's input; the papers have one.
 */
export function nonlinearShift(settings: Partial<NonlinearShiftSettings> = {}): TransferStrategy {
  const { treeCount } = { treeCount: 100, ...settings };
  return {
    name: "nonlinear-shift",
    settings: { treeCount },
    citation: {
      authors: "P. Jamshidi, N. Siegmund, M. Velez, C. Kästner, A. Patel, Y. Agarwal",
      title:
        "Transfer Learning for Performance Modeling of Configurable Systems: An Exploratory Analysis",
      venue: "ASE",
      year: 2017,
      doi: "10.1109/ASE.2017.8115661",
    },
    usesSources: true,
    *learn(task, rng) {
      requireTask(task, "nonlinear-shift", { budget: 1, sources: 1 });
      const models = fitSources(task, rng);
      const chosen = drawRandom(task.candidates, task.budget, rng.fork("target"));
      const sample = targetSample(task, chosen, yield chosen);
      const forest = randomForest({ treeCount }).fit(
        { ...sample, x: sourcePredictions(models, sample.x) },
        rng.fork("shift"),
      );
      return { predict: (x) => forest.predict(sourcePredictions(models, x)) };
    },
  };
}
