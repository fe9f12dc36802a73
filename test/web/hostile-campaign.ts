import type { UploadCampaign, UploadItem } from "@perfatlas/wire";
import { itemsOfRuns, pressCampaign, pressRun } from "../api/live-campaign.ts";
import { MARKUP, PAYLOAD, UNIT } from "./hostile-descriptor.ts";

const EITHER = `tag == "${MARKUP}" || tag == "other"`;

/** A campaign with the payload in every text that an upload may hold, and runs of it. */
export function hostileUpload(): { campaign: UploadCampaign; items: readonly UploadItem[] } {
  const [first, ...options] = pressCampaign().options;
  const campaign = pressCampaign({
    name: PAYLOAD,
    project: "hostile-live",
    system: "hostile-press",
    options: [
      { ...first!, description: PAYLOAD, unit: UNIT },
      ...options,
      { name: "tag", kind: "categorical", domain: [MARKUP, "other"], default: MARKUP },
      { name: PAYLOAD, kind: "binary", domain: [false, true], activeWhen: EITHER },
    ],
    constraints: [{ rule: EITHER, why: PAYLOAD }],
    metrics: [{ name: PAYLOAD, unit: UNIT, better: "lower", description: PAYLOAD }],
    environment: {
      ...{ hardware: "desk", workload: "prose", version: "1.0" },
      facts: { [PAYLOAD]: PAYLOAD },
    },
    design: { kind: PAYLOAD },
    harnessVersion: PAYLOAD,
  });
  const tagged = (run: ReturnType<typeof pressRun>, tag: string) => ({
    ...run,
    configuration: { ...run.configuration, tag, [PAYLOAD]: true },
    values: { [PAYLOAD]: 1 },
  });
  const runs = [
    tagged(pressRun(0), MARKUP),
    {
      ...tagged(pressRun(1), MARKUP),
      values: {},
      failures: { [PAYLOAD]: { status: "failed" as const, reason: PAYLOAD } },
    },
    {
      ...tagged(pressRun(2), MARKUP),
      health: { status: "quarantined" as const, causes: [PAYLOAD] },
    },
  ];
  return { campaign, items: itemsOfRuns(...runs) };
}
