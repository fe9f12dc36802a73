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

/**
 * Jetson AGX Orin, Orin NX and Orin Nano (Tegra 234): A78AE clusters of four, Ampere GPU. L4T R35 and
 * later. On the AGX, VDDQ_VDD2_1V8AO hangs below VIN_SYS_5V0 and is not added.
 */
export const jetsonOrin: Board = {
  name: "jetson-orin",
  title: "NVIDIA Jetson AGX Orin, Orin NX or Orin Nano",
  detectedBy: "compatible nvidia,tegra234",
  detects: ({ compatible }) => compatible.includes("nvidia,tegra234"),
  knobs: (sys) => {
    const policies = cpuPolicies(sys);
    return presentKnobs([
      powerMode(sys),
      fan(sys),
      cpuOnline(sys, { order: presentCpus(sys) }),
      ...policies.map((policy) => cpuGovernor(sys, policy)),
      ...policies.map((policy) => cpuFrequency(sys, policy)),
      gpuFrequency(sys),
      memoryFrequency(sys, ["bpmp"]),
    ]);
  },
  sensors: (sys) => [...powerRails(sys), ...temperatures(sys)],
  totalRails: [["VDD_IN"], ["VDD_GPU_SOC", "VDD_CPU_CV", "VIN_SYS_5V0"]],
};
