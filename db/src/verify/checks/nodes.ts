import { sql } from "kysely";
import { refusalOf } from "../../nodes/claim-node.ts";
import { NODES } from "../../nodes/define-server.ts";
import { rowsDigest } from "../../nodes/rows-digest.ts";
import type { Handle } from "../../open/database.ts";
import { rowsOf } from "../../open/rows-of.ts";
import { nodeSchema } from "../../open/storage-node.ts";
import { StorageNodeError } from "../../open/storage-node-error.ts";
import { partitionName } from "../../store/version-partition.ts";
import type { Check } from "../check.ts";

const HELD = {
  key: "text",
  layout: "integer",
  server: "integer",
  name: "text?",
  columns: "text?",
  keyColumns: "text?",
} as const;

/** Storage nodes are the registry's, and hold what it gave them: the tables of its versions, row by row, and no others. */
export const nodes: Check = {
  name: "nodes",
  isQuick: false,
  needsNewestSchema: true,
  async find(handle) {
    const faults = [...(await placesOf(handle))];
    const all = await handle.kysely
      .selectFrom("storage_node")
      .select(["name", "key"])
      .orderBy("name")
      .execute();
    let count = 0;
    for (const node of all) {
      const versions = await handle.kysely
        .selectFrom("stored_elsewhere")
        .select(["dataset_version_id as id", "digest"])
        .where("node", "=", node.name)
        .orderBy("dataset_version_id")
        .execute();
      count += versions.length;
      faults.push(...(await faultsOf(handle, node, versions)));
    }
    return { looked: `${all.length} storage nodes, ${count} versions on them`, faults };
  },
};

interface StoredVersion {
  readonly id: number;
  readonly digest: string;
}

async function faultsOf(
  handle: Handle,
  node: { readonly name: string; readonly key: string },
  versions: readonly StoredVersion[],
): Promise<readonly string[]> {
  const held = await tried(handle, () =>
    rowsOf(
      handle,
      HELD,
      sql`select key::text, layout, server, name, columns, key_columns as "keyColumns"
        from ${sql.id(NODES, node.name)}`,
    ),
  );
  if (held.answer === undefined) return [held.fault];
  const [claim] = held.answer;
  if (claim === undefined) return [`storage node ${node.name} says nothing of itself`];
  const refusal = refusalOf(claim, node.key);
  if (refusal !== undefined) return [`storage node ${node.name} ${refusal}`];
  const there = new Map(held.answer.map((row) => [row.name, row]));
  const usual = await usualTable(handle);
  const faults: string[] = [];
  for (const { id, digest } of versions) {
    const table = partitionName("measurement", id);
    const found = there.get(table);
    there.delete(table);
    const place = `${table} on storage node ${node.name}`;
    if (found === undefined) faults.push(`${place} is not there`);
    else if (found.columns !== usual.columns || found.keyColumns !== usual.keyColumns)
      faults.push(`${place} has other columns or keys than measurements have here`);
    else {
      const now = await tried(handle, () => rowsDigest(handle, sql.table(table)));
      if (now.answer === undefined) faults.push(now.fault);
      else if (now.answer !== digest) faults.push(`${place} holds other rows than it was given`);
    }
  }
  for (const name of there.keys()) {
    if (name === null) continue;
    faults.push(
      `${name} on storage node ${node.name} is part of no data set: an import broke off; ` +
        `\`drop table ${nodeSchema(node)}.${name}\` there makes room`,
    );
  }
  return faults;
}

/** What a question that a node has to answer gives, or what is wrong with the node. */
async function tried<T>(
  handle: Handle,
  ask: () => Promise<T>,
): Promise<
  | { readonly answer: T; readonly fault?: undefined }
  | { readonly answer?: undefined; readonly fault: string }
> {
  await handle.rawQuery("savepoint before_node");
  try {
    const answer = await ask();
    await handle.rawQuery("release savepoint before_node");
    return { answer };
  } catch (error) {
    if (!(error instanceof StorageNodeError)) throw error;
    await handle.rawQuery("rollback to savepoint before_node");
    return { fault: error.message };
  }
}

/** Columns and key that the tables of measurements have in the registry. */
async function usualTable(handle: Handle) {
  const [row] = await rowsOf(
    handle,
    { columns: "text", keyColumns: "text" },
    sql`
    select (
        select string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' order by attnum)
        from pg_attribute
        where attrelid = 'measurement'::regclass and attnum > 0 and not attisdropped) as columns,
      (select pg_get_constraintdef(oid) from pg_constraint
        where conrelid = 'measurement_open'::regclass and contype = 'p') as "keyColumns"`,
  );
  if (row === undefined) throw new Error("a select without a table gives one row");
  return row;
}

/** Versions of which the registry says that they lie elsewhere, and partitions that do. */
async function placesOf(handle: Handle): Promise<readonly string[]> {
  const found = await rowsOf(
    handle,
    { name: "text", isAttached: "boolean" },
    sql`
    with attached as (
      select child.relname::text as name from pg_inherits
      join pg_class as child on child.oid = inhrelid and child.relkind = 'f'
      where inhparent = 'measurement'::regclass
    ), stated as (
      select 'measurement_v' || dataset_version_id as name from stored_elsewhere
    )
    select coalesce(attached.name, stated.name) as name, attached.name is not null as "isAttached"
    from attached full join stated on stated.name = attached.name
    where attached.name is null or stated.name is null
    order by 1`,
  );
  return found.map(({ name, isAttached }) =>
    isAttached
      ? `${name} lies on another server, of which nothing is written down`
      : `${name} should lie on a storage node and is not in its place`,
  );
}
