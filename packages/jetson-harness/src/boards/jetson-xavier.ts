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
 * Jetson AGX Xavier and Xavier NX (Tegra 194): Carmel cores in pairs, Volta GPU. L4T R31 to R35. The
 * AGX has no total rail: its six on-module rails add up.
 */
export const jetsonXavier: Board = {
  name: "jetson-xavier",
  title: "NVIDIA Jetson AGX Xavier or Xavier NX",
  detectedBy: "compatible nvidia,tegra194",
  detects: ({ compatible }) => compatible.includes("nvidia,tegra194"),
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
  totalRails: [["VDD_IN"], ["GPU", "CPU", "SOC", "CV", "VDDRQ", "SYS5V"]],
};
