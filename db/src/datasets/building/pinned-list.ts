import { readFileSync } from "node:fs";
import type { FilePin } from "./pinned-file.ts";
import type { Repository } from "./repositories.ts";

/**
 * Pins of the files of a repository below a folder, in the order of the list
 * (`files/second-collection.csv`: path, rows, bytes, sha256): hundreds of files are data, not source text.
 */
export function pinnedList(repository: Repository, folder: string): readonly FilePin[] {
  const prefix = `${repository.name}/`;
  return list()
    .filter(([path]) => path.startsWith(`${prefix}${folder}`))
    .map(
      ([path, rows, bytes, sha256]) => [path.slice(prefix.length), rows, bytes, sha256] as const,
    );
}

let read: readonly FilePin[] | undefined;

function list(): readonly FilePin[] {
  read ??= readFileSync(new URL("../files/second-collection.csv", import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [path = "", rows, bytes, sha256 = ""] = line.split(",");
      return [path, Number(rows), Number(bytes), sha256] as const;
    });
  return read;
}
