import { jetsonBoard } from "./jetson-board.ts";

/**
 * Jetson AGX Thor (Tegra 264): 14 Neoverse cores, Blackwell GPU. L4T R38 and later. An INA238 on the carrier measures the whole
 * input (VIN); the three rails of the module leave the carrier out. No public dump shows its CPU frequency domains or the
 * tables of its GPU and memory clocks: nothing is written.
 */
export const jetsonThor = jetsonBoard({
  name: "jetson-thor",
  title: "NVIDIA Jetson AGX Thor",
  detectedBy: "compatible nvidia,tegra264",
  detects: ({ compatible }) => compatible.includes("nvidia,tegra264"),
  totalRails: [["VIN"], ["VDD_GPU", "VDD_CPU_SOC_MSS", "VIN_SYS_5V0"]],
  verifiedReleases: [],
});
