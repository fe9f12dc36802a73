import { sql } from "kysely";
import { rowsOf } from "../../open/rows-of.ts";
import type { Check } from "../check.ts";

/** Nothing that must be there once is there twice; counted in the tables, not in their indexes. */
export const keys: Check = {
  name: "keys",
  isQuick: false,
  needsNewestSchema: false,
  async find(handle) {
    const found = await rowsOf(
      handle,
      { table: "text", key: "text", columns: "texts", isValid: "boolean", nullsEqual: "boolean" },
      sql`
      select class.relname::text as table, conname::text as key, indisvalid as "isValid",
        indnullsnotdistinct as "nullsEqual",
        array(
          select attname::text from unnest(conkey) with ordinality as each (number, place)
          join pg_attribute on attrelid = conrelid and attnum = number
          order by place) as columns
      from pg_constraint
      join pg_class as class on class.oid = conrelid
      join pg_index on indexrelid = conindid
      where relnamespace = 'public'::regnamespace and contype in ('p', 'u') and relkind = 'r'
      order by relname collate "C", conname collate "C"`,
    );
    await handle.rawQuery(
      `set local enable_indexscan = off; set local enable_indexonlyscan = off;
       set local enable_bitmapscan = off`,
    );
    const faults: string[] = [];
    for (const { table, key, columns, isValid, nullsEqual } of found) {
      if (!isValid) faults.push(`the index ${key} of ${table} is not valid`);
      const by = sql.join(columns.map((column) => sql.ref(column)));
      const isKey = sql.join(
        columns.map((column) => sql`${sql.ref(column)} is not null`),
        sql` and `,
      );
      const [row] = await rowsOf(
        handle,
        { doubled: "integer" },
        sql`select count(*) as doubled from (
          select from ${sql.table(table)} where ${nullsEqual ? sql`true` : isKey}
          group by ${by} having count(*) > 1) as twice`,
      );
      if ((row?.doubled ?? 0) > 0) {
        faults.push(`${row?.doubled} keys (${columns.join(", ")}) stand twice in ${table}`);
      }
    }
    return { looked: `${found.length} keys`, faults };
  },
};
