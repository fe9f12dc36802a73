import { type CampaignPlan, type UploadVerdict, uuid5 } from "@perfatlas/wire";

/** The plan of a campaign whose runs are made by a test: one option, one metric. */
export function spooledPlan(
  name: string,
  more: Partial<Pick<CampaignPlan, "batch">> = {},
): CampaignPlan & { readonly kind: "plan" } {
  return {
    kind: "plan",
    campaign: {
      id: uuid5("campaign", name),
      name,
      project: name,
      system: "s",
      options: [{ name: "level", kind: "integer", domain: { min: 0, max: 1000 } }],
      constraints: [],
      metrics: [{ name: "time", unit: "s", better: "lower" }],
      environment: { hardware: "desk", workload: "w", version: "1" },
      design: { kind: "full" },
      harnessVersion: "0.1.0",
    },
    configurations: [],
    ...more,
  };
}

/** A verdict as the server gives it. */
export function verdictOn(
  id: string,
  verdict: UploadVerdict["verdict"],
  message: string | null = null,
): UploadVerdict {
  return { id, verdict, path: null, message };
}
