import type { SelectQueryBuilder } from "kysely";
import type { Queryable } from "./keyset-page.ts";

/** How many rows there are; at least so many when it is an estimate. */
export interface RowCount {
  readonly count: number;
  readonly isEstimate: boolean;
}

/** Rows that are counted one by one; of more it is said that there are at least so many. */
export const COUNT_LIMIT = 10_000;

/** How many rows a query finds, without reading more than `COUNT_LIMIT` of them. */
export async function countRows<Database, Tables extends keyof Database>(
  { kysely }: Queryable,
  query: SelectQueryBuilder<Database, Tables, object>,
): Promise<RowCount> {
  const { count } = await kysely
    .selectFrom(query.limit(COUNT_LIMIT + 1).as("counted"))
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return { count: Math.min(count, COUNT_LIMIT), isEstimate: count > COUNT_LIMIT };
}
