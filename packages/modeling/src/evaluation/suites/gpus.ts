import type { Suite } from "../suite.ts";

const CARDS = [
  ...["nvidia-a100", "nvidia-rtx-a4000", "nvidia-rtx-a6000"],
  ...["amd-mi250x", "amd-w6600", "amd-w7800"],
];
const named = (card: string) => ({ named: `${card}:filter-15x15:unstated` });

/** One GPU kernel on six cards of two vendors: all thirty ordered pairs. */
export const gpus: Suite = {
  name: "gpus",
  version: 1,
  title: "A convolution kernel on six GPUs",
  description:
    "Each card is the source of all five others: 30 ordered pairs, 12 within a vendor and 18 across; the fastest " +
    "configuration of one vendor is many times slower than the best on the other's cards.",
  protocol: "unmeasured",
  repeats: 10,
  subjects: CARDS.map((source) => ({
    subject: `from-${source}`,
    dataset: "gpu-convolution",
    metric: "time",
    roles: {
      kind: "one-source",
      source: named(source),
      targets: CARDS.filter((card) => card !== source).map(named),
    },
    budgets: [10, 20, 40],
  })),
};
