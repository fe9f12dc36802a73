import { open, stat } from "node:fs/promises";
import type { Encoding } from "@perfatlas/tables";
import { detectEncoding } from "@perfatlas/tables";
import { sourceBytes } from "../bytes/source-bytes.ts";
import { packing } from "../bytes/unpacked.ts";
import type { Share } from "./sampled-table.ts";

/** The bytes of a file that were looked at. */
export interface FileSample {
  readonly path: string;
  /** Unpacked; the first ones, and of a large table pieces of whole lines from all over it. */
  readonly bytes: Uint8Array;
  readonly share: Share;
  readonly isWhole: boolean;
  readonly packing: "gzip" | "zip" | "none";
  readonly encoding: Encoding;
  /** Whether the encoding is certain. */
  readonly isSureOfEncoding: boolean;
  /** The bytes as text, without byte order mark. */
  readonly text: string;
  /** Bytes at the start that are one piece. */
  readonly headLength: number;
}

/** Pieces that the second half of a sample consists of. */
const PIECES = 16;

/**
 * Looks at no more than `limit` bytes of a file: all of a small one; of a large one the start and pieces
 * of lines spread over the rest, the end among them; of a packed one the start.
 * @throws ArchiveError, UnpackedTooLargeError and what the file system says.
 */
export async function fileSample(path: string, name: string, limit: number): Promise<FileSample> {
  const { size } = await stat(path);
  const packed = packing(await part(path, 0, 4));
  const { bytes, isWhole } =
    packed !== "none"
      ? await unpackedStart(path, name, limit)
      : size <= limit
        ? { bytes: await part(path, 0, size), isWhole: true }
        : { bytes: await part(path, 0, limit >> 1), isWhole: false };
  const { encoding, mark, isSure } = detectEncoding(bytes);
  const isSingleByte = encoding === "utf-8" || encoding === "windows-1252";
  const isSpread = !isWhole && packed === "none" && isSingleByte;
  const all = isSpread ? await spread(path, bytes, size, limit) : bytes;
  const of = packed === "none" ? size : isWhole ? bytes.length : undefined;
  return {
    path: name,
    bytes: all,
    share: { read: all.length, of },
    isWhole,
    packing: packed,
    encoding,
    isSureOfEncoding: isSure,
    text: new TextDecoder(encoding).decode(all.subarray(mark)),
    headLength: bytes.length,
  };
}

async function part(path: string, from: number, length: number): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function unpackedStart(
  path: string,
  name: string,
  limit: number,
): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of sourceBytes(path, name, { bytes: 0, sha256: "" }, () => {})) {
    parts.push(chunk);
    length += chunk.length;
    if (length > limit) return { bytes: Buffer.concat(parts).subarray(0, limit), isWhole: false };
  }
  return { bytes: Buffer.concat(parts), isWhole: true };
}

/** The head up to its last line end, and whole lines from places behind it. */
async function spread(
  path: string,
  head: Uint8Array,
  size: number,
  limit: number,
): Promise<Uint8Array> {
  const end = head.lastIndexOf(10);
  if (end < 0) return head;
  const parts = [head.subarray(0, end + 1)];
  const length = Math.floor((limit - head.length) / PIECES);
  const gap = (size - head.length - length) / (PIECES - 1);
  for (let i = 0; i < PIECES; i++) {
    const piece = await part(path, Math.floor(head.length + i * gap), length);
    const first = piece.indexOf(10);
    const isLast = i === PIECES - 1;
    const last = isLast ? piece.length - 1 : piece.lastIndexOf(10);
    if (first >= 0 && last > first) parts.push(piece.subarray(first + 1, last + 1));
  }
  return Buffer.concat(parts);
}
