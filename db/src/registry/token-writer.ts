import { sql } from "kysely";
import type { TokenScope } from "../column-types.ts";
import type { Queryable } from "./keyset-page.ts";
import { type TokenRow, tokenColumns } from "./token-reader.ts";

/** A token to store. */
export interface NewToken {
  readonly name: string;
  /** sha256 of the secret, hexadecimal. */
  readonly hash: string;
  readonly scope: readonly TokenScope[];
  readonly expiresAt: Date | null;
}

/** Writes tokens. */
export const tokenWriter = {
  /** The stored token; null when one of that name is in force. */
  async create(db: Queryable, { name, hash, scope, expiresAt }: NewToken) {
    const { rows } = await sql<TokenRow>`
      insert into token (name, hash, scope, expires_at)
      values (${name}, ${hash}, ${scope}::text[], ${expiresAt}::timestamptz)
      on conflict (name) where revoked_at is null do nothing
      returning ${tokenColumns}`.execute(db.kysely);
    return rows[0] ?? null;
  },

  /** Ends the token of that name that is in force; null when there is none. */
  async revoke(db: Queryable, name: string): Promise<TokenRow | null> {
    const { rows } = await sql<TokenRow>`
      update token set revoked_at = now()
      where name = ${name} and revoked_at is null
      returning ${tokenColumns}`.execute(db.kysely);
    return rows[0] ?? null;
  },

  /** Notes that a token was used; at most one write a minute, so that requests do not queue for it. */
  async touch(db: Queryable, id: number): Promise<void> {
    await sql`
      update token set last_used_at = now()
      where id = ${id}
        and (last_used_at is null or last_used_at < now() - interval '1 minute')`.execute(
      db.kysely,
    );
  },
};
