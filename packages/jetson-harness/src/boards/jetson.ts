import { jetsonBoard } from "./jetson-board.ts";

/**
 * A Jetson that nobody has described: whatever its sysfs shows is listed and read, nothing is written. A file of its own,
 * with a tree that names the source of every path, makes it one of the others.
 */
export const jetson = jetsonBoard({
  name: "jetson",
  title: "Jetson that nobody has described yet",
  detectedBy: "compatible nvidia,tegra*, or a SoC family Tegra*, of no other board",
  detects: ({ compatible, family }) =>
    compatible.some((entry) => /^nvidia,tegra\d+$/.test(entry)) || /^tegra\d/i.test(family),
  totalRails: [["VDD_IN"], ["VIN"], ["POM_5V_IN"]],
  verifiedReleases: [],
});
