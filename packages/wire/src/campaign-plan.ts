import type { Configuration } from "@perfatlas/modeling/space";
import * as z from "zod";
import { digest } from "./ids.ts";
import { scalar } from "./scalar.ts";
import { uploadCampaign } from "./upload-campaign.ts";

const configurations: z.ZodType<readonly Configuration[]> = z
  .array(z.record(z.string(), scalar).readonly())
  .readonly();

/** What a campaign's journal plans before anything is measured. */
const campaignPlan = z
  .strictObject({
    kind: z.literal("plan"),
    campaign: uploadCampaign,
    configurations,
    /** File → SHA-256 of the workload's input files. */
    workload: z.record(z.string(), digest).readonly().exactOptional(),
    /** Runs a request, as the experiment asks. */
    batch: z.int().min(1).exactOptional(),
    /** Digest of what makes a run's values; plans of 0.1.0 have none. */
    definition: digest.exactOptional(),
  })
  .readonly();
export type CampaignPlan = z.infer<typeof campaignPlan>;

/** Configurations that a later suggestion of the registry added to a plan. */
const planExtension = z
  .strictObject({ kind: z.literal("extend"), suggestionId: z.string(), configurations })
  .readonly();
export type PlanExtension = z.infer<typeof planExtension>;

/** A record of a campaign's journal that says what is to be measured. */
export const planRecord = z.discriminatedUnion("kind", [campaignPlan, planExtension]);
