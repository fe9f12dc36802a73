import type { Detected, FileStart } from "./file-start.ts";
import { formats } from "./formats/index.ts";

/**
 * The format of a file by its first 64 kB; undefined where no format knows it. A format that
 * names itself by more than delimiters (brackets, tags, a magic number) comes before delimited tables.
 */
export function detectFormat(start: FileStart): Detected | undefined {
  const found = formats.flatMap(({ detect }) => detect?.(start) ?? []);
  return found.find(({ reader }) => reader.format !== "wide-csv") ?? found[0];
}
