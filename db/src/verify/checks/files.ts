import { sql } from "kysely";
import { rowsOf } from "../../open/rows-of.ts";
import type { Check } from "../check.ts";

/**
 * No file of the embedded database is shorter than when its table was last analysed or its index was
 * made. A server may say so of sound tables: statistics travel with its own dumps.
 */
export const files: Check = {
  name: "files",
  isQuick: true,
  needsNewestSchema: false,
  async find(handle, engine) {
    if (engine === "postgresql") return { looked: "left to the server", faults: [] };
    const rows = await rowsOf(
      handle,
      { name: "text", found: "integer", stated: "integer" },
      sql`
      select relname::text as name, relpages as stated,
        (pg_relation_size(oid) / current_setting('block_size')::int)::int as found
      from pg_class
      where relkind in ('r', 'i', 'm', 't') order by relname collate "C"`,
    );
    const faults = rows
      .filter(({ found, stated }) => found < stated)
      .map(
        ({ name, found, stated }) =>
          `the file of ${name} was cut: ${found} pages of at least ${stated}`,
      );
    return { looked: `${rows.length} files`, faults };
  },
};
