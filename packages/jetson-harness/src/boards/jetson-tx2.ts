import { jetsonBoard } from "./jetson-board.ts";

/** Jetson TX2 (Tegra 186): A57 and Denver clusters, Pascal GPU. L4T R28 to R32. */
export const jetsonTx2 = jetsonBoard({
  name: "jetson-tx2",
  title: "NVIDIA Jetson TX2",
  detectedBy: "compatible nvidia,tegra186",
  detects: ({ compatible }) => compatible.includes("nvidia,tegra186"),
  totalRails: [["VDD_IN"]],
  verifiedReleases: ["28", "32"],
  // The A57 cluster; cores 1 and 2 are Denver cores, which ship isolated.
  cores: [0, 3, 4, 5],
  // Quality of service and automatic cluster power-down take a pinned clock back.
  blockers: [
    "/sys/module/qos/parameters/enable",
    "/sys/kernel/debug/tegra_cpufreq/M_CLUSTER/cc3/enable",
    "/sys/kernel/debug/tegra_cpufreq/B_CLUSTER/cc3/enable",
  ],
});
