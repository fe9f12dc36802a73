import { energySources } from "../experiment/energy-sources.ts";
import type { ExtractEntry, MetricEntry, TextExtract } from "../experiment/experiment.ts";
import { OUTPUT_LIMIT_BYTES } from "./collect-output.ts";
import { energyOf, idleWattsOf, spanOf } from "./energy-of.ts";
import type { Outputs } from "./output-files.ts";
import type { Outcome } from "./run-command.ts";
import { type FoundNumber, numberInText } from "./text-number.ts";
import type { Traces } from "./traces.ts";

/** A metric's value in its unit, per invocation, or why there is none. */
export function extractMetric(entry: MetricEntry, traces: Traces): FoundNumber {
  const { extract } = entry;
  const { outcomes } = traces;
  const last = outcomes.at(-1) as Outcome;
  if (extract.wall === true) return meanOf(outcomes.map((outcome) => outcome.wallSeconds));
  if (extract.rusage !== undefined) return usageMetric(extract.rusage, outcomes);
  if (extract.cgroup !== undefined) return cgroupMetric(extract.cgroup, outcomes);
  if (extract.stdout !== undefined) return streamMetric("stdout", last, extract.stdout);
  if (extract.stderr !== undefined) return streamMetric("stderr", last, extract.stderr);
  if (extract.file !== undefined) return fileMetric(extract.file, traces.outputs);
  if (energySources(extract, traces.total) !== undefined) return energyMetric(extract, traces);
  if (extract.thermal !== undefined) return thermalMetric(extract.thermal.zones, traces);
  return traces.instructions ?? { missing: "instructions are not counted in this run" };
}

function meanOf(values: readonly (number | undefined)[]): FoundNumber {
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return { missing: "the system does not report it" };
    sum += value;
  }
  return { value: sum / values.length };
}

function usageMetric(
  name: NonNullable<ExtractEntry["rusage"]>,
  outcomes: readonly Outcome[],
): FoundNumber {
  return meanOf(
    outcomes.map(({ usage }) => {
      if (usage === undefined) return undefined;
      switch (name) {
        case "user":
          return usage.userSeconds;
        case "sys":
          return usage.systemSeconds;
        case "maxrss":
          return usage.maxResidentBytes;
        case "write_bytes":
          return usage.writtenBytes;
        default:
          // The shell prints milliseconds; the sum of two shall be one again.
          return Math.round((usage.userSeconds + usage.systemSeconds) * 1e6) / 1e6;
      }
    }),
  );
}

function cgroupMetric(
  name: NonNullable<ExtractEntry["cgroup"]>,
  outcomes: readonly Outcome[],
): FoundNumber {
  const values: number[] = [];
  for (const { cgroup = { missing: "no cgroup was made" } } of outcomes) {
    if ("missing" in cgroup) return cgroup;
    const { cpuSeconds, userSeconds, systemSeconds, memoryPeakBytes } = cgroup;
    const value = {
      cpu: cpuSeconds,
      user: userSeconds,
      sys: systemSeconds,
      memory_peak: memoryPeakBytes,
    }[name];
    if (value === undefined) return { missing: "the memory controller is not delegated here" };
    values.push(value);
  }
  return meanOf(values);
}

/** A number of a stream that was kept whole: the one that counts may stand in what was not. */
function streamMetric(
  stream: "stdout" | "stderr",
  outcome: Outcome,
  extract: TextExtract,
): FoundNumber {
  return outcome.cut.includes(stream)
    ? { missing: cutReason(stream) }
    : numberInText(outcome[stream], extract);
}

/** Why nothing is read from a stream of which only the beginning was kept. */
export function cutReason(stream: string): string {
  return `${stream} has more than ${OUTPUT_LIMIT_BYTES / 2 ** 20} MiB; let the program print less, or into a file`;
}

function fileMetric(extract: NonNullable<ExtractEntry["file"]>, outputs: Outputs): FoundNumber {
  const output = outputs.get(extract.path) ?? { missing: `${extract.path} was not read` };
  if ("missing" in output) return output;
  if (extract.stat === "size") return { value: output.bytes };
  return numberInText(output.text ?? "", extract);
}

/** Energy of the rails, counters or meter over all invocations, gross or above idle, divided by their number. */
function energyMetric(extract: ExtractEntry, traces: Traces): FoundNumber {
  const energy = energyOf(extract, traces);
  if ("missing" in energy) return energy;
  const count = traces.outcomes.length;
  const least = extract.power?.minCoverage ?? 0;
  if (energy.coverage < least) {
    return { missing: `coverage ${energy.coverage.toFixed(2)} is below ${least}` };
  }
  if (extract.power?.subtractIdle !== true) return { value: energy.joules / count };
  const idleWatts = idleWattsOf(extract, traces);
  if (idleWatts === undefined) return { missing: "idle power was not measured" };
  const seconds = spanOf(traces.outcomes).seconds;
  return { value: (energy.joules - idleWatts * seconds) / count };
}

function thermalMetric(zones: readonly string[] | undefined, traces: Traces): FoundNumber {
  let hottest = Number.NEGATIVE_INFINITY;
  for (const [i, sensor] of traces.sensors.entries()) {
    if (sensor.kind !== "temperature" || (zones !== undefined && !zones.includes(sensor.name)))
      continue;
    for (const value of traces.series?.values[i] ?? []) {
      if (!Number.isNaN(value)) hottest = Math.max(hottest, value);
    }
  }
  return Number.isFinite(hottest) ? { value: hottest } : { missing: "no zone could be read" };
}
