import type { Knob } from "../knobs/knob.ts";
import type { Sensor } from "../sensors/sensor.ts";
import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { readText, readTexts } from "../sysroot/typed-read.ts";

/** A kind of machine: what can be set and read on it. One file each, detected by labels. */
export interface Board {
  /** kebab-case, equals the file name. */
  readonly name: string;
  readonly title: string;
  /** What detects it, in words. */
  readonly detectedBy: string;
  detects(labels: BoardLabels): boolean;
  /** Order = order of writing. */
  knobs(sys: Sysroot): readonly Knob[];
  sensors(sys: Sysroot): readonly Sensor[];
  /**
   * Rails whose sum is the whole board's telemetry, best first; the first set that is complete
   * counts. "package-*" stands for every sensor whose name begins so, at least one. On-board telemetry excludes what
   * the carrier board draws.
   */
  readonly totalRails: readonly (readonly string[])[];
  /**
   * Major releases of NVIDIA's Linux whose paths all have a source (`docs/boards.md`). On another one nothing is written to the
   * board. Undefined for what the kernel itself documents.
   */
  readonly verifiedReleases?: readonly string[];
}

/** What boards are told apart by. Paths and indices differ between releases and never count. */
export interface BoardLabels {
  /** Entries of the device tree's compatible list. */
  readonly compatible: readonly string[];
  /** R24 has no compatible list below /proc; its SoC family stands here ("Tegra210"). */
  readonly family: string;
}

/** Labels of the machine. */
export function boardLabels(sys: Sysroot): BoardLabels {
  const compatible = readTexts(sys, "/proc/device-tree/compatible");
  return {
    compatible:
      compatible.length > 0
        ? compatible
        : readTexts(sys, "/sys/firmware/devicetree/base/compatible"),
    family: readText(sys, "/sys/devices/soc0/family") ?? "",
  };
}

/** Knobs that exist: undefined ones are not present on this machine. */
export function presentKnobs(knobs: readonly (Knob | undefined)[]): readonly Knob[] {
  return knobs.filter((knob) => knob !== undefined);
}

/** The first complete set of total rails among `sensors`; empty when none is. */
export function totalSensors(
  { totalRails }: Pick<Board, "totalRails">,
  sensors: readonly Sensor[],
): readonly Sensor[] {
  for (const names of totalRails) {
    const rails = names.map((name) => sensors.filter((sensor) => isNamed(sensor.name, name)));
    if (rails.every((found) => found.length > 0)) return rails.flat();
  }
  return [];
}

function isNamed(name: string, pattern: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
