import { finished } from "node:stream/promises";
import {
  type CompiledQuery,
  type DatabaseConnection,
  PostgresDriver,
  type QueryResult,
  type TransactionSettings,
} from "kysely";
import type postgres from "postgres";
import { type Carried, whatIsCarried } from "./carried-query.ts";
import type { TransactionGuard } from "./transaction-guard.ts";
import { wholeCopy } from "./whole-copy.ts";

/** Type numbers of PostgreSQL. 0 lets the server decide; 705 (unknown) also keeps text as it is. */
const UNDECIDED = 0;
const UNKNOWN = 705;
const COUNTED = new Set(["INSERT", "UPDATE", "DELETE", "MERGE", "COPY"]);

interface PostgresConnection extends DatabaseConnection {
  readonly reserved: postgres.ReservedSql;
  isInTransaction: boolean;
}

/**
 * Kysely's driver for postgres.js, one reserved connection per query or transaction.
 * kysely-postgres-js has no way to COPY inside a transaction and sends booleans and arrays with the
 * types that postgres.js guesses, which jsonb refuses; PGlite takes them.
 */
export class PostgresJsDriver extends PostgresDriver {
  readonly #sql: postgres.Sql;
  readonly #guard: TransactionGuard;

  constructor(sql: postgres.Sql, guard: TransactionGuard) {
    super({} as ConstructorParameters<typeof PostgresDriver>[0]);
    this.#sql = sql;
    this.#guard = guard;
  }

  override async init(): Promise<void> {}

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#guard.refuseNested();
    const reserved = await this.#sql.reserve();
    const connection: PostgresConnection = {
      reserved,
      isInTransaction: false,
      executeQuery: <R>(query: CompiledQuery) => execute<R>(connection, query),
      streamQuery: () => {
        throw new Error("cursors are not offered, as PGlite has none; page by key instead");
      },
    };
    return connection;
  }

  override async releaseConnection(connection: DatabaseConnection): Promise<void> {
    (connection as PostgresConnection).reserved.release();
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    this.#guard.refuseUnguarded();
    await super.beginTransaction(connection, settings);
    (connection as PostgresConnection).isInTransaction = true;
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const { command } = await (connection as PostgresConnection).reserved.unsafe("commit");
    // PostgreSQL answers COMMIT with ROLLBACK when a swallowed error had aborted the transaction.
    if (command === "ROLLBACK") throw new Error("the transaction was aborted by an earlier error");
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as PostgresConnection).reserved.unsafe("rollback");
  }

  override async destroy(): Promise<void> {
    await this.#sql.end();
  }
}

async function execute<R>(
  connection: PostgresConnection,
  query: CompiledQuery,
): Promise<QueryResult<R>> {
  const { reserved } = connection;
  const what = whatIsCarried(query);
  if (what?.kind === "copy") {
    await copyFrom(reserved, query.sql, what.tuples);
    return { rows: [] };
  }
  if (what?.kind === "script" || (what?.kind === "raw" && query.parameters.length === 0)) {
    return { rows: await script<R>(connection, query.sql) };
  }
  const parameters = query.parameters.map((value) => typed(reserved, value, what));
  const result = await reserved.unsafe(query.sql, parameters as never[], { prepare: true });
  const rows = Array.from(result) as R[];
  return COUNTED.has(result.command) ? { rows, numAffectedRows: BigInt(result.count) } : { rows };
}

/** Rows of all statements. A failed script may leave a transaction of its own open: it is ended. */
async function script<R>(connection: PostgresConnection, text: string): Promise<R[]> {
  const { reserved, isInTransaction } = connection;
  try {
    const results: unknown = await reserved.unsafe(text).simple();
    const list = results as readonly unknown[];
    return (list.some(Array.isArray) ? list.flat(1) : [...list]) as R[];
  } catch (error) {
    if (!isInTransaction) await reserved.unsafe("rollback");
    throw error;
  }
}

function typed(reserved: postgres.ReservedSql, value: unknown, what: Carried | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (what?.kind === "raw") {
    if (typeof value === "string") return reserved.typed(value as never, UNKNOWN);
    const isPlain = typeof value === "object" && !(value instanceof Date) && !Array.isArray(value);
    if (isPlain && !(value instanceof Uint8Array)) {
      return reserved.typed(JSON.stringify(value) as never, UNKNOWN);
    }
  }
  if (typeof value === "boolean" || Array.isArray(value)) {
    return reserved.typed(value as never, UNDECIDED);
  }
  return value;
}

/**
 * Sends one COPY. An error that the server reports after the last byte was sent reaches nobody in
 * postgres.js 3.4.9: the query was resolved with the stream, and the stream is forgotten. The
 * query's own `reject` still hears it.
 */
async function copyFrom(
  reserved: postgres.ReservedSql,
  text: string,
  tuples: Uint8Array,
): Promise<void> {
  const query = reserved.unsafe(text);
  const stream = await query.writable();
  const refused = new Promise<never>((_, reject) => {
    Object.assign(query, { reject });
  });
  const sent = finished(stream);
  // Either may settle second, with nobody left to listen.
  refused.catch(() => {});
  sent.catch(() => {});
  for (const part of wholeCopy(tuples)) stream.write(part);
  stream.end();
  await Promise.race([sent, refused]);
}
