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

// R28 and R32 list only the ends of the memory clock; the five rates from 665.6 MHz on are confirmed
// by two published data sets, the lower ones by one.
const MEMORY_KHZ = [204000, 408000, 665600, 800000, 1065600, 1331200, 1600000];

/** Jetson TX1 and Nano (Tegra 210): four A57 cores on one clock, Maxwell GPU. L4T R24 to R32. */
export const jetsonTx1: Board = {
  name: "jetson-tx1",
  title: "NVIDIA Jetson TX1 or Nano",
  detectedBy: "compatible nvidia,tegra210, or SoC family Tegra21x (R24)",
  detects: ({ compatible, family }) =>
    compatible.includes("nvidia,tegra210") || /^tegra21/i.test(family),
  knobs: (sys) => {
    const policies = cpuPolicies(sys);
    return presentKnobs([
      powerMode(sys),
      fan(sys),
      cpuOnline(sys, { order: presentCpus(sys) }),
      ...policies.map((policy) => cpuGovernor(sys, policy)),
      ...policies.map((policy) => cpuFrequency(sys, policy)),
      gpuFrequency(sys),
      memoryFrequency(sys, ["clock-override", "bandwidth-manager"], MEMORY_KHZ),
    ]);
  },
  sensors: (sys) => [...powerRails(sys), ...temperatures(sys)],
  totalRails: [["VDD_IN"], ["POM_5V_IN"]],
};
