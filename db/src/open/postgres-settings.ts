import type { DatabaseUnavailableError } from "./database-unavailable-error.ts";

/** How PostgreSQL is reached, and for how long its answers are waited for. */
export interface PostgresSettings {
  /** postgres://… */
  readonly url: string;
  readonly connections: number;
  /** Longest time that one statement may run, outside of transactions that ask for more. */
  readonly statementSeconds: number;
  /**
   * Asked every few seconds of a statement that is not answered yet, with the number of its backend: why it never will be;
   * undefined while it may.
   */
  readonly doubt?:
    | ((processId: number) => Promise<DatabaseUnavailableError | undefined>)
    | undefined;
}

/** Milliseconds for a connection to be had: a free one, or a new one. */
export const CONNECT_MS = 5000;

/** Milliseconds that the server's own deadline of a statement has to arrive before ours. */
export const GRACE_MS = 2000;

/** Milliseconds after which a statement is doubted, and again. */
export const DOUBT_MS = 4000;

/** Milliseconds that a server which answered before is waited for while nothing can be sent to it. */
export const PATIENCE_MS = 3000;

/**
 * Whether the address says that a pooler stands before the server and lends a connection for one transaction
 * (`?pooler=transaction`): then nothing that outlives a transaction can be asked of it.
 */
export function isPooled(url: string): boolean {
  return new URL(url).searchParams.get("pooler") === "transaction";
}

/** host:port or the socket of an address, for messages: what else it holds may be secret. */
export function placeOf(url: string): string {
  const { hostname, port, searchParams } = new URL(url);
  return `${decodeURIComponent(hostname) || (searchParams.get("host") ?? "localhost")}:${port || 5432}`;
}
