import { DatabaseError, type PoolClient } from "pg";
import { cancelStatement } from "./cancel-statement.ts";
import { DatabaseUnavailableError } from "./database-unavailable-error.ts";
import { Lifeline } from "./lifeline.ts";
import { Mutex } from "./mutex.ts";
import { nodeFailure } from "./node-failure.ts";
import { DOUBT_MS, GRACE_MS, type PostgresSettings } from "./postgres-settings.ts";
import { StatementTimeoutError } from "./statement-timeout-error.ts";

/** SQLSTATEs with which PostgreSQL says that this connection is over. */
const OVER = /^(57P0[1-5]|08\w{3}|25P0[34])$/;

/** SQLSTATE of a statement that was cancelled: by its deadline, or since nobody waits for it. */
const CANCELLED = "57014";

/**
 * One connection while it is lent to somebody. What is asked of it is answered: by the server, by the
 * loss of the connection, or by the deadline, which loses it. A lost connection is never used again.
 */
export class PostgresConnection {
  readonly client: PoolClient;
  readonly #where: string;
  readonly #doubt: PostgresSettings["doubt"];
  readonly #mutex = new Mutex();
  readonly #life = new Lifeline<DatabaseUnavailableError>();
  /** Whether the deadline passed without an answer. */
  isSilent = false;
  /** Longest time that a statement may run. */
  statementSeconds: number;
  isInTransaction = false;
  /** Ends statements that run while it is aborted, with its reason. */
  signal: AbortSignal | undefined;

  /** `where` names the server in messages. */
  constructor(
    client: PoolClient,
    where: string,
    { statementSeconds, doubt }: Pick<PostgresSettings, "statementSeconds" | "doubt">,
  ) {
    this.client = client;
    this.#where = where;
    this.#doubt = doubt;
    this.statementSeconds = statementSeconds;
    client.on("error", this.#onError);
    client.on("end", this.#onEnd);
  }

  /** Why the connection cannot be used any more; undefined while it can. */
  get loss(): DatabaseUnavailableError | undefined {
    return this.#life.loss;
  }

  /**
   * Lets `work` ask the server, after whoever asked before.
   * @throws DatabaseUnavailableError when the connection is lost before the answer is there;
   * StatementTimeoutError; StorageNodeError; the reason of the signal when that ended it.
   */
  async ask<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    await this.#mutex.acquire();
    let isAnswered = false;
    let timer: NodeJS.Timeout | undefined;
    let doubts: NodeJS.Timeout | undefined;
    // A process that was held up itself reads first what came meanwhile.
    const { signal } = this;
    let cancelling: Promise<void> | undefined;
    const cancel = () => {
      cancelling ??= cancelStatement(this.client);
    };
    const late = () => setImmediate(() => isAnswered || this.#expire());
    try {
      if (this.loss !== undefined) throw this.loss;
      signal?.throwIfAborted();
      signal?.addEventListener("abort", cancel);
      timer = setTimeout(late, this.statementSeconds * 1000 + GRACE_MS);
      doubts = this.#doubtOf(() => isAnswered);
      return await this.#life.answered(() => work(this.client));
    } catch (error) {
      // First: its SQLSTATE may be that of a deadline, or of a lost connection, of the node's.
      const ofNode = error instanceof DatabaseError ? nodeFailure(error) : undefined;
      if (ofNode !== undefined) throw this.loss ?? ofNode;
      if (error instanceof DatabaseError && error.code === CANCELLED) {
        signal?.throwIfAborted();
        throw new StatementTimeoutError(this.statementSeconds, { cause: error });
      }
      if (error instanceof DatabaseError && OVER.test(error.code ?? "")) {
        this.#life.lose(this.unavailable(`ended the connection: ${error.message}`, error));
      }
      throw this.loss ?? error;
    } finally {
      isAnswered = true;
      clearTimeout(timer);
      clearInterval(doubts);
      signal?.removeEventListener("abort", cancel);
      // Until the server has heard of it, it would end what somebody else asks next.
      await cancelling;
      this.#mutex.release();
    }
  }

  /** The error that says what the server did. */
  unavailable(why: string, cause?: Error): DatabaseUnavailableError {
    return new DatabaseUnavailableError(`PostgreSQL at ${this.#where} ${why}`, { cause });
  }

  /** Takes no more notice of the connection, and cuts it when it is lost. */
  giveBack(): void {
    this.client.off("end", this.#onEnd);
    if (this.loss !== undefined) this.client.connection.stream.destroy();
    this.client.release(this.loss);
    this.client.off("error", this.#onError);
  }

  readonly #onError = (error: Error): void => {
    this.#life.lose(this.unavailable(`was lost: ${error.message}`, error));
  };

  readonly #onEnd = (): void => {
    this.#life.lose(this.unavailable("closed the connection"));
  };

  /** Gives the connection up once what it asked is known never to be answered. */
  #doubtOf(isAnswered: () => boolean): NodeJS.Timeout | undefined {
    const doubt = this.#doubt;
    if (doubt === undefined) return undefined;
    const { processID } = this.client as unknown as { readonly processID: number };
    return setInterval(async () => {
      const loss = await doubt(processID);
      if (loss === undefined || isAnswered()) return;
      this.#life.lose(loss);
      this.client.connection.stream.destroy();
    }, DOUBT_MS);
  }

  #expire(): void {
    this.isSilent = true;
    const seconds = this.statementSeconds + GRACE_MS / 1000;
    this.#life.lose(this.unavailable(`gave no answer within ${seconds} s`));
    this.client.connection.stream.destroy();
  }
}
