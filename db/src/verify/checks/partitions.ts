import { sql } from "kysely";
import { storedTables } from "../../backup/stored-tables.ts";
import type { Handle } from "../../open/database.ts";
import { rowsOf } from "../../open/rows-of.ts";
import type { Check } from "../check.ts";

/** Every version that was published has its two tables in their places, with their keys, and no table is left over. */
export const partitions: Check = {
  name: "partitions",
  isQuick: true,
  needsNewestSchema: false,
  async find(handle) {
    const tables = await storedTables(handle);
    const versions = await handle.kysely
      .selectFrom("dataset_version as version")
      .innerJoin("dataset", "dataset.id", "version.dataset_id")
      .select(["version.id", "version.number", "version.state", "dataset.slug"])
      .orderBy("version.id")
      .execute();
    const faults: string[] = [];
    let count = 0;
    for (const parent of ["measurement", "dataset_row"]) {
      const attached = new Set(tables.find(({ name }) => name === parent)?.versions);
      count += attached.size;
      if (!attached.delete(0)) faults.push(`${parent} has no table for live campaigns`);
      for (const { id, number, state, slug } of versions) {
        const isThere = attached.delete(id);
        if (state === "retracted" || isThere === (state === "published")) continue;
        const what = isThere ? "is not published and has" : "is published and has no";
        faults.push(`version ${number} of ${slug} ${what} table of its own in ${parent}`);
      }
      for (const id of attached) faults.push(`a table of ${parent} is of no version: ${id}`);
    }
    faults.push(...(await withoutKeys(handle)));
    const loose = await rowsOf(
      handle,
      { name: "text" },
      sql`
      select relname::text as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and not relispartition
        and relname ~ '^(measurement|dataset_row)_v[0-9]+$'
      order by relname collate "C"`,
    );
    for (const { name } of loose) faults.push(`${name} is part of no data set`);
    return { looked: `${count} tables of ${versions.length} versions`, faults };
  },
};

/** Partitions that lack a key or a reference of their default one: made by a program of an earlier schema. */
async function withoutKeys(handle: Handle): Promise<readonly string[]> {
  const found = await rowsOf(
    handle,
    { name: "text", missing: "text" },
    sql`
    select part.relname::text as name, string_agg(pg_get_constraintdef(key.oid), ', '
      order by key.contype desc, key.conname) as missing
    from pg_inherits as stored
    join pg_class as part on part.oid = stored.inhrelid and part.relkind = 'r'
    join pg_inherits as other on other.inhparent = stored.inhparent
    join pg_class as usual on usual.oid = other.inhrelid
      and pg_get_expr(usual.relpartbound, usual.oid) = 'DEFAULT'
    join pg_constraint as key on key.conrelid = usual.oid and key.contype in ('p', 'f')
    where part.relnamespace = 'public'::regnamespace and not exists (
      select from pg_constraint as own where own.conrelid = part.oid
        and pg_get_constraintdef(own.oid) = pg_get_constraintdef(key.oid))
    group by part.relname order by part.relname collate "C"`,
  );
  return found.map(({ name, missing }) => `${name} lacks ${missing}`);
}
