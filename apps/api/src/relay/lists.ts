import type { ColumnType } from "./column.ts";

/**
 * The lists that are paged, their orders, and the columns of each; the first order is the usual one. A
 * cursor is of one list and one order: it names them and holds, of the last row that a reader has seen,
 * these values.
 */
export const LISTS = {
  auditLog: { AGE: ["integer"] },
  configurations: { AGE: ["integer"], KEY: ["text", "integer"] },
  contributionEvents: { AGE: ["integer"] },
  contributionFiles: { POSITION: ["smallint"] },
  contributionFindings: { POSITION: ["integer"] },
  contributionRuns: { POSITION: ["integer"] },
  contributions: { CREATED: ["time", "uuid"] },
  datasets: { SLUG: ["text"] },
  datasetVersions: { NUMBER: ["smallint"] },
  environmentPairs: { AGE: ["integer", "integer"] },
  environments: { AGE: ["integer"], SLUG: ["text"] },
  evaluations: { AGE: ["integer"] },
  hardware: { SLUG: ["text", "integer"], AGE: ["integer"] },
  jobs: { CREATED: ["time", "uuid"] },
  leaderboardRows: {
    BUDGET: ["integer", "smallint", "number", "integer", "text", "text"],
    ERROR: ["number", "integer", "integer", "text", "text"],
  },
  measurements: {
    CONFIGURATION: ["integer", "integer", "smallint"],
    VALUE: ["number", "integer", "integer", "smallint"],
  },
  options: { POSITION: ["smallint"] },
  series: { METRIC: ["integer", "integer"] },
  sourceFiles: { AGE: ["integer"] },
  suites: { SLUG: ["text", "smallint"] },
  systems: { SLUG: ["text"], AGE: ["integer"], MEASUREMENTS: ["number", "integer"] },
  tasks: { AGE: ["integer"] },
  tokens: { AGE: ["integer"] },
  versions: { SLUG: ["text", "integer"], AGE: ["integer"] },
  workloads: { SLUG: ["text", "integer"], AGE: ["integer"] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly ColumnType[]>>>>;
/** A name of one of them. */
export type ListName = keyof typeof LISTS;

/** Lists that are read from the end of their order when nobody asks for another one. */
const NEWEST_FIRST: ReadonlySet<ListName> = new Set([
  "auditLog",
  "contributions",
  "datasetVersions",
  "jobs",
  "tokens",
]);

/** The order of a list that nobody asked to be in another one: "SLUG_ASC". */
export function usualOrder(list: ListName): string {
  return `${Object.keys(LISTS[list])[0]}_${NEWEST_FIRST.has(list) ? "DESC" : "ASC"}`;
}
