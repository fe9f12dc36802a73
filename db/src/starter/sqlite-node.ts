import { describeExperiment } from "./describe-experiment.ts";

/** SQLite through node:sqlite: 220 configurations of 8 pragmas, 4 workloads, 2 versions. */
export const sqliteNode = describeExperiment("sqlite-node", {
  title: "SQLite in Node.js: pragmas",
  description:
    "220 configurations of eight pragmas of SQLite, measured through node:sqlite under four " +
    "workloads and with two versions of the library, three times each.",
  notes: [
    "SQLite 3.53.4 comes with a Node.js that opens databases in defensive mode, which refuses " +
      "journal_mode off; the older one accepts it. The refused runs are failures.",
    "With journal_mode off and a small cache, the workload that rolls a transaction back ends " +
      "with another result than with a journal: those runs are failures too.",
    "written_bytes is 0 in most runs of the workload analytics, which only reads.",
  ],
});
