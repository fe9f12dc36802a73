import { anyOf } from "./any-of.ts";
import type { Queryable } from "./keyset-page.ts";

/** What facts are known about. */
export const FACT_OWNERS = ["environment", "hardware", "workload", "version"] as const;
export type FactOwner = (typeof FACT_OWNERS)[number];

/** A row of `fact`: one of the three values is set. */
export interface FactRow {
  readonly ownerId: number;
  readonly name: string;
  readonly number: number | null;
  readonly text: string | null;
  readonly boolean: boolean | null;
  readonly unit: string | null;
}

/** Queries about facts. */
export const factReader = {
  /** Facts of things of one kind, by name. */
  async ofOwners(
    { kysely }: Queryable,
    owner: FactOwner,
    ids: readonly number[],
  ): Promise<readonly FactRow[]> {
    const column = `${owner}_id` as const;
    return await kysely
      .selectFrom("fact")
      .select([
        `${column} as ownerId`,
        "name",
        "number_value as number",
        "text_value as text",
        "boolean_value as boolean",
        "unit",
      ])
      .where(column, "=", anyOf.numbers(ids))
      .orderBy(column)
      .orderBy("name")
      .$narrowType<{ ownerId: number }>()
      .execute();
  },

  /** All names that facts have; there are some dozens. */
  async names({ kysely }: Queryable): Promise<readonly string[]> {
    const rows = await kysely
      .selectFrom("fact")
      .select("name")
      .groupBy("name")
      .orderBy("name")
      .execute();
    return rows.map(({ name }) => name);
  },
};
