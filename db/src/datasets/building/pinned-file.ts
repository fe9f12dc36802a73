import type { SourceFile } from "../descriptor.ts";
import type { Repository } from "./repositories.ts";

/** What pins one file: path in its repository, rows without the header, bytes, sha256. */
export type FilePin = readonly [path: string, rowCount: number, bytes: number, sha256: string];

/** The source file for a pin, with the address of exactly these bytes. */
export function pinnedFile(
  repository: Repository,
  [path, rowCount, bytes, sha256]: FilePin,
  more: Pick<SourceFile, "environment" | "reader" | "mayEqual"> = {},
): SourceFile {
  const { name, commit } = repository;
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return {
    path: `${name}/${path}`,
    repository: `https://github.com/${name}`,
    commit,
    url: `https://raw.githubusercontent.com/${name}/${commit}/${encoded}`,
    sha256,
    bytes,
    rowCount,
    ...more,
  };
}
