import { InputError } from "@perfatlas/modeling/space";
import { type CampaignPlan, contentHash } from "@perfatlas/wire";
import type { Campaign } from "./campaign.ts";

/** The experiment measures something else than the runs that are there. */
export class CampaignChangedError extends InputError {
  readonly code = "CAMPAIGN_CHANGED";
  constructor(name: string) {
    super(
      `the commands, options or extractors of "${name}" were changed since its campaign began, and runs of both would be mixed; ` +
        "give the experiment another name, or move the campaign's folder away",
    );
  }
}

/** Digest of what makes a run's values: commands, how options are applied, how metrics are read. */
export function definitionDigest({ experiment }: Campaign): string {
  const { run, options, metrics, workload } = experiment;
  return contentHash([
    run,
    options.map(({ name, apply }) => [name, apply]),
    metrics.map(({ name, extract }) => [name, extract]),
    workload.generate?.cmd ?? null,
  ]);
}

/**
 * Compares the experiment with the plan of its journal. A plan of an earlier release has no digest and passes.
 * @throws CampaignChangedError.
 */
export function checkDefinition(campaign: Campaign, { definition }: CampaignPlan): void {
  if (definition !== undefined && definition !== definitionDigest(campaign)) {
    throw new CampaignChangedError(campaign.experiment.name);
  }
}
