import type { Suite } from "../suite.ts";

const BUDGETS = {
  deeparch: [12, 24, 36, 48, 60],
  sac: [58, 116, 174, 232, 290],
  spear: [14, 28, 42, 56, 70],
  sqlite: [14, 28, 42, 56, 70],
  storm: [158, 261, 422, 678, 903],
  x264: [24, 53, 81, 122, 141],
} as const;

/** The protocol of SeMPL: every environment is the target once, all others are sources. */
export const semplFse24: Suite = {
  name: "sempl-fse24",
  version: 1,
  title: "SeMPL (FSE'24)",
  description:
    "Six systems in 3 to 10 environments; each is the target in turn, all others are sources with " +
    "all their rows. Splits are drawn by CPython's random from seed 2 × repeat, as published.",
  citation: {
    authors: "J. Gong, T. Chen",
    title:
      "Predicting Configuration Performance in Multiple Environments with Sequential Meta-Learning",
    venue: "FSE",
    year: 2024,
    doi: "10.1145/3643743",
  },
  protocol: "sempl",
  repeats: 30,
  subjects: Object.entries(BUDGETS).map(([subject, budgets]) => ({
    subject,
    dataset: `sempl-${subject}`,
    roles: { kind: "each-in-turn" },
    budgets,
  })),
};
