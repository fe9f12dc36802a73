import { expect, test } from "vitest";
import { killCampaign } from "./kill-campaign.ts";

/** PERFATLAS_KILLS=300 for the long run, PERFATLAS_SEED for another; a few suffice to notice a regression. */
const kills = Number(process.env.PERFATLAS_KILLS ?? 6);
const seed = Number(process.env.PERFATLAS_SEED ?? 20_240_611);
const LIMIT_MS = 240_000 + kills * 12_000;

test(
  "harness, guard and workload killed at random points: nothing lost, nothing twice, knobs back, no workload left",
  async () => {
    const report = await killCampaign(kills, seed, Math.max(2, Math.ceil(kills / 5)));
    console.log(report);
    // Which of the three is hit is drawn; on a quick machine a harness may be done before its turn.
    const hits = report.kills + report.guardKills + report.workloadKills;
    expect(hits).toBeGreaterThanOrEqual(Math.min(kills, 3));
    expect(report.brokenConfigurations).toBe(0);
    expect(report.uniqueRuns).toBe(report.runs);
    expect(report.serverRows).toBe(report.runs);
    expect(report.workloadsLeft).toBe(0);
    expect(report.missingOnServer).toBe(0);
    expect(report.server.conflict ?? 0).toBe(0);
    expect(report.isTreeIdentical).toBe(true);
    expect(report.input).toBe("half\nwhole\n");
  },
  LIMIT_MS,
);
