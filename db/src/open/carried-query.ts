import { CompiledQuery } from "kysely";

/**
 * What a query asks of a connection beyond Kysely's contract. The drivers look it up by the
 * compiled query, so that it travels through Kysely to the one connection that its handle is bound
 * to: a COPY or a script inside a transaction reaches that transaction and nothing else.
 */
export type Carried =
  /** Parameters as node-postgres sends them: text for json is sent as it stands. */
  | { readonly kind: "raw" }
  /** Several statements, no parameters. */
  | { readonly kind: "script" }
  /** Sets how long the statements of a transaction may run; PGlite's have no deadline. */
  | { readonly kind: "deadline"; readonly seconds: number }
  /** COPY … FROM STDIN: all that is sent. */
  | { readonly kind: "copyIn"; readonly parts: readonly Uint8Array[] }
  /** COPY … TO STDOUT: told each piece of what comes, and waited for. */
  | { readonly kind: "copyOut"; readonly write: (piece: Uint8Array) => Promise<void> };

const carried = new WeakMap<CompiledQuery, Carried>();

/** A query that the drivers treat as `what` says. */
export function carryQuery(text: string, parameters: readonly unknown[], what: Carried) {
  const query = CompiledQuery.raw(text, [...parameters]);
  carried.set(query, what);
  return query;
}

/** What `carryQuery` attached; undefined for Kysely's own queries. */
export function whatIsCarried(query: CompiledQuery): Carried | undefined {
  return carried.get(query);
}
