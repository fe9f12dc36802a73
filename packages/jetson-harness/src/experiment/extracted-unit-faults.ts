import { readUnit } from "@perfatlas/modeling/units";
import type { Experiment, ExtractEntry } from "./experiment.ts";
import type { ExperimentFault } from "./experiment-fault.ts";

const BYTES = new Set(["maxrss", "write_bytes", "memory_peak"]);

/** Values that an extractor gives in another unit than the metric states: they would be off by a factor. */
export function extractedUnitFaults({ metrics }: Experiment): readonly ExperimentFault[] {
  return metrics.flatMap(({ unit, extract }, i): readonly ExperimentFault[] => {
    const given = extractedUnit(extract);
    const stated = readUnit(unit).read;
    if (given === undefined || stated === null || stated.unit === given) return [];
    // What is counted has a unit of its own: {instructions}.
    if (given === "1" && (stated.quantity === "count" || stated.quantity === "other")) return [];
    const [how] = Object.keys(extract);
    const why = `\`${how}\` gives values in ${given}, and none of them is converted to ${unit}; state ${given}`;
    return [{ why, path: ["metrics", i, "unit"] }];
  });
}

/** The unit in which an extractor gives its values; undefined where the program decides. */
function extractedUnit(extract: ExtractEntry): string | undefined {
  const { wall, rusage, cgroup, perf, cachegrind, file, power, rapl, thermal } = extract;
  if (wall !== undefined) return "s";
  const usage = rusage ?? cgroup;
  if (usage !== undefined) return BYTES.has(usage) ? "B" : "s";
  if (file?.stat === "size") return "B";
  if (power !== undefined || rapl !== undefined) return "J";
  if (thermal !== undefined) return "Cel";
  return perf !== undefined || cachegrind !== undefined ? "1" : undefined;
}
