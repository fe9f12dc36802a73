import { readSettings, type Settings } from "../method/index.ts";
import { drawRandom } from "../sampling/draw-random.ts";
import {
  requireTask,
  type StrategyFacts,
  type TransferStrategy,
  targetSample,
} from "./strategy.ts";

const FACTS = {
  name: "target-only",
  summary:
    "Learns from the target’s measurements alone and ignores every source: what one would do without transfer.",
  citation: {
    authors: "J. Guo, K. Czarnecki, S. Apel, N. Siegmund, A. Wąsowski",
    title: "Variability-Aware Performance Prediction: A Statistical Learning Approach",
    venue: "ASE",
    year: 2013,
    doi: "10.1109/ASE.2013.6693089",
  },
  isBaseline: true,
  isDefault: true,
  needs: { sources: 0, measurements: 1 },
  usesSources: false,
  declaredSettings: {},
} as const satisfies StrategyFacts;

/** No transfer: the learner on a random sample of the target alone. The baseline of every table. */
export function targetOnly(settings: Settings = {}): TransferStrategy {
  return {
    ...FACTS,
    settings: readSettings(FACTS, settings),
    *learn(task, rng) {
      requireTask(task, FACTS);
      const chosen = drawRandom(task.candidates, task.budget, rng.fork("target"));
      const values = yield chosen;
      return task.learner.fit(targetSample(task, chosen, values), rng.fork("fit"));
    },
  };
}
