import { type FittedInfluences, influenceModel } from "../../learners/influence-model.ts";
import type { Sample } from "../../space/index.ts";

/** A term of the sources' influence models. */
export interface SourceTerm {
  /** Columns of the encoded matrix whose product is the term, ascending, at least one. */
  readonly columns: readonly number[];
  /** Mean drop in R² over the sources when the term is removed. */
  readonly share: number;
}

const fitted = new WeakMap<Sample, FittedInfluences>();

/**
 * Terms of stepwise influence models of the sources, the most influential first. Each source is
 * fitted once per sample object: the model depends on nothing else.
 */
export function sourceTerms(sources: readonly Sample[]): readonly SourceTerm[] {
  const shares = new Map<string, { columns: readonly number[]; share: number }>();
  for (const source of sources) {
    let model = fitted.get(source);
    if (model === undefined) {
      // Main effects and pairs of more than 60 columns would be a Gram matrix of gigabytes.
      const order = source.x.columns > 60 ? 1 : 2;
      model = influenceModel({ order }).fit(logarithmic(source));
      fitted.set(source, model);
    }
    for (const { columns, varianceShare } of model.influences) {
      if (columns.length === 0) continue;
      const key = columns.join();
      const share = (shares.get(key)?.share ?? 0) + varianceShare / sources.length;
      shares.set(key, { columns, share });
    }
  }
  return [...shares.values()].sort((a, b) => b.share - a.share);
}

/** The sample with ln y where all values are positive, else as it is. */
export function logarithmic(sample: Sample): Sample {
  return sample.y.every((value) => value > 0) ? { ...sample, y: sample.y.map(Math.log) } : sample;
}
