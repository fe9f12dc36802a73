import { sql } from "kysely";
import type { Database } from "../open/database.ts";
import { rowsOf } from "../open/rows-of.ts";
import { nodeSchema, type StorageNode } from "../open/storage-node.ts";
import { StorageNodeRefusedError } from "./storage-node-refused-error.ts";

/** Version of what is made on a node; whoever changes it counts it up. */
export const NODE_LAYOUT = 1;

/** Oldest PostgreSQL of a node, as PostgreSQL counts. */
const OLDEST = 150_000;

/** What a node says of itself. */
const CLAIM = { key: "text", layout: "integer", tables: "integer", server: "integer" } as const;

/**
 * Makes a node the registry's that has `key`, and gives the key. A node without measurements is anybody's who has none yet.
 * @throws StorageNodeRefusedError when it is of another registry or of another version.
 */
export async function claimNode(
  database: Database,
  node: StorageNode,
  key: string | undefined,
): Promise<string> {
  return await database.transaction(async (handle) => {
    await sql`select pg_advisory_xact_lock(7261547)`.execute(handle.kysely);
    const schema = nodeSchema(node);
    await handle.rawQuery(madeOn(schema));
    await sql`insert into ${sql.table(`${schema}.registry`)} (key, layout)
      values (coalesce(${key ?? null}::uuid, gen_random_uuid()), ${NODE_LAYOUT})
      on conflict do nothing`.execute(handle.kysely);
    const [found] = await rowsOf(
      handle,
      CLAIM,
      sql`select key::text, layout, current_setting('server_version_num')::integer as server,
        (select count(*) from ${sql.table(`${schema}.held`)} where name is not null) as tables
        from ${sql.table(`${schema}.registry`)}`,
    );
    if (found === undefined) throw new Error("a row was inserted if there was none");
    const refusal = refusalOf(found, key);
    if (refusal !== undefined)
      throw new StorageNodeRefusedError(`storage node ${node.name} ${refusal}`);
    return found.key;
  });
}

/** Why a node that says this of itself is none of the registry with that key. */
export function refusalOf(
  { key, layout, tables = 0, server = OLDEST }: NodeClaim,
  own: string | undefined,
): string | undefined {
  if (server < OLDEST) return `is PostgreSQL ${Math.floor(server / 10_000)}; use 15 or later`;
  if (layout !== NODE_LAYOUT)
    return `was made by another version (layout ${layout}, this program's is ${NODE_LAYOUT}); use that one`;
  if (own === undefined ? tables > 0 : key !== own)
    return "holds measurements of another registry; give it another name, or another database";
  return undefined;
}

/** What is known of a node. */
export interface NodeClaim {
  /** Of the registry whose it is. */
  readonly key: string;
  readonly layout: number;
  /** Measurement tables on it. */
  readonly tables?: number;
  /** Its PostgreSQL, as that counts. */
  readonly server?: number;
}

/** The view has a row without a name where there is no table. */
function madeOn(schema: string): string {
  return `
    create schema if not exists ${schema};
    create table if not exists ${schema}.registry (
      one boolean primary key default true check (one), key uuid not null, layout integer not null);
    create or replace view ${schema}.held as
      select key, layout, current_setting('server_version_num')::integer as server, stored.*
      from ${schema}.registry
      left join lateral (
        select relname::text as name,
          (select string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' order by attnum)
            from pg_attribute
            where attrelid = class.oid and attnum > 0 and not attisdropped) as columns,
          (select pg_get_constraintdef(oid) from pg_constraint
            where conrelid = class.oid and contype = 'p') as key_columns
        from pg_class as class
        where relnamespace = '${schema}'::regnamespace and relkind = 'r' and relname like 'measurement\\_v%'
      ) as stored on true;`;
}
