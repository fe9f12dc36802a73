import { sql } from "kysely";
import type { TokenScope } from "../column-types.ts";
import type { Queryable } from "./keyset-page.ts";

/** A row of `token` without its hash. */
export interface TokenRow {
  readonly id: number;
  readonly name: string;
  readonly scope: readonly TokenScope[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
  /** By the database's clock, at the time of reading. */
  readonly isExpired: boolean;
}

/** Columns of a `TokenRow`. */
export const tokenColumns = sql`id, name, scope, created_at as "createdAt",
  expires_at as "expiresAt", revoked_at as "revokedAt", last_used_at as "lastUsedAt",
  coalesce(expires_at <= now(), false) as "isExpired"`;

/** Queries about tokens. */
export const tokenReader = {
  /** All tokens, newest first: an instance has some dozens. */
  async all(db: Queryable): Promise<readonly TokenRow[]> {
    const { rows } = await sql<TokenRow>`
      select ${tokenColumns} from token order by id desc`.execute(db.kysely);
    return rows;
  },

  /** The token with that sha256 of its secret, expired and revoked ones too. */
  async byHash(db: Queryable, hash: string): Promise<TokenRow | null> {
    const { rows } = await sql<TokenRow>`
      select ${tokenColumns} from token where hash = ${hash}`.execute(db.kysely);
    return rows[0] ?? null;
  },
};
