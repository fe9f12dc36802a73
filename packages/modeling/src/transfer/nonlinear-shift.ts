import { randomForest } from "../learners/random-forest.ts";
import { readSettings, type SettingValues } from "../method/index.ts";
import { drawRandom } from "../sampling/draw-random.ts";
import { fitSources, sourcePredictions } from "./sources/fit-sources.ts";
import {
  requireTask,
  type StrategyFacts,
  type TransferStrategy,
  targetSample,
} from "./strategy.ts";

const FACTS = {
  name: "nonlinear-shift",
  summary:
    "Predicts with the source’s model and corrects it by a random forest that learns any bend, but nothing beyond what was measured in the target.",
  citation: {
    authors: "P. Jamshidi, N. Siegmund, M. Velez, C. Kästner, A. Patel, Y. Agarwal",
    title:
      "Transfer Learning for Performance Modeling of Configurable Systems: An Exploratory Analysis",
    venue: "ASE",
    year: 2017,
    doi: "10.1109/ASE.2017.8115661",
  },
  needs: { sources: 1, measurements: 1 },
  usesSources: true,
  laws: ["recovers-a-shift"],
  declaredSettings: {
    treeCount: {
      type: "integer",
      description: "trees of the forest that maps source to target",
      default: 100,
      minimum: 1,
      maximum: 10_000,
    },
  },
} as const satisfies StrategyFacts;

/** Settings of the nonlinear shift. */
export type NonlinearShiftSettings = SettingValues<typeof FACTS.declaredSettings>;

/**
 * A random forest from the source model's prediction to the target's value (NLMS): it learns any
 * bend, but answers nothing beyond the largest and smallest target value it has measured (Jamshidi
 * et al., ASE 2017; Iqbal et al., OpML 2019). Departure: with several sources each is one column of
 * the forest's input; the papers have one.
 */
export function nonlinearShift(settings: Partial<NonlinearShiftSettings> = {}): TransferStrategy {
  const all = readSettings(FACTS, settings);
  const { treeCount } = all;
  return {
    ...FACTS,
    settings: all,
    *learn(task, rng) {
      requireTask(task, FACTS);
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
