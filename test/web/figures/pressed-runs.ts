import { itemsOfRuns, pressCampaign, pressRun } from "../../api/live-campaign.ts";

/** Runs a minute apart, of which one was set aside and one was cut off. */
function pressed() {
  const cut = { status: "timeout", reason: "cut off" } as const;
  return Array.from({ length: 12 }, (_, i) =>
    pressRun(i, {
      startedAt: `2026-03-01T10:${10 + i}:00.000Z`,
      ...(i === 4 ? { health: { status: "quarantined" as const, causes: ["hot"] } } : {}),
      ...(i === 7 ? { values: {}, failures: { time: cut, bytes: cut } } : {}),
    }),
  );
}

/** What a campaign measured: only its runs say when they were made. */
export const PRESSED = {
  environment: "press-live:desk:prose:1.0",
  campaign: pressCampaign(),
  items: itemsOfRuns(...pressed()),
};
