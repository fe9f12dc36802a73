import type { Configuration } from "@perfatlas/modeling/space";
import * as z from "zod";
import { scalar } from "./scalar.ts";
import { uploadCampaign } from "./upload-campaign.ts";

const configuration: z.ZodType<Configuration> = z.record(z.string(), scalar).readonly();

/** What a harness that tunes says to the process that started it: `ask` wants configurations, `end` is the last state. */
export const tuningQuestion = z
  .strictObject({
    kind: z.enum(["ask", "end"]),
    /** The campaign's folder. */
    folder: z.string(),
    campaign: uploadCampaign,
    /** The metric that the experiment calls primary, else its first. */
    primary: z.string(),
    /** Each planned configuration that is finished; without values where it failed or no run was healthy. */
    measured: z
      .array(
        z
          .strictObject({
            configuration,
            values: z.record(z.string(), z.array(z.number()).readonly()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
/** What a harness that tunes says to the process that started it. */
export type TuningQuestion = z.infer<typeof tuningQuestion>;

/** What to measure next: none when it is enough; `isRefused` when the question itself cannot be answered. */
export const tuningAnswer = z
  .strictObject({
    configurations: z.array(configuration).max(1000).readonly(),
    isRefused: z.boolean(),
  })
  .readonly();
/** What to measure next. */
export type TuningAnswer = z.infer<typeof tuningAnswer>;
