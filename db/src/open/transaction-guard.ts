import { AsyncLocalStorage } from "node:async_hooks";

/**
 * A use of the outer handle from inside a transaction. On PGlite it would wait for itself for ever,
 * on PostgreSQL it would read past the transaction; both throw this at once instead.
 */
export class NestedQueryError extends Error {
  readonly code = "NESTED_QUERY";
  constructor() {
    super(
      "the outer database handle was used inside transaction(…); " +
        "use the handle that transaction passes to its function",
    );
    this.name = "NestedQueryError";
  }
}

interface Scope {
  /** opening: Kysely may take the connection. open: the outer handle is refused. closed: over. */
  state: "opening" | "open" | "closed";
}

/**
 * Knows which code runs inside a transaction of one database. What is started inside a transaction
 * and outlives it (a timer, a worker loop, a socket) keeps the scope it was started in; the scope
 * is closed when the transaction ends, so such code is free again from then on and never mistaken
 * for being inside a later transaction. While the transaction is open it is refused like any other
 * nested use: it would race with the commit.
 */
export class TransactionGuard {
  readonly #scopes = new AsyncLocalStorage<Scope>();

  /**
   * Runs `begin`, which must call `enter` once its connection is its own.
   * @throws NestedQueryError inside a transaction of this database.
   */
  async run<T>(begin: (enter: () => void) => Promise<T>): Promise<T> {
    this.refuseNested();
    const scope: Scope = { state: "opening" };
    try {
      return await this.#scopes.run(scope, () =>
        begin(() => {
          scope.state = "open";
        }),
      );
    } finally {
      scope.state = "closed";
    }
  }

  /** @throws NestedQueryError when the caller runs inside an open transaction of this database. */
  refuseNested(): void {
    if (this.#scopes.getStore()?.state === "open") throw new NestedQueryError();
  }

  /** Transactions start through `run` alone, else nothing would see what runs inside them. */
  refuseUnguarded(): void {
    if (this.#scopes.getStore()?.state !== "opening") {
      throw new Error("start transactions with database.transaction(…), not with kysely");
    }
  }
}
