import { type RawBuilder, sql } from "kysely";

/**
 * `= any(…)` of a list of numbers, texts or UUIDs, for the right side of an equation: one parameter
 * for any number of them, none included, so that all lists share one prepared statement.
 */
export const anyOf = {
  numbers: (values: readonly number[]): RawBuilder<number> => sql`any(${values}::int[])`,
  texts: (values: readonly string[]): RawBuilder<string> => sql`any(${values}::text[])`,
  uuids: (values: readonly string[]): RawBuilder<string> => sql`any(${values}::uuid[])`,
};

/** A list of ids as the table `parent` with the column `id`, to read a page for each of. */
export function parents(ids: readonly number[]) {
  return sql<{ id: number }>`unnest(${ids}::int[])`.as<"parent">(sql`parent (id)`);
}
