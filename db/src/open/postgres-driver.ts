import { finished } from "node:stream/promises";
import {
  type CompiledQuery,
  type DatabaseConnection,
  PostgresDriver,
  type QueryResult,
  type TransactionSettings,
} from "kysely";
import { DatabaseError, type QueryResult as PgResult, type PoolClient } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { BindableDriver } from "./cancellable-driver.ts";
import { type Carried, whatIsCarried } from "./carried-query.ts";
import { ParameterTypes } from "./parameter-types.ts";
import type { PostgresConnection } from "./postgres-connection.ts";
import type { PostgresPool } from "./postgres-pool.ts";
import { StatementNames } from "./statement-names.ts";
import type { TransactionGuard } from "./transaction-guard.ts";

/** Numbers of PostgreSQL's types json and jsonb. */
const JSON_TYPES = new Set([114, 3802]);
const COUNTED = new Set(["INSERT", "UPDATE", "DELETE", "MERGE", "COPY"]);
/** SQLSTATE of a statement with a name whose tables have other columns now. */
const CHANGED = "0A000";
/** Statements whose parameters' types are remembered. */
const REMEMBERED = 500;

interface Lent extends DatabaseConnection {
  readonly connection: PostgresConnection;
}

/**
 * Kysely's driver for node-postgres, one connection per query or transaction. Kysely ships one, which
 * cannot COPY inside a transaction, has no deadlines, and sends arrays and texts for jsonb as they are.
 */
export class NodePostgresDriver extends PostgresDriver implements BindableDriver {
  readonly #pool: PostgresPool;
  readonly #guard: TransactionGuard;
  readonly #types = new Map<string, readonly number[]>();
  readonly #names = new StatementNames();

  constructor(pool: PostgresPool, guard: TransactionGuard) {
    super({} as ConstructorParameters<typeof PostgresDriver>[0]);
    this.#pool = pool;
    this.#guard = guard;
  }

