import type { Fact } from "@perfatlas/modeling/space";
import type { UploadCampaign } from "@perfatlas/wire";
import type { Campaign } from "./campaign.ts";

/** Version of this package, sent with every upload. */
export const HARNESS_VERSION = "0.1.0";

/** The part of an upload that all runs of a campaign share. */
export function uploadHeader(campaign: Campaign, suggestionId?: string): UploadCampaign {
  const { experiment, space } = campaign;
  const design: Record<string, Fact> = { kind: experiment.design.kind };
  for (const [name, value] of Object.entries(experiment.design)) {
    if (["string", "number", "boolean"].includes(typeof value)) design[name] = value as Fact;
  }
  for (const [name, value] of Object.entries(experiment.design.settings ?? {})) {
    design[`settings.${name}`] = value;
  }
  const { slow } = experiment.measurement?.order ?? {};
  // Effects of these are compared between whole plots only; an analysis has to know.
  if (slow !== undefined) design.order = `split plot by ${slow.join(", ")}`;
  if (suggestionId !== undefined) design.suggestionId = suggestionId;
  const { license, provenance } = experiment.upload ?? {};
  return {
    ...(license === undefined ? {} : { license }),
    ...(provenance === undefined ? {} : { provenance }),
    id: campaign.id,
    name: experiment.name,
    project: experiment.upload?.project ?? experiment.name,
    system: experiment.system.name,
    options: space.options,
    constraints: space.constraints,
    metrics: campaign.metrics,
    environment: campaign.environment,
    design,
    harnessVersion: HARNESS_VERSION,
  };
}
