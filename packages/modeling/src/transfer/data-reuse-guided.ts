import { multitaskProcess } from "./data-reuse.ts";
import { guidedSample } from "./guided/guided-sample.ts";
import { sourceTerms } from "./guided/source-terms.ts";
import { requireTask, type TransferStrategy } from "./strategy.ts";

export interface DataReuseGuidedSettings {
  readonly epsilon: number;
  readonly sourceRowCount: number;
  readonly fitRowCount: number;
}

/**
 * Data reuse on guided samples: the sources' influence models decide what to measure, and source
 * and target rows are one multi-task Gaussian process, as the talk on learning to sample combines
 * them (Jamshidi et al., FSE 2018, talk). Departures are those of `data-reuse` and
 * `guided-sampling`.
 */
export function dataReuseGuided(settings: Partial<DataReuseGuidedSettings> = {}): TransferStrategy {
  const all = { epsilon: 0.1, sourceRowCount: 200, fitRowCount: 150, ...settings };
  return {
    name: "data-reuse-guided",
    settings: all,
    citation: {
      authors: "P. Jamshidi, M. Velez, C. Kästner, N. Siegmund",
      title:
        "Learning to Sample: Exploiting Similarities across Environments to Learn Performance Models for Configurable Systems",
      venue: "ESEC/FSE",
      year: 2018,
      doi: "10.1145/3236024.3236074",
      section: "talk",
    },
    usesSources: true,
    choosesSample: true,
    *learn(task, rng) {
      requireTask(task, "data-reuse-guided", { budget: 1, sources: 1 });
      const terms = sourceTerms(task.sources);
      const target = yield* guidedSample(task, terms, all, rng.fork("sample"));
      return multitaskProcess(task, target, all, rng.fork("process"));
    },
  };
}
