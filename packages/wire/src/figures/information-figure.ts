import * as z from "zod";
import { figureCount, figureNumber, figureSample } from "./figure-parts.ts";

/** Entropy of the responses of an environment, and what each option says about them. */
export const informationFigure = z
  .strictObject({
    sample: figureSample,
    /** Shannon entropy of a histogram of equal-width bins, in bits; runs that were cut off are one more. */
    entropyBits: figureNumber,
    bins: figureCount,
    /** Of the Gaussian kernel density, in bits; depends on the unit. Null for constant responses. */
    differentialEntropyBits: figureNumber,
    /** Entropy of the equally frequent classes of responses that options are to tell apart. */
    responseBits: figureNumber,
    /** Most first. */
    options: z
      .array(
        z
          .strictObject({
            option: z.string(),
            layer: z.string().nullable(),
            /** Mutual information with the classes of responses, less what chance gives. */
            bits: figureNumber,
            chanceBits: figureNumber,
            pValue: figureNumber,
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type InformationFigure = z.infer<typeof informationFigure>;
