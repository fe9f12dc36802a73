import type { Database } from "@perfatlas/db";

/** What a table holds, seen through some of its columns. */
export interface TableContents {
  readonly columns: readonly string[];
  readonly rows: number;
  /** MD5 over the rows as text, in an order of their own. */
  readonly digest: string;
}

/** Columns of a table that are looked at, by the table's name. */
export type Looked = Readonly<Record<string, readonly string[]>>;

/** All tables of the registry with all their columns; partitions count as their table. */
export async function allColumns(database: Database): Promise<Looked> {
  const { rows } = await database.rawQuery(`
    select relname as name, array_agg(attname::text order by attnum) as columns
    from pg_class
    join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
    group by relname
    order by relname collate "C"`);
  return Object.fromEntries(rows.map(({ name, columns }) => [name, columns as string[]]));
}

/** What the tables hold in those columns; equal on both engines. */
export async function tableContents(
  database: Database,
  looked: Looked,
): Promise<Readonly<Record<string, TableContents>>> {
  return await database.transaction(async (handle) => {
    await handle.rawQuery("set local timezone = 'UTC'");
    const contents: Record<string, TableContents> = {};
    for (const [table, columns] of Object.entries(looked)) {
      const named = columns.map((column) => `"${column}"`).join(", ");
      const { rows } = await handle.rawQuery(`
        select count(*)::int as rows,
          md5(coalesce(string_agg(text, E'\\n' order by text collate "C"), '')) as digest
        from (select row(${named})::text as text from "${table}") as line`);
      const [found] = rows as unknown as [{ rows: number; digest: string }];
      contents[table] = { columns, ...found };
    }
    return contents;
  });
}
