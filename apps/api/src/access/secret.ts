import { randomBytes } from "node:crypto";
import { sha256 } from "@perfatlas/wire";

/** Lets people and scanners see what a leaked text is. */
const PREFIX = "perfatlas_";

/** A new secret of 32 random bytes, and the hash that is stored of it. */
export function createSecret(): { readonly secret: string; readonly hash: string } {
  const secret = PREFIX + randomBytes(32).toString("base64url");
  return { secret, hash: sha256(secret) };
}

/** Whether a text has the form of a token; whether there is such a token is another question. */
export function isSecret(text: string): boolean {
  return text.startsWith(PREFIX) && text.length === PREFIX.length + 43;
}
