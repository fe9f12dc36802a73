import { InputError } from "@perfatlas/modeling/space";
import type { DraftDescriptor, DraftFile } from "../datasets/descriptor.ts";
import { TruncatedFileError, WrongDigestError } from "../sources/verify-file.ts";
import type { Reading } from "./read-blocks.ts";

/** Counts of an import that are not the ones its descriptor states. */
export class UnexpectedCountError extends InputError {
  readonly code = "UNEXPECTED_COUNT";
}

/**
 * Compares what was read with what the descriptor states, of which it may leave out anything.
 * @throws TruncatedFileError, WrongDigestError, UnexpectedCountError.
 */
export function checkReading({ id, files, expected }: DraftDescriptor, reading: Reading): void {
  for (const [i, file] of files.entries())
    checkFile(file, reading.files[i] as Reading["files"][number]);
  if (expected === undefined) return;
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
function checkFile(file: DraftFile, { sha256, rowCount }: Reading["files"][number]): void {
  const place = { file: file.path };
  const stated = file.rowCount ?? rowCount;
  if (rowCount < stated)
    throw new TruncatedFileError(`the file has ${rowCount} rows of the ${stated} stated`, place);
  if (file.sha256 !== undefined && sha256 !== file.sha256)
    throw new WrongDigestError(file.path, sha256, file.sha256);
  if (rowCount !== stated)
    throw new UnexpectedCountError(
      `the file has ${rowCount} rows; its descriptor states ${stated}`,
      place,
    );
}
