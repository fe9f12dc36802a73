import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const own = fileURLToPath(new URL(".", import.meta.url));
const given = resolve(root, process.env.PERFATLAS_CASES ?? "../shared/cases");

/** A place in which the folders of the cases lie. */
interface CaseFolders {
  readonly title: string;
  readonly isThere: boolean;
  /** The folder of a case, by the path of one of its files. */
  folderOf(path: string): string;
  /** A file of a case; a descriptor that the place does not have is that of this tree. */
  fileOf(path: string): string;
}

/** The cases of this tree, and those that were handed over with what must come of them, as they lie. */
export const caseFolders: readonly CaseFolders[] = [own, given].map((place) => ({
  title: place === own ? "in this tree" : "as they were handed over",
  isThere: existsSync(place),
  folderOf: (path) => join(place, dirname(path)),
  fileOf: (path) => (existsSync(join(place, path)) ? join(place, path) : join(own, path)),
}));
