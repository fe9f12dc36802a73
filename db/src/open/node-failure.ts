import type { DatabaseError } from "pg";
import { StorageNodeError } from "./storage-node-error.ts";

/** How postgres_fdw says that it gets no connection, and how it marks what a node said. */
const UNREACHED = /^could not connect to server "perfatlas_(\w+)"/;
const REMOTE = /remote SQL command: (.*)/s;
const SCHEMA = /\bperfatlas_(\w+)\./;

/**
 * The failure of a storage node that a server passes on; undefined for its own. Its SQLSTATE may be that of a lost
 * connection: not of the one on which it is told.
 */
export function nodeFailure(error: DatabaseError): StorageNodeError | undefined {
  const { message, detail, where = "" } = error;
  const unreached = UNREACHED.exec(message);
  if (unreached !== null) return new StorageNodeError(unreached[1], detail ?? message, error);
  const remote = REMOTE.exec(where);
  if (remote === null) return undefined;
  return new StorageNodeError(SCHEMA.exec(remote[1] ?? "")?.[1], message, error);
}
