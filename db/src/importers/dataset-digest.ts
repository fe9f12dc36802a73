import { createHash } from "node:crypto";
import type { DatasetDescriptor } from "../datasets/descriptor.ts";

/**
 * sha256 in lower-case hexadecimal over the descriptor, its keys sorted, which holds the digests of
 * its files: two imports with one digest store the same rows.
 */
export function datasetDigest(descriptor: DatasetDescriptor): string {
  return createHash("sha256").update(canonical(descriptor)).digest("hex");
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
}
