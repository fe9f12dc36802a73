import type { RunEnd } from "@perfatlas/wire";
import {
  type BlockSummary,
  type CampaignSummary,
  canonicalJson,
  type RunFailure,
  type UploadCampaign,
} from "@perfatlas/wire";
import type { WorkloadHashes } from "../campaign/workload.ts";

/** Sums up the runs of one campaign. `runs` may hold runs that were set aside. */
export function campaignSummary(
  campaign: UploadCampaign,
  workload: WorkloadHashes,
  runs: readonly RunEnd[],
): CampaignSummary {
  const counted = runs.filter(({ health }) => health.status === "healthy");
  const times = runs.map(({ startedAt }) => startedAt).sort();
  const failures = new Map<string, RunFailure & { count: number }>();
  for (const failure of counted.flatMap((run) => Object.values(run.failures))) {
    const key = `${failure.status} ${failure.reason}`;
    failures.set(key, { ...failure, count: (failures.get(key)?.count ?? 0) + 1 });
  }
  const setAside: Record<string, number> = {};
  for (const cause of runs.flatMap(({ health }) => health.causes)) {
    setAside[cause] = (setAside[cause] ?? 0) + 1;
  }
  return {
    campaign,
    workload,
    startedAt: times[0] ?? "",
    finishedAt: times.at(-1) ?? "",
    configurations: new Set(counted.map((run) => canonicalJson(run.configuration))).size,
    failedRuns: counted.filter(({ values }) => Object.keys(values).length === 0).length,
    failures: [...failures.values()],
    setAside,
    blocks: [...new Set(counted.map(({ block }) => block))].map((block) =>
      blockSummary(
        block,
        counted.filter((end) => end.block === block),
      ),
    ),
  };
}

function blockSummary(block: number, runs: readonly RunEnd[]): BlockSummary {
  return {
    block,
    startedAt: runs.map(({ startedAt }) => startedAt).sort()[0] as string,
    runs: runs.length,
    load: meanOf(runs, "load"),
    cpuPressure: meanOf(runs, "cpu_pressure"),
    steal: meanOf(runs, "steal"),
  };
}

function meanOf(runs: readonly RunEnd[], name: string): number | null {
  const values = runs.flatMap(({ covariates }) => covariates[name] ?? []);
  if (values.length === 0) return null;
  return Number((values.reduce((sum, value) => sum + value, 0) / values.length).toPrecision(4));
}
