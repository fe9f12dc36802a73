import { sql } from "kysely";
import type { Database, Handle } from "../open/database.ts";
import { DatabaseUnavailableError } from "../open/database-unavailable-error.ts";
import { openDatabase } from "../open/open-database.ts";
import type { StorageNode } from "../open/storage-node.ts";
import { StorageNodeError } from "../open/storage-node-error.ts";
import { claimNode } from "./claim-node.ts";
import { defineServer } from "./define-server.ts";
import { findUnfitness } from "./find-unfitness.ts";
import { StorageNodeRefusedError } from "./storage-node-refused-error.ts";

/**
 * Makes a server a storage node of the registry; one that is already may have got another address.
 * @throws StorageNodeError when it does not answer, StorageNodeRefusedError when it cannot be one.
 */
export async function joinNode(registry: Database, node: StorageNode): Promise<void> {
  const opened = await openDatabase({ url: node.url, connections: 1 });
  try {
    await registry.transaction(async (handle) => {
      // Of several instances that start at once one defines the server.
      await sql`select pg_advisory_xact_lock(7261546)`.execute(handle.kysely);
      const known = await handle.kysely
        .selectFrom("storage_node")
        .select("key")
        .where("name", "=", node.name)
        .executeTakeFirst();
      const key = await claim({ handle, opened }, node, known?.key);
      if (known === undefined)
        await handle.kysely.insertInto("storage_node").values({ name: node.name, key }).execute();
      await defineServer(handle, node);
    });
  } finally {
    await opened.close();
  }
}

async function claim(
  { handle, opened }: { readonly handle: Handle; readonly opened: Database },
  node: StorageNode,
  known: string | undefined,
): Promise<string> {
  try {
    const unfitness = await findUnfitness(handle, opened);
    if (unfitness === undefined) return await claimNode(opened, node, known);
    throw new StorageNodeRefusedError(`storage node ${node.name} ${unfitness}`);
  } catch (error) {
    if (!(error instanceof DatabaseUnavailableError)) throw error;
    throw new StorageNodeError(node.name, error.message, error);
  }
}
