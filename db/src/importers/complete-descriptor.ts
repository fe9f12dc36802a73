import type { DatasetDescriptor, DraftDescriptor, SourceFile } from "../datasets/descriptor.ts";
import type { OnImportProgress } from "../sources/import-progress.ts";
import type { Source } from "../sources/source.ts";
import { verifyFile } from "../sources/verify-file.ts";
import { checkReading } from "./check-reading.ts";
import { expandFiles } from "./expand-files.ts";
import { type Reading, readBlocks } from "./read-blocks.ts";

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
  const paths: string[] = [];
  for (const file of draft.files) {
    const path = await source.fetch(file, progress);
    await verifyFile(path, file, progress);
    paths.push(path);
  }
  const reading: Reading = {
    files: [],
    notes: [],
    configurationCount: 0,
    measurementCount: 0,
    failureCount: 0,
  };
  for await (const _ of readBlocks(draft, paths, reading, progress));
  checkReading(draft, reading);
  const files = draft.files.map((file, i): SourceFile => {
    const read = reading.files[i] as Reading["files"][number];
    return { ...read, ...file } as SourceFile;
  });
  // A descriptor that was completed before holds them already.
  const notes = [...new Set([...(draft.notes ?? []), ...reading.notes])];
  return {
    ...draft,
    files,
    ...(notes.length === 0 ? {} : { notes }),
    expected: draft.expected ?? {
      configurations: reading.configurationCount,
      measurements: reading.measurementCount,
      failures: reading.failureCount,
    },
  };
}
