import { sql } from "kysely";
import { readMigrations } from "../migrate/read-migrations.ts";
import type { Handle } from "../open/database.ts";
import { rowsOf } from "../open/rows-of.ts";

const CREATED = /\bcreate (?:unlogged )?(?:table|view) (?:if not exists )?"?(\w+)/gi;

/**
 * Tables, views and foreign tables in the registry's schema that no migration makes, with their kind, by name: somebody
 * else's. Partitions go with their table, and what an extension brings is nobody's.
 */
export async function foreignRelations(handle: Pick<Handle, "kysely">): Promise<readonly string[]> {
  const own = new Set(["schema_migration"]);
  for (const { text } of readMigrations()) {
    for (const [, name = ""] of text.matchAll(CREATED)) own.add(name);
  }
  const found = await rowsOf(
    handle,
    { name: "text", kind: "text" },
    sql`
    select relname as name,
      case relkind when 'v' then 'view' when 'm' then 'view' when 'f' then 'foreign table' else 'table' end as kind
    from pg_class as class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
      and not relispartition
      and not exists (
        select from pg_depend
        where classid = 'pg_class'::regclass and objid = class.oid and deptype = 'e')
    order by relname collate "C"`,
  );
  return found.filter(({ name }) => !own.has(name)).map(({ name, kind }) => `${kind} ${name}`);
}
