import { InputError } from "@perfatlas/modeling/space";
import type { DatasetDescriptor, DraftDescriptor } from "../datasets/descriptor.ts";
import type { OnImportProgress } from "../sources/import-progress.ts";
import type { Source } from "../sources/source.ts";
import { TruncatedFileError, verifyFile, WrongDigestError } from "../sources/verify-file.ts";
import type { DatasetContent, ImportBlock, ReadFile } from "../store/import-block.ts";
import { completeDescriptor } from "./complete-descriptor.ts";
import { datasetDigest } from "./dataset-digest.ts";
import { importerOf } from "./importer-of.ts";
import { type Reading, readBlocks } from "./read-blocks.ts";

/** Counts of an import that are not the ones its descriptor states. */
export class UnexpectedCountError extends InputError {
  readonly code = "UNEXPECTED_COUNT";
}

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
  const paths: string[] = [];
  for (const file of complete.files) {
    const path = await source.fetch(file, progress);
    await verifyFile(path, file, progress);
    paths.push(path);
  }
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
  const reading: Reading = {
    files: [],
    notes: [],
    configurationCount: 0,
    measurementCount: 0,
    failureCount: 0,
  };
  yield* readBlocks(descriptor, paths, reading, progress);
  descriptor.files.forEach((file, i) => {
    const read = { file, ...(reading.files[i] as Reading["files"][number]) };
    checkFile(read);
    files.push(read);
  });
  const { expected, id } = descriptor;
  const counts = [
    ["configurations", reading.configurationCount, expected.configurations],
    ["measurements", reading.measurementCount, expected.measurements],
    ["failures", reading.failureCount, expected.failures],
  ] as const;
  for (const [what, given, stated] of counts) {
    if (given === stated) continue;
    throw new UnexpectedCountError(`${id} has ${given} ${what}; its descriptor states ${stated}`);
  }
}

/** A file may change between the check and the reading; what was read is what must match. */
function checkFile({ file, sha256, rowCount }: ReadFile): void {
  if (rowCount < file.rowCount) {
    throw new TruncatedFileError(`the file has ${rowCount} rows of the ${file.rowCount} stated`, {
      file: file.path,
    });
  }
  if (sha256 !== file.sha256) throw new WrongDigestError(file.path, sha256, file.sha256);
  if (rowCount !== file.rowCount) {
    throw new UnexpectedCountError(
      `the file has ${rowCount} rows; its descriptor states ${file.rowCount}`,
      {
        file: file.path,
      },
    );
  }
}
