import { sql } from "kysely";
import { storedTables } from "../../backup/stored-tables.ts";
import { rowsOf } from "../../open/rows-of.ts";
import type { Check } from "../check.ts";

/** Numbers go on behind those that were given out. */
export const sequences: Check = {
  name: "sequences",
  isQuick: true,
  needsNewestSchema: false,
  async find(handle) {
    const faults: string[] = [];
    let count = 0;
    for (const { name, sequence } of await storedTables(handle)) {
      if (sequence === null) continue;
      count++;
      const [row] = await rowsOf(
        handle,
        { last: "integer", highest: "integer" },
        sql`select case when is_called then last_value else last_value - 1 end as last,
          coalesce((select max(id) from ${sql.table(name)}), 0)::bigint as highest
          from ${sql.raw(sequence)}`,
      );
      if (row === undefined || row.last < row.highest) {
        faults.push(`the numbers of ${name} go on at ${row?.last}, ${row?.highest} is given out`);
      }
    }
    return { looked: `${count} sequences`, faults };
  },
};
