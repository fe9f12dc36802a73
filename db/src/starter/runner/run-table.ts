import type { Configuration } from "@perfatlas/modeling/space";
import type { Experiment } from "../experiment.ts";
import type { RunOutcome, RunRecord } from "./run-record.ts";

/** A run and the block that it stood in. */
export interface MeasuredRun extends RunRecord {
  readonly block: number;
}

/**
 * The runs of one environment with those turned into failures whose result differs from the
 * reference: the first result of the default configuration, or of the same configuration, as the
 * experiment says.
 */
export function checkedOutcomes(
  experiment: Experiment,
  runs: readonly MeasuredRun[],
): readonly MeasuredRun[] {
  const perWorkload = experiment.run.check.result.per === "workload";
  const references = new Map<number, string>();
  // Configuration 0 is the default one.
  const key = (run: MeasuredRun): number => (perWorkload ? 0 : run.configuration);
  for (const run of runs) {
    const isReference = !perWorkload || run.configuration === 0;
    if (!isReference || "failure" in run.outcome || references.has(key(run))) continue;
    references.set(key(run), run.outcome.resultHash);
  }
  return runs.map((run) => {
    if ("failure" in run.outcome) return run;
    if (run.outcome.resultHash === references.get(key(run))) return run;
    return { ...run, outcome: { failure: "the result differs from the reference" } };
  });
}

/**
 * CSV: options, block, position, metrics; ordered by block and configuration. A failed run has its
 * reason in place of every value.
 */
export function runTable(
  experiment: Experiment,
  configurations: readonly Configuration[],
  runs: readonly MeasuredRun[],
): string {
  const options = experiment.options.map((option) => option.name);
  const metrics = experiment.metrics.map((metric) => metric.name);
  const header = [...options, "block", "position", ...metrics];
  const ordered = [...runs].sort((a, b) => a.block - b.block || a.configuration - b.configuration);
  const lines = ordered.map((run) => {
    const configuration = configurations[run.configuration] ?? {};
    const levels = options.map((name) => String(configuration[name]));
    const values = metrics.map((name) => cell(run.outcome, name));
    return [...levels, run.block, run.position, ...values].join(",");
  });
  return `${[header.join(","), ...lines].join("\n")}\n`;
}

// Times to the microsecond: finer digits are below the noise of any clock here.
function cell(outcome: RunOutcome, metric: string): string {
  if ("failure" in outcome) return quoted(outcome.failure);
  const value = outcome.metrics[metric];
  if (value === undefined) throw new RangeError(`a run has no metric "${metric}"`);
  return Number.isInteger(value) ? String(value) : String(Math.round(value * 1000) / 1000);
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
