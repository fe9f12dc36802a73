import { cpuFrequency } from "../knobs/cpu-frequency.ts";
import { cpuGovernor } from "../knobs/cpu-governor.ts";
import { cpuOnline } from "../knobs/cpu-online.ts";
import { cpuPolicies, presentCpus } from "../knobs/cpu-policies.ts";
import { fan } from "../knobs/fan.ts";
import { gpuFrequency } from "../knobs/gpu-frequency.ts";
import { memoryFrequency } from "../knobs/memory-frequency.ts";
import { powerMode } from "../knobs/power-mode.ts";
import { powerRails } from "../sensors/power-rail.ts";
import { temperatures } from "../sensors/temperature.ts";
import { type Board, presentKnobs } from "./board.ts";

/** A family of Jetsons: what tells it from the others, and what its sysfs cannot say. */
export interface JetsonFamily
  extends Required<
    Pick<Board, "name" | "title" | "detectedBy" | "detects" | "totalRails" | "verifiedReleases">
  > {
  /** Cores that a count means, in order; all of them by default. */
  readonly cores?: readonly number[];
  /** Switches that take a pinned CPU clock back: off before pinning. */
  readonly blockers?: readonly string[];
  /** Published table of the memory clock, for releases that list only its ends. */
  readonly memoryKHz?: readonly number[];
}

/** A board of a family: every knob and rail that its sysfs shows, found by label and never by path. */
export function jetsonBoard(family: JetsonFamily): Board {
  const { cores, blockers, memoryKHz, ...board } = family;
  return {
    ...board,
    knobs: (sys) => {
      const policies = cpuPolicies(sys);
      return presentKnobs([
        powerMode(sys),
        fan(sys),
        cpuOnline(sys, { order: cores ?? presentCpus(sys) }),
        ...policies.map((policy) => cpuGovernor(sys, policy)),
        ...policies.map((policy) => cpuFrequency(sys, policy, blockers)),
        gpuFrequency(sys),
        memoryFrequency(sys, memoryKHz),
      ]);
    },
    sensors: (sys) => [...powerRails(sys), ...temperatures(sys)],
  };
}
