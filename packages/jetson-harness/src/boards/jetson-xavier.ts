import { jetsonBoard } from "./jetson-board.ts";

/**
 * Jetson AGX Xavier and Xavier NX (Tegra 194): Carmel cores in pairs, Volta GPU. L4T R31 to R35. The
 * AGX has no total rail: its six on-module rails add up.
 */
export const jetsonXavier = jetsonBoard({
  name: "jetson-xavier",
  title: "NVIDIA Jetson AGX Xavier or Xavier NX",
  detectedBy: "compatible nvidia,tegra194",
  detects: ({ compatible }) => compatible.includes("nvidia,tegra194"),
  totalRails: [["VDD_IN"], ["GPU", "CPU", "SOC", "CV", "VDDRQ", "SYS5V"]],
  verifiedReleases: ["32", "35"],
});
