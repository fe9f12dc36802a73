import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { rowsOf } from "../open/rows-of.ts";
import { type ServerIdentity, serverIdentity } from "../open/server-identity.ts";
import { logPosition } from "./log-position.ts";
import { walPosition } from "./wal-position.ts";

/** What a primary says of itself. */
interface Primary extends ServerIdentity {
  /** End of its log. */
  readonly position: bigint;
}

/** What a replica says of itself. */
interface Replica extends ServerIdentity {
  readonly isReplica: boolean;
  /** What readers of it see. */
  readonly replayed: bigint;
}

/** Where the log of the primary ends now. */
export async function askPrimary(handle: Pick<Handle, "kysely">): Promise<Primary> {
  const shape = { cluster: "text", database: "text", position: "text" } as const;
  const query = sql`select ${serverIdentity}, ${logPosition}::text as position`;
  const [row] = await rowsOf(handle, shape, query);
  if (row === undefined) throw new Error("a select without a table gives one row");
  return { ...row, position: walPosition(row.position) };
}

/** How far a replica is; one that is none says so. */
export async function askReplica(handle: Pick<Handle, "kysely">): Promise<Replica> {
  const shape = {
    cluster: "text",
    database: "text",
    isReplica: "boolean",
    replayed: "text",
  } as const;
  const query = sql`select ${serverIdentity}, pg_is_in_recovery() as "isReplica",
    coalesce(pg_last_wal_replay_lsn(), '0/0')::text as replayed`;
  const [row] = await rowsOf(handle, shape, query);
  if (row === undefined) throw new Error("a select without a table gives one row");
  return { ...row, replayed: walPosition(row.replayed) };
}

/** Why a server is no replica of the primary; undefined when it is one. */
export function refusalOf(replica: Replica, primary: ServerIdentity): string | undefined {
  if (!replica.isReplica) return "is no replica: it takes writes of its own";
  if (replica.cluster !== primary.cluster) return "is a replica of another server";
  if (replica.database !== primary.database) return "is another database of the server";
  return undefined;
}
