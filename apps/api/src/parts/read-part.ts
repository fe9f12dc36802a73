import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { ArgumentError } from "../errors/errors.ts";

/** How a part is sent. */
export interface PartEncoding {
  /** Of the part once it is unpacked; exactly so many must come. */
  readonly bytes: number;
  /** Lower-case hexadecimal, of the same. */
  readonly sha256: string;
  readonly isGzip: boolean;
}

/** What gzip may add to what it cannot pack. */
const GZIP_EXTRA = 64 * 1024;

/**
 * The bytes of a part. No more than these are unpacked, whatever the stream would become, and the stream is left
 * as soon as it is too long.
 * @throws ArgumentError PART_SIZE, BAD_GZIP, WRONG_DIGEST.
 */
export async function readPart(
  body: Readable,
  { bytes, sha256, isGzip }: PartEncoding,
): Promise<Uint8Array> {
  const content = Buffer.allocUnsafe(bytes);
  const hash = createHash("sha256");
  let packed = 0;
  let length = 0;
  const bounded = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      packed += chunk.length;
      if (packed > bytes + GZIP_EXTRA) throw tooLong(bytes);
      yield chunk;
    }
  };
  const collect = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      if (length + chunk.length > bytes) throw tooLong(bytes);
      chunk.copy(content, length);
      hash.update(chunk);
      length += chunk.length;
    }
  };
  // Left, and not destroyed: who sent what is refused has to hear why.
  const sent = () => bounded(body.iterator({ destroyOnReturn: false }));
  try {
    if (isGzip) await pipeline(sent, createGunzip(), collect);
    else await pipeline(sent, collect);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (!code.startsWith("Z_") && code !== "ERR_TRAILING_JUNK_AFTER_STREAM_END") throw error;
    throw new ArgumentError("BAD_GZIP", `the part is no whole gzip: ${(error as Error).message}`);
  }
  if (length !== bytes) {
    throw new ArgumentError(
      "PART_SIZE",
      `the part has ${length} bytes of the ${bytes} that it must have: it was cut, or cut elsewhere; send it again`,
    );
  }
  const given = hash.digest("hex");
  if (given === sha256) return content;
  throw new ArgumentError(
    "WRONG_DIGEST",
    `the part's sha256 is ${given}; x-sha256 says ${sha256}: it was damaged on its way, or the header is of another one`,
  );
}

function tooLong(bytes: number): ArgumentError {
  return new ArgumentError(
    "PART_SIZE",
    `the part is longer than the ${bytes} bytes that it must have once it is unpacked`,
  );
}
