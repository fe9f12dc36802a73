import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { FileTooLargeError, MAX_FILE_BYTES } from "../../sources/verify-file.ts";
import { gunzipped, packing, unzipped } from "./unpacked.ts";

/** What was read of a file, complete when its chunks have ended. */
export interface BytesRead {
  bytes: number;
  /** Lower-case hexadecimal. */
  sha256: string;
}

/**
 * Bytes of a file, unpacked where it is gzip or a zip with one member; `read` counts and hashes those of
 * the file itself while they pass. `onRead` is told how many of them were read.
 * @throws ArchiveError, UnpackedTooLargeError, FileTooLargeError.
 */
export async function* sourceBytes(
  path: string,
  name: string,
  read: BytesRead,
  onRead: (done: number) => void,
): AsyncGenerator<Uint8Array> {
  const chunks = hashedBytes(path, name, read, onRead);
  const { size } = await stat(path);
  switch (packing(await firstBytes(path))) {
    case "zip":
      // An archive is read by its list of members, which stands at its end: the hash takes a reading
      // of its own.
      for await (const _ of chunks);
      yield* unzipped(path, size, name);
      return;
    case "gzip":
      yield* gunzipped(chunks, size, name);
      return;
    default:
      yield* chunks;
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function* hashedBytes(
  path: string,
  name: string,
  read: BytesRead,
  onRead: (done: number) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 16 })) {
    const bytes = chunk as Buffer;
    hash.update(bytes);
    read.bytes += bytes.length;
    // A file may grow while it is read.
    if (read.bytes > MAX_FILE_BYTES) throw new FileTooLargeError(name, read.bytes, MAX_FILE_BYTES);
    yield bytes;
    onRead(read.bytes);
  }
  read.sha256 = hash.digest("hex");
}
