import { jetsonBoard } from "./jetson-board.ts";

/**
 * Jetson AGX Orin, Orin NX and Orin Nano (Tegra 234): A78AE clusters of four, Ampere GPU. L4T R35 and
 * later. On the AGX, VDDQ_VDD2_1V8AO hangs below VIN_SYS_5V0 and is not added.
 */
export const jetsonOrin = jetsonBoard({
  name: "jetson-orin",
  title: "NVIDIA Jetson AGX Orin, Orin NX or Orin Nano",
  detectedBy: "compatible nvidia,tegra234",
  detects: ({ compatible }) => compatible.includes("nvidia,tegra234"),
  totalRails: [["VDD_IN"], ["VDD_GPU_SOC", "VDD_CPU_CV", "VIN_SYS_5V0"]],
  verifiedReleases: ["35", "36"],
});
