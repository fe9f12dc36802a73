import type { Described } from "../descriptor.ts";

/** NVIDIA's boards, as several data sets name them. */
export const jetsonBoards = {
  tx1: { slug: "jetson-tx1", title: "NVIDIA Jetson TX1", facts: { soc: "tegra210" } },
  tx2: {
    slug: "jetson-tx2",
    title: "NVIDIA Jetson TX2",
    facts: { soc: "tegra186", cpu: "4x Cortex-A57 used as core0 to core3" },
  },
  xavier: { slug: "jetson-xavier", title: "NVIDIA Jetson Xavier", facts: { soc: "tegra194" } },
} as const satisfies Record<string, Described>;
