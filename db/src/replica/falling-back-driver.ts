import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from "kysely";
import { DatabaseError } from "pg";
import { whatIsCarried } from "../open/carried-query.ts";
import type { Handle } from "../open/database.ts";
import { DatabaseUnavailableError } from "../open/database-unavailable-error.ts";
import { StorageNodeError } from "../open/storage-node-error.ts";

/** Where statements go first and, when nothing comes of it, second. */
export interface FallingBack {
  readonly replica: Handle;
  readonly primary: Handle;
  /** Aborted, with a reason, once nothing that the replica was asked is waited for any more. */
  readonly given: AbortSignal;
  /** Told why the replica did not answer. */
  onLoss(error: Error): void;
}

/**
 * SQLSTATEs of what a replica cannot do: statements in the way of what it takes in (40001), writing (25006), and
 * tables that are not logged (0A000).
 */
const NOT_HERE = /^(40001|25006|0A000)$/;

/**
 * Statements that only read, each for itself: by the replica, or by the primary when the replica is lost or cannot
 * answer this one.
 */
export class FallingBackDriver implements Driver {
  readonly #servers: FallingBack;
  readonly #connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery) => this.#execute<R>(query),
    streamQuery: () => {
      throw new Error("cursors are not offered, as PGlite has none; page by key instead");
    },
  };

  constructor(servers: FallingBack) {
    this.#servers = servers;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {}

  async beginTransaction(): Promise<void> {
    throw new Error("start transactions with database.transaction(…), not with kysely");
  }

  async commitTransaction(): Promise<void> {}

  async rollbackTransaction(): Promise<void> {}

  /** The servers' own drivers go on. */
  async destroy(): Promise<void> {}

  async #execute<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { replica, primary, given, onLoss } = this.#servers;
    // What has begun to come of a COPY cannot be taken back.
    if (given.aborted || whatIsCarried(query)?.kind === "copyOut") {
      return await primary.kysely.executeQuery<R>(query);
    }
    try {
      return await unless(given, replica.kysely.executeQuery<R>(query));
    } catch (error) {
      // The primary would ask the same node, and hear the same.
      if (error instanceof StorageNodeError) throw error;
      if (error instanceof DatabaseUnavailableError) onLoss(error);
      else if (!(error instanceof DatabaseError && NOT_HERE.test(error.code ?? ""))) throw error;
      return await primary.kysely.executeQuery<R>(query);
    }
  }
}

/** What comes of `work`, or the reason of the signal when that comes first. */
async function unless<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let giveUp = () => {};
  const given = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason);
    signal.addEventListener("abort", giveUp);
  });
  try {
    return await Promise.race([work, given]);
  } finally {
    signal.removeEventListener("abort", giveUp);
    // Nobody hears of it any more.
    work.catch(() => {});
  }
}
