import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { type RowOf, rowsOf } from "../open/rows-of.ts";

const TABLE = {
  name: "text",
  columns: "texts",
  /** Tables that its foreign keys, or its partitions', point to, itself included where it does. */
  references: "texts",
  /** Names of its partitions, and the data set version of each; 0 for the default one. */
  partitions: "texts",
  versions: "integers",
  /** Those partitions that lie on storage nodes. */
  foreign: "texts",
  /** Of its identity column. */
  sequence: "text?",
} as const;

/** A table of the registry as it is stored. */
export type StoredTable = RowOf<typeof TABLE>;

/** All tables that hold what a backup has, each behind those that it refers to. */
export async function storedTables(
  handle: Pick<Handle, "kysely">,
): Promise<readonly StoredTable[]> {
  const tables = await rowsOf(
    handle,
    TABLE,
    sql`
    select relname as name,
      array(
        select attname::text from pg_attribute
        where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
        order by attnum) as columns,
      array(
        select distinct target.relname::text from pg_constraint
        join pg_class as target on target.oid = confrelid
        where contype = 'f' and conparentid = 0 and (conrelid = class.oid
          or conrelid in (select inhrelid from pg_inherits where inhparent = class.oid))) as references,
      array(
        select child.relname::text from pg_inherits
        join pg_class as child on child.oid = inhrelid
        where inhparent = class.oid order by child.relname) as partitions,
      array(
        select coalesce(
          substring(pg_get_expr(child.relpartbound, child.oid) from '\\d+')::int, 0)
        from pg_inherits
        join pg_class as child on child.oid = inhrelid
        where inhparent = class.oid order by child.relname) as versions,
      array(
        select child.relname::text from pg_inherits
        join pg_class as child on child.oid = inhrelid
        where inhparent = class.oid and child.relkind = 'f') as foreign,
      (select pg_get_serial_sequence('public.' || quote_ident(relname), attname)
        from pg_attribute
        where attrelid = class.oid and attidentity <> '' and not attisdropped) as sequence
    from pg_class as class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      -- Nor where rows lie: they are restored into the registry itself.
      and relname not in ('schema_migration', 'storage_node', 'stored_elsewhere')
      -- What is not logged is not kept.
      and relpersistence = 'p'
    order by relname collate "C"`,
  );
  return ordered(tables);
}

/** Each table behind all that it refers to. */
function ordered(tables: readonly StoredTable[]): readonly StoredTable[] {
  const left = new Map(tables.map((table) => [table.name, table]));
  const done: StoredTable[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter(({ name, references }) =>
      references.every((other) => other === name || !left.has(other)),
    );
    if (free.length === 0) throw new Error(`tables refer to each other: ${[...left.keys()]}`);
    for (const table of free) left.delete(table.name);
    done.push(...free);
  }
  return done;
}
