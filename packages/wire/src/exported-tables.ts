import type { UploadCampaign } from "./upload-campaign.ts";
import type { RunFailure } from "./upload-item.ts";

/** One randomised block of a campaign: when it was measured and what else went on meanwhile. */
export interface BlockSummary {
  readonly block: number;
  readonly startedAt: string;
  readonly runs: number;
  /** Means over the runs of the block; null where the machine tells nothing. */
  readonly load: number | null;
  readonly cpuPressure: number | null;
  readonly steal: number | null;
}

/** What an exported table says about how it came about. */
export interface CampaignSummary {
  readonly campaign: UploadCampaign;
  /** SHA-256 of the workload's input files. */
  readonly workload: Readonly<Record<string, string>>;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** Distinct configurations with a counted run. */
  readonly configurations: number;
  /** Runs without a value. */
  readonly failedRuns: number;
  /** Metrics without value, by their distinct reasons. */
  readonly failures: readonly (RunFailure & { readonly count: number })[];
  /** Runs that were set aside, by cause; they are not in the table. */
  readonly setAside: Readonly<Record<string, number>>;
  readonly blocks: readonly BlockSummary[];
}

/** One environment's table: how it came about and what it holds. */
export interface ExportedTable extends CampaignSummary {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}

/** What the harness exports beside the tables of a data set, as `campaigns.json`. */
export interface ExportedTables {
  readonly harnessVersion: string;
  /** Commit of the repository that measured, where it is known. */
  readonly revision?: string;
  readonly tables: readonly ExportedTable[];
}
