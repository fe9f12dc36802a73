import type { RunEnd, RunFailure } from "../campaign/run-log.ts";
import { canonicalJson } from "../campaign/uuid.ts";
import type { WorkloadHashes } from "../campaign/workload.ts";
import type { UploadCampaign } from "../upload-protocol.ts";

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
  readonly workload: WorkloadHashes;
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
