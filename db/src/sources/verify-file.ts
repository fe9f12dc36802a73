import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { InputError } from "@perfatlas/modeling/space";
import type { DraftFile } from "../datasets/descriptor.ts";
import type { OnImportProgress } from "./import-progress.ts";

/** Size of a source file at most: distinct configurations are held in memory while it is read. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024;

/** A file above `MAX_FILE_BYTES`, refused before a byte of it is read. */
export class FileTooLargeError extends InputError {
  readonly code = "FILE_TOO_LARGE";
  constructor(file: string, bytes: number, limit: number) {
    super(
      `the file has ${bytes} bytes; the limit is ${limit} (split it, one descriptor file entry each)`,
      { file },
    );
  }
}

/** A file with fewer bytes or rows than its descriptor states. */
export class TruncatedFileError extends InputError {
  readonly code = "TRUNCATED_FILE";
}

/** A file whose digest is not the one that its descriptor pins. */
export class WrongDigestError extends InputError {
  readonly code = "WRONG_DIGEST";
  constructor(file: string, given: string, expected: string) {
    super(`the file's sha256 is ${given}; the descriptor pins ${expected}`, { file });
  }
}

/**
 * Checks that size and sha256 of the file at `path` are the ones that `file` states, where it does.
 * @throws FileTooLargeError before reading, TruncatedFileError, WrongDigestError.
 */
export async function verifyFile(
  path: string,
  file: DraftFile,
  progress: OnImportProgress = () => {},
  limit: number = MAX_FILE_BYTES,
): Promise<void> {
  const { size } = await stat(path);
  if (size > limit) throw new FileTooLargeError(file.path, size, limit);
  if (file.bytes !== undefined && size < file.bytes) {
    throw new TruncatedFileError(
      `the file has ${size} bytes of the ${file.bytes} that its descriptor states`,
      { file: file.path },
    );
  }
  if (file.sha256 === undefined) return;
  const hash = createHash("sha256");
  let done = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    done += (chunk as Buffer).length;
    // A file may grow while it is read.
    if (done > limit) throw new FileTooLargeError(file.path, done, limit);
    progress({ stage: "verify", file: file.path, done, total: size });
  }
  const sha256 = hash.digest("hex");
  if (sha256 !== file.sha256) throw new WrongDigestError(file.path, sha256, file.sha256);
}
