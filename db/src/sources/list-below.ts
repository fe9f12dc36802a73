import { readdir } from "node:fs/promises";
import { InputError } from "@perfatlas/modeling/space";
import { within } from "./file-below.ts";

/** More files than a data set has. */
export class TooManyFilesError extends InputError {
  readonly code = "TOO_MANY_FILES";
}

/** Files that are looked at for one pattern at most. */
const MOST_FILES = 10_000;

/**
 * Paths of the files below `folder`, `depth` folders further down, in the order of their names; undefined
 * when the folder is not there. Links are not followed: who reads a file checks where it lies.
 * @throws UnsafePathError, TooManyFilesError.
 */
export async function listBelow(
  root: string,
  folder: string,
  depth: number,
): Promise<readonly string[] | undefined> {
  const found: string[] = [];
  let isThere = true;
  const visit = async (path: string, further: number): Promise<void> => {
    const entries = await readdir(path === "" ? root : within(root, path), {
      withFileTypes: true,
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
      isThere = path !== folder;
      return [];
    });
    for (const entry of entries) {
      const below = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory() ? further === 0 : further > 0) continue;
      if (entry.isDirectory()) await visit(below, further - 1);
      else found.push(below);
      if (found.length > MOST_FILES)
        throw new TooManyFilesError(`there are more than ${MOST_FILES} files`, { file: folder });
    }
  };
  await visit(folder, depth);
  return isThere ? found.sort() : undefined;
}
