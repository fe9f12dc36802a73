import * as z from "zod";
import { figureCount, figureEstimate, figureNumber, figureSample } from "./figure-parts.ts";

const sharedCounts = z
  .strictObject({ source: figureEstimate, target: figureEstimate, both: figureEstimate })
  .readonly();

/** How alike two environments are, on the configurations that both tried: `relatedness`. */
export const relatednessFigure = z
  .strictObject({
    sourceSample: figureSample,
    targetSample: figureSample,
    /** Configurations with a value, or a run that was cut off, on both sides. */
    sharedCount: figureCount,
    /** Those of which a side was cut off: left out of Pearson's, R² and the models, last in what ranks. */
    censoredCount: figureCount,
    /** Bootstrap draws of the figures of responses, and of those of models. */
    draws: figureCount,
    modelDraws: figureCount,
    /** Most options in a term of the influence models. */
    order: figureCount,
    pearson: figureEstimate,
    spearman: figureEstimate,
    /** R² of the best line from source to target. */
    linearShiftR2: figureEstimate,
    /** KL(source ‖ target) in nats, Jensen–Shannon in bits. */
    kl: figureNumber,
    jensenShannon: figureNumber,
    /** Share of the best `topShare` of the source that is among the best of the target. */
    topOverlap: figureEstimate,
    topShare: z.number(),
    influentialOptions: sharedCounts,
    influentialInteractions: sharedCounts,
    /** Pearson's correlation of the coefficients of the terms of both models. */
    coefficientCorrelation: figureEstimate,
    commonTermCount: figureCount,
    stability: z
      .strictObject({
        /** Kendall's tau of the shares of explained variance. */
        kendallTau: figureEstimate,
        /** Share of the `topTermCount` strongest terms of one side among those of the other. */
        topTermOverlap: figureEstimate,
        topTermCount: figureCount,
        /** Terms whose rank is another one in the target, largest move first, at most 20. */
        moves: z
          .array(
            z.strictObject({ term: z.string(), from: figureCount, to: figureCount }).readonly(),
          )
          .readonly(),
      })
      .readonly(),
    validity: z
      .strictObject({
        /** Configurations that both tried, and those of them that gave no value. */
        rowCount: figureCount,
        source: figureCount,
        target: figureCount,
        both: figureCount,
        /** Common ones over those of either side. */
        jaccard: figureNumber,
        /** Of classifiers that learned validity on either side: null unless both have valid and invalid ones. */
        classifierAgreement: figureNumber,
        classifierKappa: figureNumber,
      })
      .readonly(),
  })
  .readonly();
export type RelatednessFigure = z.infer<typeof relatednessFigure>;
