import type { Suite } from "../suite.ts";

/** Small tasks on the measurements that are shipped: done in under a minute on any machine. */
export const starter: Suite = {
  name: "starter",
  version: 2,
  title: "Starter",
  description:
    "The shipped measurements of x264, SQLite, CaDiCaL, zlib and Brotli: the first environment of each data set is " +
    "the source, all others are targets; 10, 20 and 40 configurations measured in the target.",
  protocol: "unmeasured",
  repeats: 5,
  subjects: ["x264-cli", "sqlite-shell", "cadical", "zlib", "brotli"].map((dataset) => ({
    subject: dataset,
    dataset,
    roles: { kind: "one-source", source: { order: 0 }, targets: "others" },
    budgets: [10, 20, 40],
  })),
};
