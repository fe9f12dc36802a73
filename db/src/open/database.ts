import type { Kysely } from "kysely";
import type { Tables } from "../generated/tables.ts";
import type { StorageNode } from "./storage-node.ts";

/** Where queries go: the open database, or the one transaction that is handed out. */
export interface Handle {
  readonly kysely: Kysely<Tables>;
  /**
   * Runs SQL that is not Kysely's (a job queue's), through the same gate: on PGlite it waits for
   * the open transaction to end and can never slip into it. Parameters go as node-postgres sends
   * them; without parameters the text may hold several statements, whose rows come one after the
   * other. On the handle of a transaction it takes part in it: a job that is queued so is queued if
   * and only if the transaction commits.
   */
  rawQuery(
    text: string,
    parameters?: readonly unknown[],
  ): Promise<{ readonly rows: Record<string, unknown>[] }>;
  /** COPY … FROM STDIN (FORMAT binary) of whole tuples, as `CopyEncoder` writes them. */
  copyBinary(text: string, tuples: Uint8Array): Promise<void>;
  /** COPY … FROM STDIN in the usual text format: whole lines. */
  copyLines(text: string, lines: Uint8Array): Promise<void>;
  /** COPY … TO STDOUT: `write` gets what comes, piece by piece, and is waited for. */
  copyOut(text: string, write: (piece: Uint8Array) => Promise<void>): Promise<void>;
}

/** What a transaction may ask for. */
export interface TransactionOptions {
  /** Longest time that one of its statements may run on PostgreSQL, when the usual one is too short. */
  readonly statementSeconds?: number;
}

/** An open registry. */
export interface Database extends Handle {
  readonly engine: "pglite" | "postgresql";
  /** Servers that the measurements of new versions go to; none: they stay here. */
  readonly nodes: readonly StorageNode[];
  /**
   * Runs `work` in one transaction: committed when it resolves, rolled back when it throws. Inside,
   * only the handle that is passed works.
   * @throws NestedQueryError on a use of the outer handle, or another `transaction`, within;
   * DatabaseUnavailableError when the server is lost. Lost before the commit, nothing is stored; lost
   * in the commit, nobody knows.
   */
  transaction<T>(work: (handle: Handle) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /**
   * A handle for single statements that end when the signal is aborted, with its reason: those that have
   * not begun, and on PostgreSQL those that run, which are cancelled on the server.
   */
  until(signal: AbortSignal): Handle;
  /** Tells other processes on this machine where this instance answers; no-op without a folder. */
  announceAddress(address: string): Promise<void>;
  /** Random key that only this machine's user can read; undefined without a folder. */
  readonly localKey: string | undefined;
  /** Everything as one archive, for `openDatabase({ snapshot })`; PGlite only. */
  dump(): Promise<Blob>;
  /**
   * Ends it and gives its folder free, even when it throws.
   * @throws DatabaseUnavailableError when the embedded database cannot tidy up (the disk is full): what
   * was confirmed is stored all the same.
   */
  close(): Promise<void>;
}
