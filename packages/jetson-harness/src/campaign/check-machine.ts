import {
  ExperimentError,
  type ExperimentPath,
  type LoadedExperiment,
} from "../experiment/parse-experiment.ts";
import type { ResolvedOption } from "../experiment/resolve-space.ts";
import type { Machine } from "../machine/machine.ts";
import type { Sensor } from "../sensors/sensor.ts";

/**
 * Refuses what this machine does not have: a zone whose limit would protect nothing, a rail whose energy would be missing in
 * every run, a fan or kernel parameter that cannot be set.
 * @throws ExperimentError with what there is, where the name stands.
 */
export function checkMachine(
  loaded: LoadedExperiment,
  machine: Machine,
  options: readonly ResolvedOption[],
): void {
  const { metrics, measurement, safety } = loaded.experiment;
  const sensors = machine.board.sensors(machine.sys);
  const named = (isWanted: (sensor: Sensor) => boolean): readonly string[] =>
    sensors.filter(isWanted).map(({ name }) => name);
  const zones = named(({ kind }) => kind === "temperature");
  const rails = named(({ kind }) => kind !== "temperature");
  const refuseUnknown = (
    what: string,
    name: string,
    known: readonly string[],
    path: ExperimentPath,
  ): void => {
    if (known.includes(name)) return;
    const legal = known.length === 0 ? "there are none" : `there are ${known.join(", ")}`;
    const key = path.filter((part) => part !== name).join(".");
    throw new ExperimentError(
      `${key} names ${what} "${name}" of this machine; ${legal}`,
      loaded.place(path),
    );
  };
  for (const zone of Object.keys(safety?.maxTemp ?? {})) {
    refuseUnknown("zone", zone, zones, ["safety", "maxTemp", zone]);
  }
  if (measurement?.cooldown !== undefined) {
    refuseUnknown("zone", measurement.cooldown.zone, zones, ["measurement", "cooldown", "zone"]);
  }
  for (const [i, { extract, optional }] of metrics.entries()) {
    // An optional metric says that a machine may lack it.
    if (optional === true) continue;
    const path = ["metrics", i, "extract"];
    for (const name of extract.power?.rails ?? []) {
      refuseUnknown("rail", name, rails, [...path, "power", "rails"]);
    }
    for (const name of extract.thermal?.zones ?? []) {
      refuseUnknown("zone", name, zones, [...path, "thermal", "zones"]);
    }
  }
  const knobs = machine.board.knobs(machine.sys).map(({ name }) => name);
  if (safety?.fan !== undefined && !knobs.includes("fan")) {
    throw new ExperimentError("this machine has no fan to pin", loaded.place(["safety", "fan"]));
  }
  for (const [i, { apply, knob }] of options.entries()) {
    if (apply.sysctl === undefined || knob === undefined) continue;
    const absent = knob.attributes(machine.sys).find((one) => machine.sys.access(one) === "absent");
    if (absent === undefined) continue;
    throw new ExperimentError(
      `this kernel has no parameter ${apply.sysctl} (${absent} is absent)`,
      loaded.place(["options", i, "apply", "sysctl"]),
    );
  }
}
