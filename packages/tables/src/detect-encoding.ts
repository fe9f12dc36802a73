import { isUtf8 } from "node:buffer";
import { numberAt } from "@perfatlas/modeling/space";
import type { Encoding } from "./encoding.ts";

/** What the first bytes of a file say of its encoding. */
export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark. */
  readonly mark: number;
  /** Whether nothing else is possible; a guess of Windows-1252 is not, for its bytes say so little. */
  readonly isSure: boolean;
}

/** Bytes that the zeros of UTF-16 are looked for in. */
const LOOKED_AT = 256;

/**
 * The encoding of a text by its first bytes: a byte order mark, else the zeros of UTF-16, else UTF-8
 * where it is that, else Windows-1252, in which every byte is a sign.
 */
export function detectEncoding(head: Uint8Array): DetectedEncoding {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", mark: 3, isSure: true };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", mark: 2, isSure: true };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", mark: 2, isSure: true };
  const zeros = [0, 0];
  const length = Math.min(LOOKED_AT, head.length & ~1);
  for (let i = 0; i < length; i++) if (head[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = 0.9 * (length / 2);
  if (length >= 4 && even === 0 && odd >= most)
    return { encoding: "utf-16le", mark: 0, isSure: true };
  if (length >= 4 && odd === 0 && even >= most)
    return { encoding: "utf-16be", mark: 0, isSure: true };
  const isText = isUtf8(head.subarray(0, head.length - unfinished(head)));
  return { encoding: isText ? "utf-8" : "windows-1252", mark: 0, isSure: isText };
}

/** How many bytes at the end begin a character of UTF-8 and do not end it. */
export function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = numberAt(bytes, bytes.length - back);
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? back : 0;
  }
  return 0;
}
