import { sql } from "kysely";
import type { Handle } from "../../open/database.ts";
import { rowsOf } from "../../open/rows-of.ts";
import type { Check } from "../check.ts";

/** How rows are found: through the table, or through one of its indexes. */
const WAYS = { table: ["off", "on"], index: ["on", "off"] } as const;

/** Every value of every row can be read, and indexes lead to as many rows as there are. */
export const tables: Check = {
  name: "tables",
  isQuick: false,
  needsNewestSchema: false,
  async find(handle) {
    const stored = await storedRelations(handle);
    const faults: string[] = [];
    let total = 0;
    for (const { name, hasKey } of stored) {
      const read = sql`sum(length(stored::text)) filter (where stored is not null)`;
      const rows = await count(handle, name, "table", read);
      total += rows;
      if (!hasKey) continue;
      const indexed = await count(handle, name, "index", sql`null`);
      if (indexed !== rows) faults.push(`${name} has ${rows} rows, its index ${indexed}`);
    }
    return { looked: `${stored.length} tables, ${total} rows`, faults };
  },
};

async function storedRelations(handle: Handle) {
  return await rowsOf(
    handle,
    { name: "text", hasKey: "boolean" },
    sql`
    select relname::text as name,
      exists (select from pg_index where indrelid = class.oid and indisprimary) as "hasKey"
    from pg_class as class
    where relnamespace = 'public'::regnamespace and relkind = 'r'
    order by relname collate "C"`,
  );
}

async function count(
  handle: Handle,
  name: string,
  way: keyof typeof WAYS,
  read: ReturnType<typeof sql>,
): Promise<number> {
  const [byIndex, byTable] = WAYS[way];
  await handle.rawQuery(
    `set local enable_indexscan = ${byIndex}; set local enable_indexonlyscan = ${byIndex};
     set local enable_bitmapscan = off; set local enable_seqscan = ${byTable}`,
  );
  const [row] = await rowsOf(
    handle,
    { rows: "integer", length: "number?" },
    sql`select count(*) as rows, (${read})::float8 as length from ${sql.table(name)} as stored`,
  );
  return row?.rows ?? 0;
}
