import { readSettings, type Settings } from "../method/index.ts";
import { drawRandom } from "../sampling/draw-random.ts";
import { fitSources } from "./sources/fit-sources.ts";
import { MODEL_SHIFT } from "./sources/model-shift.ts";
import {
  requireTask,
  type StrategyFacts,
  type TransferStrategy,
  targetSample,
} from "./strategy.ts";

const FACTS = {
  name: "direct",
  summary:
    "Uses the source environment’s model in the target unchanged. Costs no measurement there, and is right only as far as nothing changed.",
  citation: MODEL_SHIFT,
  isBaseline: true,
  isDefault: true,
  needs: { sources: 1, measurements: 0, sameUnit: true },
  usesSources: true,
  declaredSettings: {},
} as const satisfies StrategyFacts;

/**
 * The source model reused unchanged (DM). With several sources the one with the least mean absolute
 * difference from the measured target is kept; the papers have one source, where nothing is chosen
 * and nothing needs to be measured: then the budget stays unspent.
 */
export function direct(settings: Settings = {}): TransferStrategy {
  return {
    ...FACTS,
    settings: readSettings(FACTS, settings),
    *learn(task, rng) {
      requireTask(task, FACTS);
      const models = fitSources(task, rng);
      if (models.length === 1 || task.budget === 0) return models[0]!;
      const chosen = drawRandom(task.candidates, task.budget, rng.fork("target"));
      const { x, y } = targetSample(task, chosen, yield chosen);
      const errors = models.map((model) => {
        const predicted = model.predict(x);
        return y.reduce((sum, value, i) => sum + Math.abs(value - predicted[i]!), 0);
      });
      return models[errors.indexOf(Math.min(...errors))]!;
    },
  };
}
