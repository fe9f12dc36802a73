import { readSettings, type Settings } from "../method/index.ts";
import {
  requireTask,
  type StrategyFacts,
  type TransferStrategy,
  targetSample,
} from "./strategy.ts";

const FACTS = {
  name: "guided-sampling-opml19",
  summary:
    "What the code published with the OpML’19 paper does: measures the first configurations of the file and fits the learner to them.",
  citation: {
    authors: "M. S. Iqbal, L. Kotthoff, P. Jamshidi",
    title: "Transfer Learning for Performance Modeling of Deep Neural Network Systems",
    venue: "USENIX OpML",
    year: 2019,
    url: "https://arxiv.org/abs/1904.02838",
    section: "published code",
  },
  needs: { sources: 0, measurements: 1 },
  usesSources: false,
  choosesSample: true,
  declaredSettings: {},
} as const satisfies StrategyFacts;

/**
 * What the published code of OpML'19 does for its "guided" models: the first k rows of the file are
 * the sample, and the learner is fitted to them; no influence of the source is used. The code also
 * scores on its training rows and does not hold the sample to the budget. Neither can be done here:
 * the driver owns the budget and tests on what was not measured. So this shows what that sample is
 * worth when it is scored as all others are; a fully grown tree has an error of 0 on its own rows.
 */
export function guidedSamplingOpml19(settings: Settings = {}): TransferStrategy {
  return {
    ...FACTS,
    settings: readSettings(FACTS, settings),
    *learn(task, rng) {
      requireTask(task, FACTS);
      const chosen = task.candidates.slice(0, task.budget);
      return task.learner.fit(targetSample(task, chosen, yield chosen), rng.fork("fit"));
    },
  };
}
