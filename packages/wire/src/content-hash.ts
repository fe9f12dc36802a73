import { canonicalJson } from "./canonical-json.ts";
import { sha256 } from "./sha256.ts";

/** SHA-256 of a value's canonical JSON: what is stored under it never changes. */
export function contentHash(content: unknown): string {
  return sha256(canonicalJson(content));
}
