import type { DraftFile } from "../datasets/descriptor.ts";
import type { OnImportProgress } from "./import-progress.ts";
import type { Source } from "./source.ts";
import { verifyFile } from "./verify-file.ts";

/**
 * Paths of the files in their order, each had from the source and compared with what is stated of it.
 * @throws SourceMissingError, FileTooLargeError, TruncatedFileError, WrongDigestError.
 */
export async function fetchFiles(
  files: readonly DraftFile[],
  source: Source,
  progress: OnImportProgress,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const file of files) {
    const path = await source.fetch(file, progress);
    await verifyFile(path, file, progress);
    paths.push(path);
  }
  return paths;
}
