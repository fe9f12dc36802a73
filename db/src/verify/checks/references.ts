import { sql } from "kysely";
import { rowsOf } from "../../open/rows-of.ts";
import type { Check } from "../check.ts";

/** Every row that another one names is there. */
export const references: Check = {
  name: "references",
  isQuick: false,
  needsNewestSchema: false,
  async find(handle) {
    const found = await rowsOf(
      handle,
      {
        key: "text",
        from: "text",
        to: "text",
        columns: "texts",
        named: "texts",
        isValid: "boolean",
      },
      sql`
      select distinct on (owner.relname, target.relname, conkey)
        conname::text as key, owner.relname::text as from, target.relname::text as to,
        bool_and(convalidated) over (partition by owner.oid, target.oid, conkey) as "isValid",
        array(
          select attname::text from unnest(conkey) with ordinality as each (number, place)
          join pg_attribute on attrelid = conrelid and attnum = number
          order by place) as columns,
        array(
          select attname::text from unnest(confkey) with ordinality as each (number, place)
          join pg_attribute on attrelid = confrelid and attnum = number
          order by place) as named
      from pg_constraint
      join pg_class as source on source.oid = conrelid
      join pg_class as target on target.oid = confrelid
      left join pg_inherits on inhrelid = conrelid
      -- What partitions have for themselves is looked at through their parent: also those of other servers, which
      -- cannot have any.
      join pg_class as owner on owner.oid = coalesce(inhparent, conrelid)
      where contype = 'f' and conparentid = 0 and source.relnamespace = 'public'::regnamespace
      order by owner.relname, target.relname, conkey, conname`,
    );
    const faults: string[] = [];
    for (const { key, from, to, columns, named, isValid } of found) {
      if (!isValid) faults.push(`the foreign key ${key} of ${from} was never checked`);
      const isSame = columns.map(
        (column, i) => sql`${sql.ref(`child.${column}`)} = ${sql.ref(`parent.${named[i]}`)}`,
      );
      const isSet = columns.map((column) => sql`${sql.ref(`child.${column}`)} is not null`);
      const [row] = await rowsOf(
        handle,
        { lost: "integer" },
        sql`select count(*) as lost from ${sql.table(from)} as child
          where ${sql.join(isSet, sql` and `)} and not exists (
            select from ${sql.table(to)} as parent where ${sql.join(isSame, sql` and `)})`,
      );
      if ((row?.lost ?? 0) > 0) {
        faults.push(`${row?.lost} rows of ${from} name a ${to} that is not there (${columns})`);
      }
    }
    return { looked: `${found.length} foreign keys`, faults };
  },
};
