import { isRange } from "@perfatlas/modeling/space";
import { totalSensors } from "../boards/board.ts";
import { energySources } from "../experiment/energy-sources.ts";
import type { ExtractEntry } from "../experiment/experiment.ts";
import {
  ExperimentError,
  type ExperimentPath,
  type LoadedExperiment,
} from "../experiment/parse-experiment.ts";
import type { ResolvedOption } from "../experiment/resolve-space.ts";
import { cappedLevels } from "../knobs/capped-levels.ts";
import { currentPowerMode } from "../knobs/power-modes.ts";
import { noPowerSensor } from "../machine/doctor.ts";
import type { Machine } from "../machine/machine.ts";
import { unverifiedReason } from "../machine/unverified-reason.ts";
import type { Sensor } from "../sensors/sensor.ts";
import { unreadableSensor } from "../sensors/unreadable-sensor.ts";

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
    if (extract.power?.meter === undefined) {
      const fault = energyFault(machine, extract);
      if (fault !== undefined) throw new ExperimentError(fault, loaded.place(path));
    }
    for (const name of extract.power?.rails ?? []) {
      refuseUnknown("rail", name, rails, [...path, "power", "rails"]);
    }
    for (const name of extract.thermal?.zones ?? []) {
      refuseUnknown("zone", name, zones, [...path, "thermal", "zones"]);
    }
  }
  checkKnobs(loaded, machine, options);
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

/** Why an energy would be missing in every run: no sensor, or none that this user may read. Never estimated. */
function energyFault({ sys, board }: Machine, extract: ExtractEntry): string | undefined {
  const sensors = board.sensors(sys);
  const total = totalSensors(board, sensors).map(({ name }) => name);
  const sources = energySources(extract, total);
  if (sources === undefined) return undefined;
  if (sources.length === 0) {
    const { why, remedy } = noPowerSensor(board);
    return `energy cannot be measured: ${why}; try: ${remedy}`;
  }
  for (const sensor of sensors.filter(({ name }) => sources.includes(name))) {
    const fault = unreadableSensor(sys, sensor);
    if (fault === undefined) continue;
    const remedy = fault.remedy === undefined ? "" : `; try: ${fault.remedy}`;
    return `${sensor.name} cannot be read (${fault.why})${remedy}`;
  }
  return undefined;
}

/** Refuses knobs of a board that nobody has verified, and levels that the power mode in force does not leave. */
function checkKnobs(
  loaded: LoadedExperiment,
  { sys, board }: Machine,
  options: readonly ResolvedOption[],
): void {
  const unverified = unverifiedReason(sys, board);
  const set = [...options.entries()].filter(([, { apply }]) => apply.knob !== undefined);
  const first = set[0]?.[0];
  const isPinned = loaded.experiment.safety?.fan !== undefined;
  if (unverified !== undefined && (first !== undefined || isPinned)) {
    const path = first === undefined ? ["safety", "fan"] : ["options", first, "apply", "knob"];
    throw new ExperimentError(unverified, loaded.place(path));
  }
  const mode = currentPowerMode(sys);
  // A mode that the experiment sets itself is another one by the time that the level is set.
  if (mode === undefined || set.some(([, { apply }]) => apply.knob === "nvpmodel")) return;
  for (const [i, { option, knob, scale }] of set) {
    if (knob === undefined || isRange(option.domain)) continue;
    const left = cappedLevels(knob, mode);
    const beyond = option.domain.find(
      (level) => Number(level) * scale > (left?.highest ?? Infinity) + 0.5,
    );
    if (left === undefined || beyond === undefined) continue;
    throw new ExperimentError(
      `power mode ${mode.name} leaves ${knob.name} at most ${left.highest / scale}, not ${String(beyond)}; ` +
        "leave the level out, or set another mode first (nvpmodel -m)",
      loaded.place(["options", i]),
    );
  }
}
