import { setTimeout as wait } from "node:timers/promises";
import pg, { type PoolClient } from "pg";
import { DatabaseUnavailableError } from "./database-unavailable-error.ts";
import { PostgresConnection } from "./postgres-connection.ts";
import {
  CONNECT_MS,
  isPooled,
  PATIENCE_MS,
  type PostgresSettings,
  placeOf,
} from "./postgres-settings.ts";

/** Milliseconds of the first pause between tries to connect; each is twice the one before. */
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1000;
/** Milliseconds for connections to say goodbye. */
const CLOSING_MS = 2000;

/** Milliseconds after which the server ends a transaction that nobody goes on with. */
const IDLE_IN_TRANSACTION_MS = 600_000;

/** Numbers of PostgreSQL's types int8 and int8[]. */
const INT8 = 20;
const INT8_ARRAY = 1016;

/**
 * Connections to one server. A server that answered once and does not answer now is tried again for a
 * while, all callers together with growing pauses; a connection that gave no answer takes the idle
 * ones with it, for they go the same way.
 */
export class PostgresPool {
  readonly #pool: pg.Pool;
  /** Whether a connection of the server is one's own for a transaction alone. */
  readonly isPooled: boolean;
  readonly #where: string;
  readonly #settings: PostgresSettings;
  readonly #idle = new Set<PoolClient>();
  /** Why connections ended, from their first moment on: the pool does not listen while it lends. */
  readonly #over = new WeakMap<PoolClient, Error>();
  #hasAnswered = false;
  #pause: Promise<void> | undefined;
  #pauses = 0;
  #closing: Promise<void> | undefined;

  constructor(settings: PostgresSettings) {
    const { url, connections, statementSeconds } = settings;
    this.#where = placeOf(url);
    this.#settings = settings;
    this.isPooled = isPooled(url);
    this.#pool = new pg.Pool({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: CONNECT_MS,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 30_000,
      ...(!this.isPooled && {
        statement_timeout: statementSeconds * 1000,
        idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      }),
      fallback_application_name: "perfatlas",
      types: { getTypeParser },
    });
    // An idle connection that ends is nobody's failure: the pool forgets it.
    this.#pool.on("error", (_, client) => this.#idle.delete(client));
    this.#pool.on("connect", (client) => {
      client.on("error", (error) => this.#over.set(client, error));
    });
    this.#pool.on("release", (_, client) => this.#idle.add(client));
    this.#pool.on("remove", (client) => this.#idle.delete(client));
    this.#pool.on("acquire", (client) => this.#idle.delete(client));
  }

  /**
   * A connection of one's own, to be given to `release`.
   * @throws DatabaseUnavailableError when none can be had; DatabaseError when the server refuses user,
   * password or database.
   */
  async acquire(): Promise<PostgresConnection> {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      await this.#pause;
      try {
        const client = await this.#connect();
        this.#hasAnswered = true;
        this.#pauses = 0;
        return new PostgresConnection(client, this.#where, this.#settings);
      } catch (error) {
        if (isRefusal(error)) throw error;
        if (!this.#hasAnswered || this.#closing !== undefined || performance.now() > end) {
          throw new DatabaseUnavailableError(said(this.#where, error), { cause: error });
        }
        this.#pause ??= this.#takePause();
      }
    }
  }

  /** A connection that has not ended: an end in the last moment is not told by the pool. */
  async #connect(): Promise<PoolClient> {
    for (;;) {
      const client = await this.#pool.connect();
      const isOver = this.#over.get(client) ?? client.connection.stream.destroyed;
      if (isOver === false) return client;
      client.release(true);
      if (isOver instanceof Error) throw isOver;
    }
  }

  release(connection: PostgresConnection): void {
    connection.giveBack();
    if (connection.isSilent) this.#cutIdle();
  }

  #cutIdle(): void {
    for (const client of this.#idle) client.connection.stream.destroy();
  }

  /** Closes all connections; those that do not say goodbye are cut. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const ending = this.#pool.end();
    const isOver = await Promise.race([ending.then(() => true), wait(CLOSING_MS, false)]);
    if (!isOver) this.#cutIdle();
  }

  async #takePause(): Promise<void> {
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#pauses++);
    await wait(longest * (0.5 + Math.random() / 2));
    this.#pause = undefined;
  }
}

/** Counts stay far below 2^53; PGlite gives numbers too. */
function getTypeParser(...[type, format]: Parameters<typeof pg.types.getTypeParser>) {
  if (type === INT8) return Number;
  const parse = pg.types.getTypeParser(type, format);
  if (Number(type) !== INT8_ARRAY) return parse;
  return (text: string) => (parse(text) as string[]).map(Number);
}

/** Whether the server answered, and would give the same answer again. */
function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !/^(53|57P|08)/.test(error.code ?? "");
}

function said(where: string, error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof pg.DatabaseError) {
    const hint = text.includes("unsupported startup parameter")
      ? "; a pooler answers there: add pooler=transaction to the address"
      : "";
    return `PostgreSQL at ${where} gives no connection: ${text}${hint}`;
  }
  if (text === "timeout exceeded when trying to connect") {
    return `no connection to PostgreSQL at ${where} became free within ${CONNECT_MS / 1000} s`;
  }
  // A name with several addresses gives one error for each of them, under one without a text.
  const { code } = error as NodeJS.ErrnoException;
  return `no PostgreSQL answers at ${where}: ${code ?? text}`;
}
