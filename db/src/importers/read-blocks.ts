import type { Encoding } from "@perfatlas/tables";
import { utf8Chunks } from "@perfatlas/tables";
import type { DraftDescriptor, DraftFile } from "../datasets/descriptor.ts";
import type { OnImportProgress } from "../sources/import-progress.ts";
import type { ImportBlock, ReadFile } from "../store/import-block.ts";
import { type BytesRead, sourceBytes } from "./bytes/source-bytes.ts";
import type { FaultFound, OpenBytes, RowsWatched } from "./importer.ts";
import { importerOf } from "./importer-of.ts";

/** What a reading of all files found; complete when the blocks have ended. */
export interface Reading {
  readonly files: Omit<ReadFile, "file">[];
  /** What was passed over or mended, one sentence each, with the file's name. */
  readonly notes: string[];
  configurationCount: number;
  measurementCount: number;
  failureCount: number;
}

/** What a reading that has not begun has found. */
export function emptyReading(): Reading {
  return { files: [], notes: [], configurationCount: 0, measurementCount: 0, failureCount: 0 };
}

/**
 * Blocks of a data set whose files lie at `paths` (same order as the descriptor's files), counted
 * into `reading` as they pass. With `onFault` what is wrong is told and left out, and not thrown. With `watch`
 * there are no blocks: it is told the rows as they stand.
 */
export async function* readBlocks(
  descriptor: DraftDescriptor,
  paths: readonly string[],
  reading: Reading,
  progress: OnImportProgress = () => {},
  onFault?: FaultFound,
  watch?: RowsWatched,
): AsyncGenerator<ImportBlock> {
  const read = new Map<string, BytesRead>();
  const rowCounts = new Map<string, number>();
  const openBytes: OpenBytes = (file) => {
    const bytes: BytesRead = { bytes: 0, sha256: "" };
    read.set(file.path, bytes);
    const path = paths[descriptor.files.indexOf(file)] as string;
    const told = { stage: "read", file: file.path, total: file.bytes } as const;
    return sourceBytes(path, file.path, bytes, (done) => progress({ ...told, done }));
  };
  const onNote = (file: DraftFile, text: string): void => {
    const note = `${file.path}: ${text}`;
    // A file may be opened several times.
    if (!reading.notes.includes(note)) reading.notes.push(note);
  };
  const blocks = importerOf(descriptor).read({
    descriptor,
    openBytes,
    open: (file) => {
      const { encoding } = { ...descriptor.reader, ...file.reader } as { encoding?: Encoding };
      return utf8Chunks(openBytes(file), encoding, file.path, (note) => onNote(file, note));
    },
    onFileRead: (file, rowCount) => rowCounts.set(file.path, rowCount),
    onNote,
    onFault,
    watch,
  });
  for await (const block of blocks) {
    reading.configurationCount += block.configurations.length;
    reading.measurementCount += block.value.length;
    for (const failure of block.failure) if (failure >= 0) reading.failureCount++;
    yield block;
  }
  for (const file of descriptor.files) {
    // Of a file that could not be read to its end nobody asks.
    const { bytes, sha256 } = read.get(file.path) ?? { bytes: 0, sha256: "" };
    reading.files.push({ bytes, sha256, rowCount: rowCounts.get(file.path) ?? 0 });
  }
}
