import { cpuFrequencyKind } from "./cpu-frequency.ts";
import { cpuGovernorKind } from "./cpu-governor.ts";
import { cpuOnlineKind } from "./cpu-online.ts";
import { fanKind } from "./fan.ts";
import { gpuFrequencyKind } from "./gpu-frequency.ts";
import type { KnobKind } from "./knob.ts";
import { memoryFrequencyKind } from "./memory-frequency.ts";
import { powerModeKind } from "./power-mode.ts";

/** Every kind of knob that an experiment can name. A board offers those that it has. */
export const knobKinds: readonly KnobKind[] = [
  cpuOnlineKind,
  cpuFrequencyKind,
  cpuGovernorKind,
  gpuFrequencyKind,
  memoryFrequencyKind,
  fanKind,
  powerModeKind,
];
