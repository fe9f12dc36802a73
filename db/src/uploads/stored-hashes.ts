import { sql } from "kysely";
import type { Handle } from "../open/database.ts";

/** Content hashes of those runs that are stored, by id. */
export async function storedHashes(
  handle: Handle,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; hash: string }>`
    select id::text, content_hash as hash from run where id = any(${ids}::uuid[])`.execute(
    handle.kysely,
  );
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}
