import { posix } from "node:path";
import type { ContributionFileRow } from "@perfatlas/db";
import { MAX_FILE_BYTES, unstorablePath } from "@perfatlas/db/importers";
import { ArgumentError } from "../errors/errors.ts";
import { CONTRIBUTION_BYTES } from "../upload/offered-bytes.ts";

/** Bytes of every part but the last one of a file. */
export const PART_BYTES = 4 * 1024 * 1024;
/** Files of a contribution at most. */
const MOST_FILES = 10_000;
/** Characters of a path at most. */
const MOST_CHARACTERS = 500;

/** A file as its contributor states it. */
export interface StatedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Cuts files into parts of `PART_BYTES`, numbered through all of them in their order.
 * @throws ArgumentError naming the file that is refused.
 */
export function cutIntoParts(
  files: readonly StatedFile[],
): readonly Omit<ContributionFileRow, "contributionId">[] {
  if (files.length === 0 || files.length > MOST_FILES) {
    throw new ArgumentError(
      "FILE_COUNT",
      `a contribution has 1 to ${MOST_FILES} files; given are ${files.length}`,
    );
  }
  const seen = new Set<string>();
  let total = 0;
  let nextPart = 1;
  return files.map(({ path, bytes, sha256 }, position) => {
    checkPath(path);
    if (seen.has(path)) throw new ArgumentError("FILE_TWICE", `${path} is given twice`);
    seen.add(path);
    if (!/^[0-9a-f]{64}$/.test(sha256)) {
      throw new ArgumentError("BAD_DIGEST", `${path}: sha256 has 64 digits 0-9 and a-f`);
    }
    if (!Number.isSafeInteger(bytes) || bytes < 0 || bytes > MAX_FILE_BYTES) {
      throw new ArgumentError(
        "FILE_TOO_LARGE",
        `${path} cannot have ${bytes} bytes; legal are 0 to ${MAX_FILE_BYTES}: split it, one descriptor file entry each`,
      );
    }
    total += bytes;
    if (total > CONTRIBUTION_BYTES) {
      throw new ArgumentError(
        "CONTRIBUTION_TOO_LARGE",
        `the files have more than ${CONTRIBUTION_BYTES} bytes, which a contribution has at most: split it into several data sets`,
      );
    }
    const firstPart = nextPart;
    const partCount = Math.ceil(bytes / PART_BYTES);
    nextPart += partCount;
    return { position, path, bytes, sha256, firstPart, partCount };
  });
}

function checkPath(path: string): void {
  const isPlain =
    path.length > 0 &&
    path.length <= MOST_CHARACTERS &&
    unstorablePath([path]) === null &&
    !path.includes("\\") &&
    posix.normalize(path) === path &&
    !path.startsWith("/") &&
    !path.startsWith("..") &&
    !path.endsWith("/") &&
    path !== ".";
  if (isPlain) return;
  throw new ArgumentError(
    "UNSAFE_PATH",
    `${JSON.stringify(path.slice(0, 100))} is no path of a file below the descriptor: "data/runs.csv" is one`,
  );
}

/** The file that a part is of and how many bytes the part has; null when there is no such part. */
export function partOf(
  files: readonly ContributionFileRow[],
  partBytes: number,
  number: number,
): { readonly file: ContributionFileRow; readonly bytes: number } | null {
  const file = files.find(
    ({ firstPart, partCount }) => number >= firstPart && number < firstPart + partCount,
  );
  if (file === undefined) return null;
  const start = (number - file.firstPart) * partBytes;
  return { file, bytes: Math.min(partBytes, file.bytes - start) };
}

/** How many parts all files have. */
export function partCountOf(files: readonly ContributionFileRow[]): number {
  return files.reduce((sum, { partCount }) => sum + partCount, 0);
}
