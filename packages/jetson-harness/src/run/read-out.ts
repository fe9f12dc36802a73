import type { RunFailure } from "@perfatlas/wire";
import type { Campaign } from "../campaign/campaign.ts";
import { energySources } from "../experiment/energy-sources.ts";
import type { MetricEntry } from "../experiment/experiment.ts";
import type { Energy } from "../measure/energy.ts";
import { energyOf, idleWattsOf } from "./energy-of.ts";
import { cutReason, extractMetric } from "./extract-metrics.ts";
import type { Outcome } from "./run-command.ts";
import type { Traces } from "./traces.ts";

/** What a run's traces say. */
export interface ReadOut {
  readonly values: Readonly<Record<string, number>>;
  readonly failures: Readonly<Record<string, RunFailure>>;
  readonly covariates: Readonly<Record<string, number>>;
  readonly maxGapMs?: number;
}

/** How the reason of a run begins that printed something else than it must. */
export const OTHER_OUTPUT = "the output is ";

/** What the outputs of a campaign's runs are compared with. */
export interface Reference {
  /** Output of the majority; undefined before it is settled. */
  text: string | undefined;
}

/** Checks the run, then reads every metric; a failed check fails the run, not one metric. */
export function readOut(
  campaign: Campaign,
  traces: Traces,
  seen: Readonly<Record<string, number>>,
  limit?: RunFailure,
  reference?: Reference,
): ReadOut {
  const values: Record<string, number> = {};
  const failures: Record<string, RunFailure> = {};
  const more: Record<string, number> = { ...seen, invocations: traces.outcomes.length };
  const leftRunning = traces.outcomes.reduce((sum, outcome) => sum + outcome.leftRunning, 0);
  // They were ended: what they had still to do is in no value.
  if (leftRunning > 0) more.left_running = leftRunning;
  const failure = limit ?? failureOf(campaign, traces, reference?.text);
  let maxGapMs: number | undefined;
  for (const entry of campaign.experiment.metrics) {
    if (failure !== undefined) {
      if (entry.role !== "covariate") failures[entry.name] = failure;
      continue;
    }
    const found = extractMetric(entry, traces);
    if ("value" in found) {
      (entry.role === "covariate" ? more : values)[entry.name] = found.value;
    } else if (entry.role !== "covariate" && entry.optional !== true) {
      failures[entry.name] = { status: "missing", reason: found.missing };
    }
    if (energySources(entry.extract, traces.total) !== undefined) {
      const energy = energyOf(entry.extract, traces);
      if ("missing" in energy) continue;
      maxGapMs = Math.max(maxGapMs ?? 0, energy.maxGapMs);
      Object.assign(more, energyCovariates(entry, energy, traces));
    }
  }
  // Of the whole board, whatever the metrics are made of.
  const idle = idleWattsOf({ rapl: true }, traces);
  if (idle !== undefined && traces.total.length > 0) more.idle_watts = idle;
  return { values, failures, covariates: more, ...(maxGapMs === undefined ? {} : { maxGapMs }) };
}

/** What stands beside an energy: its rate and samples, gross, at rest. Joules are per invocation, as the energy is. */
function energyCovariates(
  { name, extract }: MetricEntry,
  energy: Energy,
  traces: Traces,
): Readonly<Record<string, number>> {
  const count = traces.outcomes.length;
  const idleWatts = idleWattsOf(extract, traces);
  const { effectiveCount, halfWidth } = energy;
  return {
    [`${name}_samples`]: energy.sampleCount,
    [`${name}_coverage`]: energy.coverage,
    [`${name}_max_gap_ms`]: energy.maxGapMs,
    [`${name}_interval_ms`]: energy.intervalMs,
    [`${name}_gross`]: energy.joules / count,
    ...(idleWatts === undefined ? {} : { [`${name}_idle_watts`]: idleWatts }),
    ...(effectiveCount === undefined || halfWidth === undefined
      ? {}
      : {
          [`${name}_effective_samples`]: effectiveCount,
          [`${name}_half_width`]: halfWidth / count,
        }),
  };
}

function failureOf(
  campaign: Campaign,
  traces: Traces,
  reference: string | undefined,
): RunFailure | undefined {
  const last = traces.outcomes.at(-1);
  if (last === undefined) return { status: "missing", reason: "the command was not started" };
  const { check } = campaign.experiment.run;
  if (last.end === "timeout") {
    return {
      status: "timeout",
      reason: `cut off after ${String(campaign.experiment.run.timeout)}`,
    };
  }
  if (isBad(campaign, last)) {
    const said = last.stderr.trim().split("\n").at(-1)?.slice(0, 200) ?? "";
    return {
      status: "failed",
      reason: `exit code ${last.exitCode ?? "none"}${said && `: ${said}`}`,
    };
  }
  if (check?.stdout !== undefined) {
    if (last.cut.includes("stdout")) return { status: "failed", reason: cutReason("stdout") };
    const said = checkedOutput(campaign, last);
    if (said === undefined) {
      return { status: "failed", reason: `the output does not match ${check.stdout.regex}` };
    }
    const wanted = check.stdout.equal === "reference" ? reference : check.stdout.equal;
    if (wanted !== undefined && said !== wanted) {
      const shown = [said, wanted].map((text) => JSON.stringify(text.slice(0, 80)));
      return { status: "failed", reason: `${OTHER_OUTPUT}${shown[0]}, not ${shown[1]}` };
    }
  }
  if (check?.file !== undefined) {
    const output = traces.outputs.get(check.file) ?? { missing: `${check.file} was not read` };
    if ("missing" in output) return { status: "failed", reason: output.missing };
  }
  return undefined;
}

/** The part of a run's output that `run.check` looks at: the first group, or all that matches. */
export function checkedOutput(campaign: Campaign, outcome: Outcome): string | undefined {
  const { stdout } = campaign.experiment.run.check ?? {};
  if (stdout === undefined) return undefined;
  const match = new RegExp(stdout.regex, "m").exec(outcome.stdout);
  return match === null ? undefined : (match[1] ?? match[0]);
}

/** Whether a command ended with another code than the experiment expects. */
export function isBad(campaign: Campaign, outcome: Outcome): boolean {
  return outcome.exitCode !== (campaign.experiment.run.check?.exitCode ?? 0);
}
