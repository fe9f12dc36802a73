import type { Handle } from "../open/database.ts";
import { anyOf } from "../registry/any-of.ts";

/** Content hashes of those runs that are stored, by id. */
export async function storedHashes(
  handle: Handle,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await handle.kysely
    .selectFrom("run")
    .select(["id", "content_hash as hash"])
    .where("id", "=", anyOf.uuids(ids))
    .execute();
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}
