import { drawRandom } from "../sampling/draw-random.ts";
import { fitSources } from "./sources/fit-sources.ts";
import { requireTask, type TransferStrategy, targetSample } from "./strategy.ts";

/**
 * The source model reused unchanged (DM). With several sources the one with the least mean absolute
 * difference from the measured target is kept; the papers have one source, where nothing is chosen
 * and nothing needs to be measured: then the budget stays unspent.
 */
export function direct(): TransferStrategy {
  return {
    name: "direct",
    settings: {},
    citation: {
      authors: "P. Valov, J.-C. Petkovich, J. Guo, S. Fischmeister, K. Czarnecki",
      title: "Transferring Performance Prediction Models Across Different Hardware Platforms",
      venue: "ICPE",
      year: 2017,
      doi: "10.1145/3030207.3030216",
    },
    usesSources: true,
    *learn(task, rng) {
      requireTask(task, "direct", { budget: 0, sources: 1 });
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
