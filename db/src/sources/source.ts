import type { DraftFile } from "../datasets/descriptor.ts";
import type { OnImportProgress } from "./import-progress.ts";

/** Where the files of data sets are had. */
export interface Source {
  /** Path of a local copy, without network access; undefined when there is none. */
  find(file: DraftFile): Promise<string | undefined>;
  /**
   * Paths of the files below a folder, `depth` folders further down, in the order of their names. Where it is
   * missing patterns match nothing: pinned files need none.
   * @throws UnsafePathError, TooManyFilesError.
   */
  list?(folder: string, depth: number): Promise<readonly string[]>;
  /**
   * Path of a local copy, downloaded if need be. Only downloaded files are checked against their
   * digest here; readers check all of them.
   * @throws SourceMissingError when it cannot be had; says where it was looked for.
   */
  fetch(file: DraftFile, progress?: OnImportProgress): Promise<string>;
}
