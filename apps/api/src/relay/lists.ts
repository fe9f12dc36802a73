import type { ColumnType } from "./column.ts";

/**
 * The lists that are paged, and the columns of their order. A cursor is of one of them: it holds the name
 * and, of the last row that a reader has seen, these values.
 */
export const LISTS = {
  configurations: ["integer"],
  datasets: ["text"],
  environments: ["integer"],
  jobs: ["time", "uuid"],
  measurements: ["integer", "integer", "smallint"],
  options: ["smallint"],
  suites: ["text", "smallint"],
  systems: ["text"],
  tasks: ["integer"],
} as const satisfies Readonly<Record<string, readonly ColumnType[]>>;
/** A name of one of them. */
export type ListName = keyof typeof LISTS;
