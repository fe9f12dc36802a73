import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { type RowOf, rowsOf } from "../open/rows-of.ts";

const TABLE = {
  name: "text",
  /** "", or " partition by …". */
  partitioning: "text",
  /** null, or the parent and the bounds. */
  parent: "text?",
  bounds: "text?",
  columns: "texts",
  /** Checks, primary and unique keys; of a partition those that it has for itself. */
  keys: "texts",
  foreignKeys: "texts",
  indexes: "texts",
} as const;
type TableRow = RowOf<typeof TABLE>;

/**
 * The schema as SQL, from the catalogs: equal on every engine and version that has the migrations.
 * Partitions of data set versions are data and are left out.
 */
export async function schemaText(handle: Handle): Promise<string> {
  const tables = await readTables(handle);
  const parts = ["-- Written by db/src/dump-schema.ts from the migrations; not edited by hand.\n"];
  parts.push(...(await readFunctions(handle)));
  for (const table of tables) parts.push(tableText(table));
  const foreignKeys = tables.flatMap((table) =>
    table.foreignKeys.map((key) => `alter table ${table.name} add ${key};\n`),
  );
  parts.push(foreignKeys.join(""));
  return parts.join("\n");
}

function tableText({ name, partitioning, parent, bounds, columns, keys, indexes }: TableRow) {
  if (parent !== null) {
    const added = keys.map((key) => `alter table ${name} add ${key};\n`).join("");
    return `create table ${name} partition of ${parent} ${bounds};\n${added}`;
  }
  const lines = [...columns, ...keys].map((line) => `  ${line}`).join(",\n");
  const own = indexes.map((index) => `${index};\n`).join("");
  return `create table ${name} (\n${lines}\n)${partitioning};\n${own}`;
}

/** Functions that indexes are made of: all of them are in SQL and always give the same for the same. */
async function readFunctions(handle: Handle): Promise<readonly string[]> {
  const functions = await rowsOf(
    handle,
    { text: "text" },
    sql`
    select 'create function ' || proname || '(' || pg_get_function_arguments(oid) || ') returns '
      || pg_get_function_result(oid) || ' language sql immutable as $$' || prosrc || '$$' as text
    from pg_proc where pronamespace = 'public'::regnamespace order by proname collate "C"`,
  );
  return functions.map(({ text }) => `${text};\n`);
}

/** PostgreSQL 18 also lists not-null constraints, which the columns already say: contype 'n'. */
async function readTables(handle: Handle): Promise<readonly TableRow[]> {
  return await rowsOf(
    handle,
    TABLE,
    sql`
    select quote_ident(relname) as name,
      case relkind when 'p' then ' partition by ' || lower(pg_get_partkeydef(oid)) else '' end
        as partitioning,
      (select inhparent::regclass::text from pg_inherits where inhrelid = class.oid) as parent,
      lower(pg_get_expr(relpartbound, oid)) as bounds,
      array(
        select quote_ident(attname) || ' ' || format_type(atttypid, atttypmod)
          || case when attnotnull then ' not null' else '' end
          || case attidentity when 'a' then ' generated always as identity' else '' end
          || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
        from pg_attribute
        left join pg_attrdef on adrelid = attrelid and adnum = attnum
        where attrelid = class.oid and attnum > 0 and not attisdropped
        order by attnum) as columns,
      array(
        select 'constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)
        from pg_constraint
        where conrelid = class.oid and contype in ('p', 'u', 'c') and conparentid = 0 and coninhcount = 0
        order by contype = 'p' desc, contype, conname collate "C") as keys,
      array(
        select 'constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)
        from pg_constraint
        where conrelid = class.oid and contype = 'f' and conparentid = 0
        order by conname collate "C") as "foreignKeys",
      array(
        select pg_get_indexdef(indexrelid)
        from pg_index
        where indrelid = class.oid
          and not exists (select from pg_constraint where conindid = indexrelid and contype <> 'f')
        order by indexrelid::regclass::text collate "C") as indexes
    from pg_class as class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and relname !~ '^(measurement|dataset_row)_v[0-9]+$'
    order by relname collate "C"`,
  );
}
