import { expect, test } from "vitest";
import { killCampaign } from "./kill-campaign.ts";

/** PERFATLAS_KILLS=100 for the long run; a few suffice to notice a regression. */
const kills = Number(process.env.PERFATLAS_KILLS ?? 6);

test("killed at random points against a hostile server, nothing is lost, nothing twice, knobs back", async () => {
  const report = await killCampaign(kills, 20_240_611, Math.max(2, Math.ceil(kills / 5)));
  console.log(report);
  expect(report.kills).toBeGreaterThanOrEqual(Math.min(kills, 3));
  expect(report.runs).toBe(report.expectedRuns);
  expect(report.uniqueRuns).toBe(report.expectedRuns);
  expect(report.serverRows).toBe(report.expectedRuns);
  expect(report.missingOnServer).toBe(0);
  expect(report.server.conflict ?? 0).toBe(0);
  expect(report.isTreeIdentical).toBe(true);
}, 900_000);
