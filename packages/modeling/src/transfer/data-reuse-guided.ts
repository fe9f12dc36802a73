import { readSettings, type SettingValues } from "../method/index.ts";
import { multitaskProcess } from "./data-reuse.ts";
import { guidedSample } from "./guided/guided-sample.ts";
import { sourceTerms } from "./guided/source-terms.ts";
import { requireTask, type StrategyFacts, type TransferStrategy } from "./strategy.ts";

const FACTS = {
  name: "data-reuse-guided",
  summary:
    "As data-reuse, but the influences found in the sources decide what is measured in the target.",
  citation: {
    authors: "P. Jamshidi, M. Velez, C. Kästner, N. Siegmund",
    title:
      "Learning to Sample: Exploiting Similarities across Environments to Learn Performance Models for Configurable Systems",
    venue: "ESEC/FSE",
    year: 2018,
    doi: "10.1145/3236024.3236074",
    section: "talk",
  },
  needs: { sources: 1, measurements: 1 },
  usesSources: true,
  choosesSample: true,
  laws: ["recovers-a-shift"],
  declaredSettings: {
    epsilon: {
      type: "number",
      description: "share of the sample that explores",
      default: 0.1,
      minimum: 0,
      maximum: 1,
    },
    sourceRowCount: {
      type: "integer",
      description:
        "most rows of all sources together, a random part of them: time grows with their cube",
      default: 200,
      minimum: 2,
      maximum: 2000,
    },
    fitRowCount: {
      type: "integer",
      description: "hyperparameters are found on at most this many random rows",
      default: 150,
      minimum: 1,
      maximum: 2000,
    },
  },
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
