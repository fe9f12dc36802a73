import { sql } from "kysely";
import { rowsOf } from "../open/rows-of.ts";
import type { Queryable } from "./keyset-page.ts";

/** Everything that a leaderboard is made of, and what papers say beside it. */
const TABLES = [
  ...["dataset", "dataset_version", "entry", "evaluation", "learner", "published_result"],
  ...["strategy", "suite", "task", "task_source"],
] as const;

/**
 * A text that is another one as soon as anything that leaderboards are made of was written or taken away: how many rows
 * there are, and the sum of the transactions that wrote them, which are counted up.
 */
export async function boardState(db: Queryable): Promise<string> {
  const parts = TABLES.map(
    (name) => sql`(select concat(count(*), ':', sum(xmin::text::bigint)) from ${sql.table(name)})`,
  );
  const query = sql`select concat_ws(' ', ${sql.join(parts)}) as state`;
  const [row] = await rowsOf(db, { state: "text" }, query);
  return row?.state ?? "";
}
