import { DatabaseError } from "pg";
import { nodeFailure } from "./node-failure.ts";
import type { StorageNodeError } from "./storage-node-error.ts";
import { withBriefClient } from "./with-brief-client.ts";

/**
 * Why the statement that a backend of the registry at `url` runs waits in vain: a storage node that takes connections and
 * answers nothing; undefined when it waits for none, or its nodes answer. The registry's server is asked to connect to
 * them anew: that has a deadline, waiting for an answer on a connection that stands has none.
 */
export async function silentNode(
  url: string,
  processId: number,
): Promise<StorageNodeError | undefined> {
  const asked = withBriefClient(url, async (client) => {
    const { rows } = await client.query<{ list: string }>(WAITED_FOR, [processId]);
    for (const { list } of rows) await client.query(`select from ${list} limit 1`);
  });
  return await asked.then(
    () => undefined,
    // Where it is the registry's own server that does not answer, the deadline of the statement says so.
    (error: unknown) => (error instanceof DatabaseError ? nodeFailure(error) : undefined),
  );
}

/** Where the nodes say what they hold: those of tables that the backend has in hand while it waits for one. */
const WAITED_FOR = `
  select distinct format('perfatlas_nodes.%I', substr(srvname, length('perfatlas_') + 1)) as list
  from pg_stat_activity as activity
  join pg_locks as held on held.pid = activity.pid
  join pg_foreign_table on ftrelid = relation
  join pg_foreign_server as server on server.oid = ftserver
  where activity.pid = $1 and wait_event_type = 'Extension' and srvname like 'perfatlas\\_%'`;
