import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { InputError, type Place } from "@perfatlas/modeling/space";

/** A file that is not UTF-8 text: an archive, a spreadsheet, another encoding. */
export class BinaryFileError extends InputError {
  readonly code = "BINARY_FILE";
  constructor(place: Place) {
    super("the file is not UTF-8 text; legal is delimited text in UTF-8", place);
  }
}

/** What was read of a file, complete when its chunks have ended. */
export interface BytesRead {
  bytes: number;
  /** Lower-case hexadecimal. */
  sha256: string;
}

/**
 * Chunks of a text file, hashed and checked while they pass.
 * @throws BinaryFileError at the first byte that text cannot hold, with its line.
 */
export async function* sourceBytes(
  path: string,
  name: string,
  read: BytesRead,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 16 })) {
    const bytes = chunk as Buffer;
    const nul = bytes.indexOf(0);
    if (nul >= 0)
      throw new BinaryFileError({ file: name, line: line + newlines(bytes.subarray(0, nul)) });
    try {
      decoder.decode(bytes, { stream: true });
    } catch {
      throw new BinaryFileError({ file: name, line: line + newlinesOfText(bytes) });
    }
    line += newlines(bytes);
    hash.update(bytes);
    read.bytes += bytes.length;
    yield bytes;
  }
  read.sha256 = hash.digest("hex");
}

function newlines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

/** Line ends before the first bytes that are not UTF-8: found by decoding ever longer lines. */
function newlinesOfText(bytes: Uint8Array): number {
  let count = 0;
  let from = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    try {
      // The first line may start within a character that the chunk before began.
      new TextDecoder("utf-8", { fatal: from > 0 }).decode(bytes.subarray(from, at));
    } catch {
      return count;
    }
    count++;
    from = at + 1;
  }
  return count;
}
