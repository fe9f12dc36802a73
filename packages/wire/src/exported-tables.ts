import * as z from "zod";
import { digest } from "./ids.ts";
import { uploadCampaign } from "./upload-campaign.ts";
import { runFailure } from "./upload-item.ts";

const count = z.int().min(0);
const mean = z.number().nullable();

/** One randomised block of a campaign: when it was measured and what else went on meanwhile. */
const blockSummary = z
  .strictObject({
    block: count,
    startedAt: z.string(),
    runs: count,
    /** Means over the runs of the block; null where the machine tells nothing. */
    load: mean,
    cpuPressure: mean,
    steal: mean,
  })
  .readonly();
export type BlockSummary = z.infer<typeof blockSummary>;

const summary = {
  campaign: uploadCampaign,
  /** SHA-256 of the workload's input files. */
  workload: z.record(z.string(), digest).readonly(),
  startedAt: z.string(),
  finishedAt: z.string(),
  /** Distinct configurations with a counted run. */
  configurations: count,
  /** Runs without a value. */
  failedRuns: count,
  /** Metrics without value, by their distinct reasons. */
  failures: z.array(z.strictObject({ ...runFailure.unwrap().shape, count }).readonly()).readonly(),
  /** Runs that were set aside, by cause; they are not in the table. */
  setAside: z.record(z.string(), count).readonly(),
  blocks: z.array(blockSummary).readonly(),
};
const campaignSummary = z.strictObject(summary).readonly();
/** What an exported table says about how it came about. */
export type CampaignSummary = z.infer<typeof campaignSummary>;

const exportedTable = z
  .strictObject({ file: z.string(), sha256: digest, bytes: count, rows: count, ...summary })
  .readonly();
/** One environment's table: how it came about and what it holds. */
export type ExportedTable = z.infer<typeof exportedTable>;

/** What the harness exports beside the tables of a data set, as `campaigns.json`. */
export const exportedTables = z
  .strictObject({
    harnessVersion: z.string(),
    /** Commit of the repository that measured, where it is known. */
    revision: z.string().exactOptional(),
    tables: z.array(exportedTable).readonly(),
  })
  .readonly();
export type ExportedTables = z.infer<typeof exportedTables>;
