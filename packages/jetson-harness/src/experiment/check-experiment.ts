import { numberAt } from "@perfatlas/modeling/space";
import { readUnit } from "@perfatlas/modeling/units";
import { designFaults } from "./design-faults.ts";
import type { Duration, Experiment, ExtractEntry, TextExtract } from "./experiment.ts";
import type { ExperimentFault } from "./experiment-fault.ts";
import { extractedUnitFaults } from "./extracted-unit-faults.ts";
import { ExperimentError, type ExperimentPath, type LoadedExperiment } from "./parse-experiment.ts";
import { durationMs } from "./quantities.ts";

/** Timers count milliseconds in 31 bits: a longer one fires at once. */
const LONGEST_MS = 2 ** 31 - 1;
/** A guard that is less patient ends a harness that is well. */
const SHORTEST_WATCHDOG_MS = 1000;

/**
 * Refuses what each key allows and the keys together do not: a name that nothing has, a setting without effect, a regular
 * expression that is none, a duration that no timer keeps.
 * @throws ExperimentError where the first fault stands.
 */
export function checkExperiment(loaded: LoadedExperiment): void {
  const { experiment } = loaded;
  const fault = [
    ...metricFaults(experiment),
    ...levelFaults(experiment),
    ...unitFaults(experiment),
    ...repeatFaults(experiment),
    ...durationFaults(experiment),
    ...textFaults(experiment),
    ...energyFaults(experiment),
    ...designFaults(experiment),
    ...extractedUnitFaults(experiment),
  ][0];
  if (fault !== undefined) throw new ExperimentError(fault.why, loaded.place(fault.path));
}

function metricFaults({ metrics, options }: Experiment): readonly ExperimentFault[] {
  const optionNames = new Set(options.map(({ name }) => name));
  const both = metrics.findIndex(({ name }) => optionNames.has(name));
  const names = metrics.map(({ name }) => name);
  const twice = names.findIndex((name, i) => names.indexOf(name) < i);
  const primary = metrics.flatMap((entry, i) => (entry.primary === true ? [i] : []));
  return [
    ...(both < 0
      ? []
      : [
          {
            why: `"${names[both]}" is an option and a metric; a table has one column of a name`,
            path: ["metrics", both, "name"],
          },
        ]),
    ...(twice < 0
      ? []
      : [{ why: `two metrics are called "${names[twice]}"`, path: ["metrics", twice, "name"] }]),
    ...(primary.length < 2
      ? []
      : [{ why: "two metrics are primary", path: ["metrics", numberAt(primary, 1), "primary"] }]),
  ];
}

function levelFaults({ options }: Experiment): readonly ExperimentFault[] {
  return options.flatMap(({ name, values, min, max, step }, i) =>
    values === undefined || (min === undefined && max === undefined && step === undefined)
      ? []
      : [
          {
            why: `option "${name}" has values and a range; its levels would be the values alone`,
            path: ["options", i, "values"],
          },
        ],
  );
}

/** Units that the registry would refuse when all is measured. */
function unitFaults({ options, metrics }: Experiment): readonly ExperimentFault[] {
  const faultsOf = (key: "options" | "metrics"): readonly ExperimentFault[] =>
    (key === "options" ? options : metrics).flatMap(({ unit }, i) => {
      const problem = unit === undefined ? null : readUnit(unit).problem;
      return problem === null ? [] : [{ why: problem, path: [key, i, "unit"] }];
    });
  return [...faultsOf("options"), ...faultsOf("metrics")];
}

function repeatFaults({ measurement, metrics }: Experiment): readonly ExperimentFault[] {
  const repeats = measurement?.repeats;
  if (repeats === undefined) return [];
  const path = ["measurement", "repeats"];
  const faults: ExperimentFault[] = [];
  if (repeats.min > repeats.max) {
    faults.push({ why: `at least ${repeats.min} and at most ${repeats.max} repeats`, path });
  }
  const names = metrics.filter(({ role }) => role !== "covariate").map(({ name }) => name);
  const { until } = repeats;
  if (until !== undefined && !names.includes(until.metric)) {
    const why = `repeats stop by "${until.metric}", which is no metric; metrics are ${names.join(", ")}`;
    faults.push({ why, path: [...path, "until", "metric"] });
  }
  return faults;
}

