import { readSettings, type SettingValues } from "../method/index.ts";
import { PROCESS_SETTINGS } from "./data-reuse/process-settings.ts";
import { multitaskProcess } from "./data-reuse.ts";
import { EPSILON_SETTING } from "./guided/epsilon-setting.ts";
import { guidedSample } from "./guided/guided-sample.ts";
import { LEARNING_TO_SAMPLE } from "./guided/learning-to-sample.ts";
import { sourceTerms } from "./guided/source-terms.ts";
import { requireTask, type StrategyFacts, type TransferStrategy } from "./strategy.ts";

const FACTS = {
  name: "data-reuse-guided",
  summary:
    "As data-reuse, but the influences found in the sources decide what is measured in the target.",
  citation: { ...LEARNING_TO_SAMPLE, section: "talk" },
  needs: { sources: 1, measurements: 1 },
  usesSources: true,
  choosesSample: true,
  laws: ["recovers-a-shift"],
  declaredSettings: { ...EPSILON_SETTING, ...PROCESS_SETTINGS },
} as const satisfies StrategyFacts;

/** Settings of data reuse on guided samples. */
export type DataReuseGuidedSettings = SettingValues<typeof FACTS.declaredSettings>;

/**
 * Data reuse on guided samples: the sources' influence models decide what to measure, and source
 * and target rows are one multi-task Gaussian process, as the talk on learning to sample combines
 * them (Jamshidi et al., FSE 2018, talk). Departures are those of `data-reuse` and
 * `guided-sampling`.
 */
export function dataReuseGuided(settings: Partial<DataReuseGuidedSettings> = {}): TransferStrategy {
  const all = readSettings(FACTS, settings);
  return {
    ...FACTS,
    settings: all,
    *learn(task, rng) {
      requireTask(task, FACTS);
      const terms = sourceTerms(task.sources);
      const target = yield* guidedSample(task, terms, all, rng.fork("sample"));
      return multitaskProcess(task, target, all, rng.fork("process"));
    },
  };
}
