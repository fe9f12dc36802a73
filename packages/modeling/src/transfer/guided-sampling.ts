import { influenceModel } from "../learners/influence-model.ts";
import type { Predictor } from "../learners/learner.ts";
import { readSettings, type SettingValues } from "../method/index.ts";
import type { Sample } from "../space/index.ts";
import { EPSILON_SETTING } from "./guided/epsilon-setting.ts";
import { guidedSample } from "./guided/guided-sample.ts";
import { LEARNING_TO_SAMPLE } from "./guided/learning-to-sample.ts";
import { logarithmic, type SourceTerm, sourceTerms } from "./guided/source-terms.ts";
import { requireTask, type StrategyFacts, type TransferStrategy } from "./strategy.ts";

const FACTS = {
  name: "guided-sampling",
  summary:
    "Learning to sample: the influences found in the source decide what is measured in the target, and its model starts from their terms.",
  citation: LEARNING_TO_SAMPLE,
  needs: { sources: 1, measurements: 1 },
  usesSources: true,
  choosesSample: true,
  declaredSettings: EPSILON_SETTING,
} as const satisfies StrategyFacts;

/** Settings of guided sampling. */
export type GuidedSamplingSettings = SettingValues<typeof FACTS.declaredSettings>;

/**
 * Learning to sample (L2S): a stepwise influence model of the source decides what to measure in the
 * target, mixed with exploration (epsilon 0.1), and its terms are where the target's model starts
 * (Jamshidi et al., FSE 2018).
 *
 * The paper leaves the exact sample open. Here terms are taken in proportion to the variance that
 * they explain in the source, and each asks for the combination of its options' levels that was
 * measured least; the target model uses main effects and the source's terms, at most one start term
 * for three measurements, on ln y where all values are positive, and answers within one range of
 * what it has measured. With several sources the shares are averaged.
 * @throws IllegalSettingError.
 */
export function guidedSampling(settings: Partial<GuidedSamplingSettings> = {}): TransferStrategy {
  const all = readSettings(FACTS, settings);
  return {
    ...FACTS,
    settings: all,
    *learn(task, rng) {
      requireTask(task, FACTS);
      const terms = sourceTerms(task.sources);
      const sample = yield* guidedSample(task, terms, all, rng.fork("sample"));
      return termModel(sample, terms);
    },
  };
}

/** A stepwise model of main effects and the source's terms, started from the latter. */
function termModel(sample: Sample, terms: readonly SourceTerm[]): Predictor {
  const shown = logarithmic(sample);
  const isLog = shown !== sample;
  const mainEffects = Array.from({ length: sample.x.columns }, (_, j) => [j]);
  const ofSource = terms.map(({ columns }) => columns);
  const model = influenceModel(
    { hierarchical: false },
    {
      start: ofSource.slice(0, Math.floor(sample.y.length / 3)),
      upper: [...mainEffects, ...ofSource],
    },
  ).fit(shown);
  const low = shown.y.reduce((a, b) => Math.min(a, b));
  const high = shown.y.reduce((a, b) => Math.max(a, b));
  const range = high - low;
  return {
    predict: (x) =>
      model.predict(x).map((value) => {
        const kept = Math.min(high + range, Math.max(low - range, value));
        return isLog ? Math.exp(kept) : kept;
      }),
  };
}
