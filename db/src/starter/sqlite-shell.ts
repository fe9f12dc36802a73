import { describeCampaigns } from "./describe-campaigns.ts";

/** SQLite's shell: 217 configurations of seven pragmas, four scripts, two versions built alike. */
export const sqliteShell = describeCampaigns("sqlite-shell", {
  title: "SQLite: four scripts, two versions",
  description:
    "217 configurations of seven pragmas of SQLite, measured through its shell on four generated " +
    "scripts and with two versions that one compiler built alike, three times each.",
  system: {
    title: "SQLite (shell)",
    description: "Embedded database; one process runs a script on a new file.",
    url: "https://www.sqlite.org/pragma.html",
  },
  workloads: {
    "mixed-12k": "Inserts, joins, updates and deletes on 12,000 rows",
    "bulk-insert-24k": "24,000 rows in eight transactions, two indices",
    "analytics-30k": "Joins, a window function and sorts over 30,000 rows",
    "point-access-12k": "Reads and writes by key among 12,000 rows",
  },
  notes: ["Both versions were compiled by experiments/programs/build-sqlite.mjs of the harness."],
});