function durationFaults({ run, measurement, safety }: Experiment): readonly ExperimentFault[] {
  const durations: readonly (readonly [ExperimentPath, Duration | undefined])[] = [
    [["run", "timeout"], run.timeout],
    [["run", "minDuration"], run.minDuration],
    [["measurement", "settle", "seconds"], measurement?.settle?.seconds],
    [["measurement", "cooldown", "timeout"], measurement?.cooldown?.timeout],
    [["measurement", "idle", "seconds"], measurement?.idle?.seconds],
    [["safety", "watchdog"], safety?.watchdog],
  ];
  const mustLast = new Set(["run timeout", "measurement idle seconds"]);
  return durations.flatMap(([path, duration]): ExperimentFault[] => {
    if (duration === undefined) return [];
    const ms = durationMs(duration);
    if (ms > LONGEST_MS) return [{ why: `${path.join(".")} is above 24 days, the longest`, path }];
    if (ms < SHORTEST_WATCHDOG_MS && path[1] === "watchdog") {
      return [
        { why: "safety.watchdog must be at least 1 s: a harness is busy for that long", path },
      ];
    }
    return ms === 0 && mustLast.has(path.join(" "))
      ? [{ why: `${path.join(".")} must be above 0`, path }]
      : [];
  });
}

function textFaults({ system, run, metrics }: Experiment): readonly ExperimentFault[] {
  const version = typeof system.version === "string" ? undefined : system.version.regex;
  return [
    ...regexFaults(version, undefined, ["system", "version"]),
    ...regexFaults(run.check?.stdout?.regex, undefined, ["run", "check", "stdout"]),
    ...metrics.flatMap(({ extract }, i) => extractFaults(extract, ["metrics", i, "extract"])),
  ];
}

function extractFaults(extract: ExtractEntry, path: ExperimentPath): readonly ExperimentFault[] {
  return (["stdout", "stderr", "file"] as const).flatMap((key) => {
    const entry: (TextExtract & { readonly stat?: "size" }) | undefined = extract[key];
    if (entry === undefined) return [];
    const at = [...path, key];
    const ways = (["regex", "json", "csv", "stat"] as const).filter(
      (way) => entry[way] !== undefined,
    );
    const faults: ExperimentFault[] = [...regexFaults(entry.regex, entry.group, at)];
    if (ways.length > 1)
      faults.push({ why: `only one of ${ways.join(", ")} can be read`, path: at });
    if (entry.group !== undefined && entry.regex === undefined) {
      faults.push({ why: "`group` has no effect without `regex`", path: [...at, "group"] });
    }
    if (entry.json !== undefined && !/^\$(\.[^.[\]]+|\[\d+\])+$/.test(entry.json)) {
      const why = `"${entry.json}" is no path; a path is like $.time or $.runs[0].time`;
      faults.push({ why, path: [...at, "json"] });
    }
    return faults;
  });
}

function regexFaults(
  regex: string | undefined,
  group: number | undefined,
  path: ExperimentPath,
): readonly ExperimentFault[] {
  if (regex === undefined) return [];
  try {
    // With an empty alternative it always matches, and shows its groups.
    const count = (new RegExp(`${regex}|`, "m").exec("")?.length ?? 1) - 1;
    const why = `"${regex}" has ${count} groups, no group ${group}`;
    return (group ?? 0) <= count ? [] : [{ why, path: [...path, "group"] }];
  } catch (error) {
    return [{ why: (error as Error).message, path: [...path, "regex"] }];
  }
}

function energyFaults({ metrics, measurement }: Experiment): readonly ExperimentFault[] {
  const meters = new Map<string, string>();
  return metrics.flatMap(({ extract: { power } }, i): readonly ExperimentFault[] => {
    if (power === undefined) return [];
    const path = ["metrics", i, "extract", "power"];
    const { meter, rails, subtractIdle } = power;
    const faults: ExperimentFault[] = [];
    if (subtractIdle === true && measurement?.idle === undefined) {
      const why = "idle power is subtracted but never measured; measurement.idle says when";
      faults.push({ why, path: [...path, "subtractIdle"] });
    }
    if (meter === undefined) return faults;
    if (rails !== undefined) {
      const why =
        "an energy is of rails or of an external meter; give one of them a metric of its own";
      faults.push({ why, path: [...path, "rails"] });
    }
    const how = JSON.stringify([meter, power.intervalMs]);
    const other = meters.get(meter.name);
    if (other !== undefined && other !== how) {
      const why = `two meters are called "${meter.name}", with another command, output or interval`;
      faults.push({ why, path: [...path, "meter", "name"] });
    }
    meters.set(meter.name, how);
    return faults;
  });
}
