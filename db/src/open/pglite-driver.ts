import { setImmediate as turn } from "node:timers/promises";
import type { PGlite } from "@electric-sql/pglite";
import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDriver,
  type QueryResult,
  type TransactionSettings,
} from "kysely";
import type { BindableDriver } from "./cancellable-driver.ts";
import { whatIsCarried } from "./carried-query.ts";
import type { EmbeddedLog } from "./embedded-log.ts";
import { Mutex } from "./mutex.ts";
import type { Embedded } from "./open-embedded.ts";
import type { TransactionGuard } from "./transaction-guard.ts";

const asText = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value);

/**
 * Kysely's driver for PGlite. Kysely ships one, but its lock is taken before a driver is asked, so
 * a nested query hangs before anyone can refuse it, and it cannot COPY. Everything that reaches
 * PGlite goes through this gate: one mutex, held for a query or for a whole transaction.
 */
export class PgliteDriver extends PostgresDriver implements BindableDriver {
  readonly #pglite: PGlite;
  readonly #guard: TransactionGuard;
  readonly #mutex = new Mutex();
  readonly #connection: DatabaseConnection;
  readonly #log: EmbeddedLog;
  readonly #held: Embedded["held"];
  #isInTransaction = false;
  #signal: AbortSignal | undefined;

  constructor({ pglite, log, held }: Embedded, guard: TransactionGuard) {
    super({} as ConstructorParameters<typeof PostgresDriver>[0]);
    this.#log = log;
    this.#held = held;
    this.#pglite = pglite;
    this.#guard = guard;
    this.#connection = {
      executeQuery: <R>(query: CompiledQuery) => this.#execute<R>(query),
      streamQuery: () => {
        throw new Error("PGlite has no cursors; page by key instead");
      },
    };
  }

  override async init(): Promise<void> {
    await this.#pglite.waitReady;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#guard.refuseNested();
    await this.#mutex.acquire();
    // PGlite answers without ever waiting for anything: statements that stand in line would follow each
    // other in one turn of the process, which hears nobody else until the last is done.
    await turn();
    return this.#connection;
  }

  /** What runs on PGlite cannot be ended: what is next does not begin. */
  bind(_connection: DatabaseConnection, signal: AbortSignal | undefined): void {
    this.#signal = signal;
  }

  override async releaseConnection(): Promise<void> {
    this.#mutex.release();
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    this.#guard.refuseUnguarded();
    await super.beginTransaction(connection, settings);
    this.#isInTransaction = true;
  }

  override async commitTransaction(): Promise<void> {
    // COMMIT of an aborted transaction rolls back and reports success; PGlite drops the command tag
    // that tells. Any statement fails in an aborted transaction, so one goes first.
    await this.#ask(() => this.#pglite.query("select 1"));
    await this.#ask(() => this.#pglite.query("commit"));
    this.#isInTransaction = false;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("rollback"));
    this.#isInTransaction = false;
  }

  override async destroy(): Promise<void> {
    // Closing writes, too, and the dead never answer.
    if (this.#pglite.closed || this.#held?.lost() !== undefined) return;
    if (this.#log.death === undefined) await this.#log.ask(() => this.#pglite.close());
  }

  /** @throws DatabaseLostError; DatabaseUnavailableError, StorageError, or what PostgreSQL says. */
  async #ask<T>(question: () => Promise<T>): Promise<T> {
    const lost = this.#held?.lost();
    if (lost !== undefined) throw lost;
    return await this.#log.ask(question);
  }

  async #execute<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    this.#signal?.throwIfAborted();
    const what = whatIsCarried(query);
    if (what?.kind === "deadline") return { rows: [] };
    if (what?.kind === "script" || (what?.kind === "raw" && query.parameters.length === 0)) {
      return { rows: await this.#script<R>(query.sql) };
    }
    if (what?.kind === "copyIn") {
      const text = query.sql.replace(/\bfrom stdin\b/i, "from '/dev/blob'");
      const blob = new Blob([...what.parts] as Uint8Array<ArrayBuffer>[]);
      const { affectedRows } = await this.#ask(() => this.#pglite.query(text, [], { blob }));
      return { rows: [], numAffectedRows: BigInt(affectedRows ?? 0) };
    }
    if (what?.kind === "copyOut") {
      const text = query.sql.replace(/\bto stdout\b/i, "to '/dev/blob'");
      const { blob } = await this.#ask(() => this.#pglite.query(text));
      for await (const piece of blob?.stream() ?? []) await what.write(piece);
      return { rows: [] };
    }
    const options = what?.kind === "raw" ? { serializers: { 114: asText, 3802: asText } } : {};
    const result = await this.#ask(() =>
      this.#pglite.query<R>(query.sql, [...query.parameters], options),
    );
    return {
      rows: result.rows,
      ...(result.affectedRows === undefined
        ? {}
        : { numAffectedRows: BigInt(result.affectedRows) }),
    };
  }

  /**
   * A failed script may leave a transaction of its own open on the only connection: it is ended.
   */
  async #script<R>(text: string): Promise<R[]> {
    try {
      const results = await this.#ask(() => this.#pglite.exec(text));
      return results.flatMap((result) => result.rows as R[]);
    } catch (error) {
      if (!this.#isInTransaction) await this.#ask(() => this.#pglite.exec("rollback"));
      throw error;
    }
  }
}
