import { jetsonBoard } from "./jetson-board.ts";

/** Jetson TX1 and Nano (Tegra 210): four A57 cores on one clock, Maxwell GPU. L4T R24 to R32. */
export const jetsonTx1 = jetsonBoard({
  name: "jetson-tx1",
  title: "NVIDIA Jetson TX1 or Nano",
  detectedBy: "compatible nvidia,tegra210, or SoC family Tegra21x (R24)",
  detects: ({ compatible, family }) =>
    compatible.includes("nvidia,tegra210") || /^tegra21/i.test(family),
  totalRails: [["VDD_IN"], ["POM_5V_IN"]],
  verifiedReleases: ["24", "32"],
  // The five rates from 665.6 MHz on are confirmed by two published data sets, the lower ones by one.
  memoryKHz: [204000, 408000, 665600, 800000, 1065600, 1331200, 1600000],
});
