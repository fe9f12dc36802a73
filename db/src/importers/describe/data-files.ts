import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "@perfatlas/modeling/space";
import { systemRefusal } from "../system-refusal.ts";

/** A path that is no file or folder, or a folder without a file that may hold measurements. */
export class NoDataFileError extends InputError {
  readonly code = "NO_DATA_FILE";
}

const DATA =
  /\.(csv|tsv|tab|txt|dat|json|jsonl|ndjson|arff|parquet|xml|log)(\.(gz|zip))?$|\.(gz|zip)$/i;
/** Files and folders below a folder that are looked at. */
const MOST_FILES = 5000;
const MOST_DEPTH = 6;

/** The files of paths: themselves, and of folders those below them that may hold measurements, by name. */
export async function dataFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const facts = await stat(path).catch((error: NodeJS.ErrnoException) => {
      throw new NoDataFileError(`it cannot be read: ${systemRefusal(error)}`, { file: path });
    });
    if (facts.isFile()) found.push(path);
    else if (facts.isDirectory()) {
      const below = await filesBelow(path, 0);
      if (below.length === 0)
        throw new NoDataFileError(
          "the folder holds no file whose name ends as tables do (.csv, .tsv, .txt, .json, .arff, .parquet, .xml, also .gz)",
          { file: path },
        );
      found.push(...below);
    } else throw new NoDataFileError("it is no regular file and no folder", { file: path });
    if (found.length > MOST_FILES)
      throw new NoDataFileError(`it holds more than ${MOST_FILES} files`, { file: path });
  }
  return [...new Set(found)];
}

async function filesBelow(folder: string, depth: number): Promise<readonly string[]> {
  if (depth > MOST_DEPTH) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || found.length > MOST_FILES) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(path, depth + 1)));
    else if (entry.isFile() && DATA.test(entry.name)) found.push(path);
  }
  return found;
}
