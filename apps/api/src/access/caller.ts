import { createHash, timingSafeEqual } from "node:crypto";
import { type Database, tokenReader, tokenWriter } from "@perfatlas/db";
import { isSecret } from "./secret.ts";

/** What tokens may be used for; admin includes the other two. */
export const TOKEN_SCOPES = ["upload", "read", "admin"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/**
 * Who asks. administrator: in process or with the instance key. stranger: with a key that is neither
 * the instance's nor a token. lapsed: with a token that is unknown, expired or revoked.
 */
export type Caller =
  | { readonly kind: "administrator" }
  | { readonly kind: "anonymous" }
  | { readonly kind: "stranger"; readonly why: string }
  | { readonly kind: "lapsed"; readonly why: string }
  | {
      readonly kind: "token";
      readonly id: number;
      readonly name: string;
      readonly scope: readonly TokenScope[];
    };

/**
 * Who the Authorization header says it is. The instance key is compared in constant time; a token is
 * found by the sha256 of its secret, and the use of a good one is noted.
 */
export async function readCaller(
  database: Database,
  header: string | undefined,
  key: string | undefined,
): Promise<Caller> {
  if (header === undefined) return { kind: "anonymous" };
  const given = /^Bearer\s+(\S+)$/i.exec(header)?.[1];
  if (given === undefined) return { kind: "stranger", why: "the header holds no bearer token" };
  if (key !== undefined && timingSafeEqual(digest(given), digest(key))) {
    return { kind: "administrator" };
  }
  if (!isSecret(given)) return { kind: "stranger", why: "the key is not that of this instance" };
  const token = await tokenReader.byHash(database, digest(given).toString("hex"));
  if (token === null) return { kind: "lapsed", why: "this instance does not know the token" };
  const { id, name, scope } = token;
  if (token.revokedAt !== null) {
    return {
      kind: "lapsed",
      why: `token "${name}" was revoked on ${token.revokedAt.toISOString()}`,
    };
  }
  if (token.isExpired) {
    return { kind: "lapsed", why: `token "${name}" expired on ${token.expiresAt?.toISOString()}` };
  }
  await tokenWriter.touch(database, id);
  return { kind: "token", id, name, scope };
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
