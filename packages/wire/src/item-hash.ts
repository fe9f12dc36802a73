import { contentHash } from "./content-hash.ts";

/** The `contentHash` of an item: of all its other fields. */
export function itemHash(item: object): string {
  const { contentHash: _, ...content } = item as { readonly contentHash?: unknown };
  return contentHash(content);
}
