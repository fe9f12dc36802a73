import { isRange, type Level } from "@perfatlas/modeling/space";
import type { Knob } from "./knob.ts";
import type { PowerMode } from "./power-modes.ts";

/** What a power mode leaves of a knob's levels. */
export interface CappedLevels {
  /** Highest level that the mode allows. */
  readonly highest: number;
  readonly effective: readonly Level[];
  readonly beyond: readonly Level[];
}

/** The levels of a clock that a power mode leaves; undefined for a knob that it does not cap. */
export function cappedLevels({ name, option }: Knob, mode: PowerMode): CappedLevels | undefined {
  const { domain } = option;
  const cap = capOf(name, mode);
  if (cap === undefined || isRange(domain)) return undefined;
  const effective = domain.filter((level) => Number(level) <= cap);
  const beyond = domain.filter((level) => Number(level) > cap);
  return { highest: cap, effective, beyond };
}

function capOf(knob: string, { caps, cores }: PowerMode): number | undefined {
  if (knob.startsWith("cpu-frequency")) return caps.cpu;
  if (knob === "gpu-frequency") return caps.gpu;
  if (knob === "memory-frequency") return caps.emc;
  return knob === "cpu-online" ? cores : undefined;
}
