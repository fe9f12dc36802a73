import { cpuFrequency } from "../knobs/cpu-frequency.ts";
import { cpuGovernor } from "../knobs/cpu-governor.ts";
import { cpuOnline } from "../knobs/cpu-online.ts";
import { cpuPolicies } from "../knobs/cpu-policies.ts";
import { fan } from "../knobs/fan.ts";
import { gpuFrequency } from "../knobs/gpu-frequency.ts";
import { memoryFrequency } from "../knobs/memory-frequency.ts";
import { powerMode } from "../knobs/power-mode.ts";
import { powerRails } from "../sensors/power-rail.ts";
import { temperatures } from "../sensors/temperature.ts";
import { type Board, presentKnobs } from "./board.ts";

// Quality of service and automatic cluster power-down take a pinned clock back; off before pinning.
const BLOCKERS = [
  "/sys/module/qos/parameters/enable",
  "/sys/kernel/debug/tegra_cpufreq/M_CLUSTER/cc3/enable",
  "/sys/kernel/debug/tegra_cpufreq/B_CLUSTER/cc3/enable",
];
/** The A57 cluster; cores 1 and 2 are Denver cores, which ship isolated. */
const A57 = [0, 3, 4, 5];

/** Jetson TX2 (Tegra 186): A57 and Denver clusters, Pascal GPU. L4T R28 to R32. */
export const jetsonTx2: Board = {
  name: "jetson-tx2",
  title: "NVIDIA Jetson TX2",
  detectedBy: "compatible nvidia,tegra186",
  detects: ({ compatible }) => compatible.includes("nvidia,tegra186"),
  knobs: (sys) => {
    const policies = cpuPolicies(sys);
    return presentKnobs([
      powerMode(sys),
      fan(sys),
      cpuOnline(sys, { order: A57 }),
      ...policies.map((policy) => cpuGovernor(sys, policy)),
      ...policies.map((policy) => cpuFrequency(sys, policy, BLOCKERS)),
      gpuFrequency(sys),
      memoryFrequency(sys, ["bpmp"]),
    ]);
  },
  sensors: (sys) => [...powerRails(sys), ...temperatures(sys)],
  totalRails: [["VDD_IN"]],
};
