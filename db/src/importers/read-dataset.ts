import type { DatasetDescriptor, DraftDescriptor } from "../datasets/descriptor.ts";
import { fetchFiles } from "../sources/fetch-files.ts";
import type { OnImportProgress } from "../sources/import-progress.ts";
import type { Source } from "../sources/source.ts";
import type { DatasetContent, ImportBlock, ReadFile } from "../store/import-block.ts";
import { checkReading } from "./check-reading.ts";
import { completeDescriptor } from "./complete-descriptor.ts";
import { datasetDigest } from "./dataset-digest.ts";
import { importerOf } from "./importer-of.ts";
import { emptyReading, type Reading, readBlocks } from "./read-blocks.ts";

/**
 * What a data set holds, read lazily: `blocks` parses and checks as it is iterated, and throws at its
 * end when a count or digest is not the stated one, so that whoever stores it must do so in one
 * transaction. All files are fetched and their digests verified before this returns. A descriptor
 * that leaves counts out is read through once to fill them in.
 * @throws SourceMissingError, FileTooLargeError, TruncatedFileError, WrongDigestError, and while
 * iterating any InputError of the importer, or UnexpectedCountError.
 */
export async function readDataset(
  descriptor: DatasetDescriptor | DraftDescriptor,
  source: Source,
  progress: OnImportProgress = () => {},
): Promise<DatasetContent> {
  const complete = isComplete(descriptor)
    ? descriptor
    : await completeDescriptor(descriptor, source, progress);
  const paths = await fetchFiles(complete.files, source, progress);
  const files: ReadFile[] = [];
  return {
    descriptor: complete,
    digest: datasetDigest(complete),
    failures: importerOf(complete).failures(complete),
    blocks: checkedBlocks(complete, paths, files, progress),
    files,
  };
}

function isComplete(
  descriptor: DatasetDescriptor | DraftDescriptor,
): descriptor is DatasetDescriptor {
  return (
    descriptor.expected !== undefined &&
    descriptor.files.every(
      ({ sha256, bytes, rowCount }) =>
        sha256 !== undefined && bytes !== undefined && rowCount !== undefined,
    )
  );
}

async function* checkedBlocks(
  descriptor: DatasetDescriptor,
  paths: readonly string[],
  files: ReadFile[],
  progress: OnImportProgress,
): AsyncGenerator<ImportBlock> {
  const reading = emptyReading();
  yield* readBlocks(descriptor, paths, reading, progress);
  checkReading(descriptor, reading);
  for (const [i, file] of descriptor.files.entries())
    files.push({ file, ...(reading.files[i] as Reading["files"][number]) });
}
