import { createHash, timingSafeEqual } from "node:crypto";
import { type Database, tokenReader, tokenWriter } from "@perfatlas/db";
import { isSecret } from "./secret.ts";

/** What tokens may be used for, from narrow to wide: each includes all before it. */
export const TOKEN_SCOPES = ["read", "contribute", "curate", "admin"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/**
 * Who asks. administrator: in process or with the instance key. stranger: with a key that is neither
 * the instance's nor a token. site: the pages of this instance, for one of their readers; may what
 * anonymous may. lapsed: with a token that is unknown, expired or revoked.
 */
export type Caller =
  | { readonly kind: "administrator" }
  | { readonly kind: "anonymous" }
  | { readonly kind: "site" }
  | { readonly kind: "stranger"; readonly why: string }
  | { readonly kind: "lapsed"; readonly why: string }
  | {
      readonly kind: "token";
      readonly id: number;
      readonly name: string;
      readonly scope: readonly TokenScope[];
      /** Points per minute; null: those of every token. */
      readonly perMinute: number | null;
    };

/** Secrets of an instance that are no tokens. */
export interface CallerKeys {
  readonly administrator?: string | undefined;
  readonly site?: string | undefined;
}

/**
 * Who the Authorization header says it is. The keys are compared in constant time; a token is
 * found by the sha256 of its secret, and the use of a good one is noted.
 */
export async function readCaller(
  database: Database,
  header: string | undefined,
  keys: CallerKeys,
): Promise<Caller> {
  if (header === undefined) return { kind: "anonymous" };
  const given = /^Bearer\s+(\S+)$/i.exec(header)?.[1];
  if (given === undefined) return { kind: "stranger", why: "the header holds no bearer token" };
  if (isKey(given, keys.administrator)) return { kind: "administrator" };
  if (isKey(given, keys.site)) return { kind: "site" };
  if (!isSecret(given)) return { kind: "stranger", why: "the key is not that of this instance" };
  const token = await tokenReader.byHash(database, digest(given).toString("hex"));
  if (token === null) return { kind: "lapsed", why: "this instance does not know the token" };
  const { id, name, scope, perMinute } = token;
  if (token.revokedAt !== null) {
    return {
      kind: "lapsed",
      why: `token "${name}" was revoked on ${token.revokedAt.toISOString()}`,
    };
  }
  if (token.isExpired) {
    return { kind: "lapsed", why: `token "${name}" expired on ${token.expiresAt?.toISOString()}` };
  }
  if (token.isReplaced) {
    const when = token.rotatedAt?.toISOString();
    return { kind: "lapsed", why: `the secret of token "${name}" was replaced on ${when}` };
  }
  await tokenWriter.touch(database, id);
  return { kind: "token", id, name, scope, perMinute };
}

function isKey(given: string, key: string | undefined): boolean {
  return key !== undefined && timingSafeEqual(digest(given), digest(key));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
