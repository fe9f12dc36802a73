import * as z from "zod";
import { figureCount, figureInterval, figureNumber, figureSample } from "./figure-parts.ts";

/** Which options and interactions matter in an environment, by `influenceRanking` and `lmgRanking`. */
export const influenceFigure = z
  .strictObject({
    sample: figureSample,
    /** Of the stepwise model. */
    rSquared: figureNumber,
    /** Most options in a term: 2, or 1 where there are too many columns for pairs. */
    order: figureCount,
    /** Bootstrap draws of the intervals. */
    draws: figureCount,
    /** By share, largest first. */
    terms: z
      .array(
        z
          .strictObject({
            name: z.string(),
            options: z.array(z.string()).readonly(),
            /** Drop in R² when this term alone is removed. */
            share: figureNumber,
            interval: figureInterval,
            /** In `unit`. */
            coefficient: figureNumber,
            standardError: figureNumber,
            pValue: figureNumber,
            unit: z.string(),
            /** What a larger value of the term does, by the metric's direction. */
            effect: z.enum(["improves", "worsens"]),
          })
          .readonly(),
      )
      .readonly(),
    /** Sums of shares of terms by the layers of their options. */
    layers: z
      .array(
        z
          .strictObject({
            layers: z.array(z.string()).readonly(),
            share: figureNumber,
            termCount: figureCount,
          })
          .readonly(),
      )
      .readonly(),
    /** Parts of the R² of the linear model of all options, which add up to it. */
    options: z
      .array(
        z
          .strictObject({
            option: z.string(),
            layer: z.string().nullable(),
            share: figureNumber,
            /** 0 when all orders of entering were counted. */
            standardError: figureNumber,
          })
          .readonly(),
      )
      .readonly(),
    linearRSquared: figureNumber,
  })
  .readonly();
export type InfluenceFigure = z.infer<typeof influenceFigure>;
