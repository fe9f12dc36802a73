import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { rowsOf } from "../open/rows-of.ts";
import { serverIdentity } from "../open/server-identity.ts";

/** Why a server cannot store measurements of the registry, whatever is on it; undefined when it can. */
export async function findUnfitness(
  registry: Pick<Handle, "kysely">,
  server: Pick<Handle, "kysely">,
): Promise<string | undefined> {
  const here = await identityOf(registry);
  const there = await identityOf(server);
  if (there.isReplica) return "is a replica, which takes no writes";
  if (here.cluster === there.cluster && here.database === there.database)
    return "is the registry's own database; give another server";
  return undefined;
}

async function identityOf(handle: Pick<Handle, "kysely">) {
  const [row] = await rowsOf(
    handle,
    { cluster: "text", database: "text", isReplica: "boolean" },
    sql`select ${serverIdentity}, pg_is_in_recovery() as "isReplica"`,
  );
  if (row === undefined) throw new Error("a select without a table gives one row");
  return row;
}
