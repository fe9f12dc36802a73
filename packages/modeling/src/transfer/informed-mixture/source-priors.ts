import { numberAt } from "../../space/number-at.ts";
import type { InformedInputs } from "../informed-gp/informed-inputs.ts";
import { type InputPriors, priorsOf } from "../informed-gp/log-process.ts";
import type { DesignPrior } from "./chosen-sample.ts";
import type { MixtureSource } from "./mixture-source.ts";

/** What the processes of all sources say about the options, in the inputs' units: means over sources. */
export function designPrior(
  inputs: InformedInputs,
  sources: readonly MixtureSource[],
): DesignPrior {
  const averaged = (of: (source: MixtureSource) => Float64Array): Float64Array =>
    Float64Array.from(inputs.columns, (j, k) => {
      const sum = sources.reduce((total, source) => total + numberAt(of(source), j), 0);
      return (sum / sources.length) * (inputs.spans[k] as number) ** 2;
    });
  return {
    optionCount: inputs.optionCount,
    linear: averaged(({ process }) => process.linear),
    relevance: averaged(({ process }) => process.relevance),
    interaction:
      sources.reduce((sum, { process }) => sum + process.interaction, 0) / sources.length,
  };
}

/**
 * Priors of a target process that expects options to matter as they do in the sources: relevances at
 * theirs, linear weights at a tenth of theirs where sources explain the rest, at theirs where options
 * are all there is.
 */
export function sourcePriors(
  inputs: InformedInputs,
  { linear, relevance }: DesignPrior,
  weights: { readonly optionWeight: number; readonly sourceWeight: number },
  isOptionsOnly: boolean,
): InputPriors {
  const plain = priorsOf(inputs, weights);
  const p = inputs.optionCount;
  // An option that no source varied is one that nothing is known of.
  const isKnown = (j: number): boolean => j < p && numberAt(relevance, j) > 0;
  const within = (value: number): number => Math.log(Math.min(50, Math.max(1e-4, value)));
  const share = isOptionsOnly ? 1 : 0.1;
  return {
    linear: (j, name) =>
      isKnown(j)
        ? { mean: Math.log(Math.max(1e-6, share * numberAt(linear, j))), sd: 2 }
        : plain.linear(j, name),
    relevance: (j, name) =>
      isKnown(j)
        ? { mean: within(numberAt(relevance, j)), sd: isOptionsOnly ? 1 : 1.5 }
        : plain.relevance(j, name),
  };
}
