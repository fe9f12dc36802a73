import { type RawBuilder, sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { rowsOf } from "../open/rows-of.ts";

/** Number of the rows of a table of measurements and the sum of their digests: equal for equal rows in any order, on any server. */
export async function rowsDigest(
  handle: Pick<Handle, "kysely">,
  table: RawBuilder<unknown>,
): Promise<string> {
  const [row] = await rowsOf(
    handle,
    { digest: "text" },
    sql`
    select count(*)::text || ':' || coalesce(sum(('x' || substr(md5(
      concat_ws(' ', environment_id, metric_id, configuration_id, repeat, coalesce(value::text, '-'),
        coalesce(failure_id::text, '-'))), 1, 15))::bit(60)::bigint), 0)::text as digest
    from ${table} as stored`,
  );
  return row?.digest ?? "";
}
