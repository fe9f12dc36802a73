import type { DatasetDescriptor, DraftDescriptor } from "../datasets/descriptor.ts";
import { fetchFiles } from "../sources/fetch-files.ts";
import type { OnImportProgress } from "../sources/import-progress.ts";
import type { Source } from "../sources/source.ts";
import { checkReading } from "./check-reading.ts";
import { expandFiles } from "./expand-files.ts";
import { filledDescriptor } from "./filled-descriptor.ts";
import { emptyReading, readBlocks } from "./read-blocks.ts";

/**
 * The descriptor with the files that its patterns stand for, and every digest, size, row count and expected count that it leaves out, counted by
 * reading its files through once, with all the checks of an import; also of what it states.
 * @throws SourceMissingError, FileTooLargeError, TruncatedFileError, WrongDigestError,
 * UnexpectedCountError, FilePatternError, and any InputError of the importer.
 */
export async function completeDescriptor(
  given: DraftDescriptor,
  source: Source,
  progress: OnImportProgress = () => {},
): Promise<DatasetDescriptor> {
  const draft = await expandFiles(given, source);
  const paths = await fetchFiles(draft.files, source, progress);
  const reading = emptyReading();
  for await (const _ of readBlocks(draft, paths, reading, progress));
  checkReading(draft, reading);
  return filledDescriptor(draft, reading);
}
