import { createHash } from "node:crypto";

/** Namespace of this project's ids. */
const NAMESPACE = Buffer.from("8c8d7c1c5f0a5d0e9a9b3c1f2e4d6a70", "hex");

/** UUID version 5 (RFC 9562) of some parts: the same parts always give the same id. */
export function uuid5(...parts: readonly string[]): string {
  const hash = createHash("sha1").update(NAMESPACE).update(parts.join("\u001f")).digest();
  hash[6] = ((hash[6] as number) & 0x0f) | 0x50;
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80;
  const hex = hash.toString("hex", 0, 16);
  return [8, 12, 16, 20, 32].map((end, i) => hex.slice([0, 8, 12, 16, 20][i], end)).join("-");
}
