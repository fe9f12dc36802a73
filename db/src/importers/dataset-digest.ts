import { contentHash } from "@perfatlas/wire";
import type { DatasetDescriptor } from "../datasets/descriptor.ts";

/**
 * sha256 in lower-case hexadecimal over the descriptor, its keys sorted, which holds the digests of
 * its files: two imports with one digest store the same rows.
 */
export function datasetDigest(descriptor: DatasetDescriptor): string {
  return contentHash(descriptor);
}
