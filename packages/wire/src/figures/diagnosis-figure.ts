import * as z from "zod";
import { figureConfiguration, figureNumber, figureSample } from "./figure-parts.ts";

const explained = {
  /** In the metric's unit: of this configuration, and the mean of what it is compared with. */
  predicted: figureNumber,
  typical: figureNumber,
};
const blame = {
  /** In the metric's unit above the typical value. */
  contribution: figureNumber,
  standardError: figureNumber,
};

/** What makes a configuration perform as it does, by two models: `diagnose`. Most harmful first. */
export const diagnosisFigure = z
  .strictObject({
    sample: figureSample,
    configuration: figureConfiguration,
    /** Null where it was not measured, or gave no value. */
    measured: figureNumber,
    influences: z
      .strictObject({
        ...explained,
        /** How far to trust it. */
        rSquared: figureNumber,
        blames: z
          .array(
            z
              .strictObject({
                name: z.string(),
                options: z.array(z.string()).readonly(),
                ...blame,
              })
              .readonly(),
          )
          .readonly(),
      })
      .readonly(),
    forest: z
      .strictObject({
        ...explained,
        blames: z.array(z.strictObject({ option: z.string(), ...blame }).readonly()).readonly(),
      })
      .readonly(),
  })
  .readonly();
export type DiagnosisFigure = z.infer<typeof diagnosisFigure>;
