import { sql } from "kysely";
import type { TokenScope } from "../column-types.ts";
import type { Queryable } from "./keyset-page.ts";
import { visible } from "./visible.ts";

/** A row of `token` without its hash. */
export interface TokenRow {
  readonly id: number;
  readonly name: string;
  readonly scope: readonly TokenScope[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
  /** Points per minute; null: those of every token. */
  readonly perMinute: number | null;
  readonly rotatedAt: Date | null;
  /** Until when the secret before the last rotation is good. */
  readonly formerUntil: Date | null;
  /** By the database's clock, at the time of reading. */
  readonly isExpired: boolean;
}

/** Columns of a `TokenRow`. */
export const TOKEN_COLUMNS = [
  "id",
  "name",
  "scope",
  "created_at as createdAt",
  "expires_at as expiresAt",
  "revoked_at as revokedAt",
  "last_used_at as lastUsedAt",
  "per_minute as perMinute",
  "rotated_at as rotatedAt",
  "former_until as formerUntil",
  sql<boolean>`coalesce(expires_at <= now(), false)`.as("isExpired"),
] as const;

/** Queries about tokens. */
export const tokenReader = {
  /** All tokens for the administrator, none for others, newest first: an instance has some dozens. */
  async all(db: Queryable): Promise<readonly TokenRow[]> {
    return await db.kysely
      .selectFrom("token")
      .select(TOKEN_COLUMNS)
      .where(visible.administration(db))
      .orderBy("id", "desc")
      .execute();
  },

  /**
   * The token with that sha256 of its secret or of the one before, expired and revoked ones too;
   * `isReplaced` when the secret is no longer good because another took its place.
   */
  async byHash(
    { kysely }: Queryable,
    hash: string,
  ): Promise<(TokenRow & { readonly isReplaced: boolean }) | null> {
    const row = await kysely
      .selectFrom("token")
      .select(TOKEN_COLUMNS)
      .select(sql<boolean>`hash <> ${hash} and former_until <= now()`.as("isReplaced"))
      .where((column) => column.or([column("hash", "=", hash), column("former_hash", "=", hash)]))
      .executeTakeFirst();
    return row ?? null;
  },
};
