import type { DatabaseConnection, Driver } from "kysely";

/** A driver whose connections can be told what ends their statements. */
export interface BindableDriver extends Driver {
  /** Statements on the connection end when the signal is aborted, until another one is bound. */
  bind(connection: DatabaseConnection, signal: AbortSignal | undefined): void;
}

/**
 * Lends the connections of another driver for statements that end with a signal, by its reason: what has
 * not begun never does, what runs on PostgreSQL is cancelled there. For single statements: transactions
 * end as they began.
 */
export class CancellableDriver implements Driver {
  readonly #driver: BindableDriver;
  readonly #signal: AbortSignal;

  constructor(driver: BindableDriver, signal: AbortSignal) {
    this.#driver = driver;
    this.#signal = signal;
  }

  init(): Promise<void> {
    return this.#driver.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#signal.throwIfAborted();
    const connection = await this.#driver.acquireConnection();
    this.#driver.bind(connection, this.#signal);
    return connection;
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.#driver.bind(connection, undefined);
    await this.#driver.releaseConnection(connection);
  }

  async beginTransaction(): Promise<void> {
    throw new Error("start transactions with database.transaction(…), not with kysely");
  }

  async commitTransaction(): Promise<void> {}

  async rollbackTransaction(): Promise<void> {}

  /** The other driver goes on. */
  async destroy(): Promise<void> {}
}
