import {
  type ContributionRow,
  contributionRuns,
  type Handle,
  seeingAll,
  storedHashes,
  type WaitingRun,
} from "@perfatlas/db";
import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import { type ImportBlock } from "@perfatlas/db/importers";
import { configurationKey } from "@perfatlas/modeling/space";
import { contentHash } from "@perfatlas/wire";
import type { JobContext } from "../queue/job-handler.ts";
import { waitingCampaign } from "../upload/waiting-campaign.ts";
import { examineData } from "./examine-data.ts";
import type { Findings } from "./findings.ts";
import { MeasuredColumns } from "./measured-columns.ts";

/** What identifies a state of a contribution of runs: runs are added to it, and none is changed or taken away. */
export function runsDigest(id: string, runCount: number): string {
  return contentHash(["runs", id, runCount]);
}

/**
 * Looks at the runs of a contribution, each of which was judged when it came: which were set aside, what is odd
 * about the others, and with what of the registry they can be compared.
 */
export async function lookAtRuns(
  contribution: ContributionRow,
  { database, descriptors, signal, progress }: JobContext,
  findings: Findings,
) {
  const { descriptor } = await waitingCampaign(database, contribution, descriptors);
  const measured = new MeasuredColumns(descriptor);
  const indices = new Map<string, number>();
  const seen = { runs: 0, measurements: 0, failures: 0 };
  const aside: { count: number; example?: string } = { count: 0 };
  for await (const runs of contributionRuns.all(seeingAll(database), contribution.id)) {
    signal.throwIfAborted();
    seen.runs += runs.length;
    progress(seen.runs, contribution.runCount, "reading runs");
    const healthy = runs.filter(({ item }) => item.health.status === "healthy");
    for (const { id, item } of runs) {
      if (item.health.status === "healthy") continue;
      aside.count++;
      aside.example ??= `run ${id}: ${item.health.causes.join("; ")}`;
    }
    measured.add(blockOf(descriptor, healthy, indices));
    for (const { item } of healthy) {
      const failed = Object.keys(item.failures).length;
      seen.failures += failed;
      seen.measurements += Object.keys(item.values).length + failed;
    }
    await noteTwice(database, runs, findings);
  }
  if (aside.count > 0) {
    const message = `${aside.count} runs are set aside and count in no figure, such as ${aside.example}`;
    findings.add({ severity: "warning", code: "QUARANTINED", message });
  }
  progress(0, 0, "comparing with what is published");
  for await (const finding of examineData(database, descriptor, measured, []))
    findings.add(finding);
  return {
    configurations: indices.size,
    measurements: seen.measurements,
    failures: seen.failures,
    digest: runsDigest(contribution.id, seen.runs),
  };
}

/** Runs that somebody else has published under the same id meanwhile. */
async function noteTwice(
  handle: Handle,
  runs: readonly WaitingRun[],
  findings: Findings,
): Promise<void> {
  const ids = runs.map(({ id }) => id);
  for (const id of (await storedHashes(handle, ids)).keys()) {
    const message = `run ${id} is published already, and will be left out`;
    findings.add({ severity: "warning", code: "DUPLICATE_RUN", message });
  }
}

/** The values of runs as an import brings them; all of one environment. */
function blockOf(
  { space, metrics }: DatasetDescriptor,
  runs: readonly WaitingRun[],
  indices: Map<string, number>,
): ImportBlock {
  const configurations: { key: string; levels: WaitingRun["item"]["configuration"] }[] = [];
  const values: { configuration: number; metric: number; value: number; repeat: number }[] = [];
  for (const { item } of runs) {
    const key = configurationKey(space, item.configuration);
    let configuration = indices.get(key);
    if (configuration === undefined) {
      configuration = indices.size;
      indices.set(key, configuration);
      configurations.push({ key, levels: item.configuration });
    }
    for (const [name, value] of Object.entries(item.values)) {
      const metric = metrics.findIndex((each) => each.name === name);
      values.push({ configuration, metric, value, repeat: item.repeat });
    }
  }
  return {
    configurations,
    rows: new Int32Array(0),
    environment: new Int32Array(values.length),
    metric: Int32Array.from(values, ({ metric }) => metric),
    configuration: Int32Array.from(values, ({ configuration }) => configuration),
    repeat: Int16Array.from(values, ({ repeat }) => repeat),
    value: Float64Array.from(values, ({ value }) => value),
    failure: new Int16Array(values.length).fill(-1),
  };
}
