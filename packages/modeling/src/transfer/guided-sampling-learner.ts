import { readSettings, type SettingValues } from "../method/index.ts";
import { EPSILON_SETTING } from "./guided/epsilon-setting.ts";
import { guidedSample } from "./guided/guided-sample.ts";
import { LEARNING_TO_SAMPLE } from "./guided/learning-to-sample.ts";
import { sourceTerms } from "./guided/source-terms.ts";
import { requireTask, type StrategyFacts, type TransferStrategy } from "./strategy.ts";

const FACTS = {
  name: "guided-sampling-learner",
  summary:
    "Learning to sample with any learner: the influences found in the source decide what is measured in the target; the learner is fitted to that sample.",
  citation: LEARNING_TO_SAMPLE,
  needs: { sources: 1, measurements: 1 },
  usesSources: true,
  choosesSample: true,
  declaredSettings: EPSILON_SETTING,
} as const satisfies StrategyFacts;

/** Settings of guided sampling with a learner. */
export type GuidedSamplingLearnerSettings = SettingValues<typeof FACTS.declaredSettings>;

/**
 * The sample of `guided-sampling` with the task's learner fitted to it, as OpML 2019 does with trees
 * and networks (Iqbal et al.).
 * @throws IllegalSettingError.
 */
export function guidedSamplingLearner(
  settings: Partial<GuidedSamplingLearnerSettings> = {},
): TransferStrategy {
  const all = readSettings(FACTS, settings);
  return {
    ...FACTS,
    settings: all,
    *learn(task, rng) {
      requireTask(task, FACTS);
      const terms = sourceTerms(task.sources);
      const sample = yield* guidedSample(task, terms, all, rng.fork("sample"));
      return task.learner.fit(sample, rng.fork("fit"));
    },
  };
}
