import { sql } from "kysely";
import type { TokenScope } from "../column-types.ts";
import type { Queryable } from "./keyset-page.ts";
import { TOKEN_COLUMNS, type TokenRow } from "./token-reader.ts";

/** A token to store. */
export interface NewToken {
  readonly name: string;
  /** sha256 of the secret, hexadecimal. */
  readonly hash: string;
  readonly scope: readonly TokenScope[];
  readonly expiresAt: Date | null;
  /** Points per minute; null: those of every token. */
  readonly perMinute?: number | null;
}

/** Writes tokens. */
export const tokenWriter = {
  /** The stored token; null when one of that name is in force. */
  async create({ kysely }: Queryable, token: NewToken): Promise<TokenRow | null> {
    const { name, hash, scope, expiresAt, perMinute } = token;
    const row = await kysely
      .insertInto("token")
      .values({
        name,
        hash,
        scope: [...scope],
        expires_at: expiresAt,
        per_minute: perMinute ?? null,
      })
      .onConflict((conflict) => conflict.column("name").where("revoked_at", "is", null).doNothing())
      .returning(TOKEN_COLUMNS)
      .executeTakeFirst();
    return row ?? null;
  },

  /**
   * Gives the token of that name that is in force another secret; the one before is good for so many hours
   * more. Null when there is none.
   */
  async rotate(
    { kysely }: Queryable,
    name: string,
    { hash, overlapHours }: { readonly hash: string; readonly overlapHours: number },
  ): Promise<TokenRow | null> {
    const row = await kysely
      .updateTable("token")
      .set(({ ref }) => ({
        hash,
        former_hash: ref("hash"),
        former_until: sql<Date>`now() + make_interval(hours => ${overlapHours}::int)`,
        rotated_at: sql<Date>`now()`,
      }))
      .where("name", "=", name)
      .where("revoked_at", "is", null)
      .where(sql<boolean>`coalesce(expires_at > now(), true)`)
      .returning(TOKEN_COLUMNS)
      .executeTakeFirst();
    return row ?? null;
  },

  /** Ends the token of that name that is in force; null when there is none. */
  async revoke({ kysely }: Queryable, name: string): Promise<TokenRow | null> {
    const row = await kysely
      .updateTable("token")
      .set({ revoked_at: sql<Date>`now()` })
      .where("name", "=", name)
      .where("revoked_at", "is", null)
      .returning(TOKEN_COLUMNS)
      .executeTakeFirst();
    return row ?? null;
  },

  /** Notes that a token was used; at most one write a minute, so that requests do not queue for it. */
  async touch({ kysely }: Queryable, id: number): Promise<void> {
    await kysely
      .updateTable("token")
      .set({ last_used_at: sql<Date>`now()` })
      .where("id", "=", id)
      .where((column) =>
        column.or([
          column("last_used_at", "is", null),
          column("last_used_at", "<", sql<Date>`now() - interval '1 minute'`),
        ]),
      )
      .execute();
  },
};