  override async init(): Promise<void> {}

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#guard.refuseNested();
    const connection = await this.#pool.acquire();
    const lent: Lent = {
      connection,
      executeQuery: <R>(query: CompiledQuery) => this.#execute<R>(connection, query),
      streamQuery: () => {
        throw new Error("cursors are not offered, as PGlite has none; page by key instead");
      },
    };
    return lent;
  }

  bind(lent: DatabaseConnection, signal: AbortSignal | undefined): void {
    (lent as Lent).connection.signal = signal;
  }

  override async releaseConnection(lent: DatabaseConnection): Promise<void> {
    this.#pool.release((lent as Lent).connection);
  }

  override async beginTransaction(
    lent: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    this.#guard.refuseUnguarded();
    await super.beginTransaction(lent, settings);
    (lent as Lent).connection.isInTransaction = true;
  }

  override async commitTransaction(lent: DatabaseConnection): Promise<void> {
    const { connection } = lent as Lent;
    const { command } = await connection
      .ask((client) => client.query("commit"))
      .catch((error: Error) => {
        if (connection.loss === undefined) throw error;
        const why = "was lost while it committed: nobody knows whether the transaction is stored";
        throw connection.unavailable(why, error);
      });
    // PostgreSQL answers COMMIT with ROLLBACK when a swallowed error had aborted the transaction.
    if (command === "ROLLBACK") throw new Error("the transaction was aborted by an earlier error");
  }

  override async rollbackTransaction(lent: DatabaseConnection): Promise<void> {
    const { connection } = lent as Lent;
    // The server undoes what a lost connection had begun; why it was lost is what the caller hears.
    await connection
      .ask((client) => client.query("rollback"))
      .catch((error: unknown) => {
        if (connection.loss === undefined) throw error;
      });
  }

  override async destroy(): Promise<void> {
    await this.#pool.close();
  }

  async #execute<R>(connection: PostgresConnection, query: CompiledQuery): Promise<QueryResult<R>> {
    const what = whatIsCarried(query);
    if (what?.kind === "copyIn") {
      await connection.ask((client) => copyIn(client, query.sql, what.parts));
      return { rows: [] };
    }
    if (what?.kind === "copyOut") {
      await connection.ask((client) => copyOut(client, query.sql, what.write));
      return { rows: [] };
    }
    if (what?.kind === "deadline") connection.statementSeconds = what.seconds;
    if (what?.kind === "script" || (what?.kind === "raw" && query.parameters.length === 0)) {
      return { rows: await this.#script<R>(connection, query.sql) };
    }
    return await connection.ask(async (client) => {
      const values = await this.#values(client, query, what);
      return answer(await this.#asked<R>(connection, client, query.sql, values));
    });
  }

  async #asked<R>(
    { isInTransaction }: PostgresConnection,
    client: PoolClient,
    text: string,
    values: unknown[],
  ): Promise<PgResult<R & object>> {
    const name = this.#pool.isPooled ? "" : this.#names.of(text);
    try {
      return await client.query<R & object>({ name, text, values });
    } catch (error) {
      const isChanged = error instanceof DatabaseError && error.code === CHANGED && name !== "";
      if (!isChanged) throw error;
      this.#names.forget(text);
      // A transaction has failed with it, and is tried again by whoever began it, or is not.
      if (isInTransaction) throw error;
      return await client.query<R & object>(text, values);
    }
  }

  /** Rows of all statements. A failed script may leave a transaction of its own open: it is ended. */
  async #script<R>(connection: PostgresConnection, text: string): Promise<R[]> {
    try {
      const results: unknown = await connection.ask((client) => client.query(text));
      return [results as PgResult<R & object>].flat().flatMap(({ rows }) => rows);
    } catch (error) {
      if (!connection.isInTransaction && connection.loss === undefined) {
        await connection.ask((client) => client.query("rollback"));
      }
      throw error;
    }
  }

  /** Parameters as node-postgres takes them. Only raw ones for json are JSON already. */
  async #values(client: PoolClient, { sql, parameters }: CompiledQuery, what: Carried | undefined) {
    const types =
      what?.kind === "raw" || !parameters.some(isAmbiguous) ? [] : await this.#typesOf(client, sql);
    return parameters.map((value, i) => {
      if (value === null || value === undefined) return null;
      if (JSON_TYPES.has(types[i] ?? 0)) return JSON.stringify(value);
      return value instanceof Date ? value.toISOString() : value;
    });
  }

  async #typesOf(client: PoolClient, text: string): Promise<readonly number[]> {
    const known = this.#types.get(text);
    if (known !== undefined) return known;
    const { types } = client.query(new ParameterTypes(text));
    const found = await types;
    if (this.#types.size >= REMEMBERED) this.#types.clear();
    this.#types.set(text, found);
    return found;
  }
}

/** Whether a value is sent in another way when it is meant as JSON. */
function isAmbiguous(value: unknown): boolean {
  return typeof value === "string" || Array.isArray(value);
}

function answer<R>({ rows, rowCount, command }: PgResult<R & object>): QueryResult<R> {
  if (!COUNTED.has(command)) return { rows };
  return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
}

/** Sends one COPY. */
async function copyIn(
  client: PoolClient,
  text: string,
  parts: readonly Uint8Array[],
): Promise<void> {
  const stream = client.query(copyFrom(text));
  const sent = finished(stream);
  for (const part of parts) stream.write(part);
  stream.end();
  await sent;
}

/**
 * Reads one COPY. When `write` fails the rest is read all the same: a COPY that is left in the middle
 * leaves its connection there.
 */
async function copyOut(
  client: PoolClient,
  text: string,
  write: (piece: Uint8Array) => Promise<void>,
): Promise<void> {
  let failure: { readonly error: unknown } | undefined;
  for await (const piece of client.query(copyTo(text))) {
    if (failure !== undefined) continue;
    await write(piece as Uint8Array).catch((error: unknown) => {
      failure = { error };
    });
  }
  if (failure !== undefined) throw failure.error;
}
