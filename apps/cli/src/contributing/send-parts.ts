import { type FileHandle, open } from "node:fs/promises";
import type { PartClient, PartList } from "./part-client.ts";
import type { LocalFile } from "./stated-files.ts";

/** Told how many parts are there, of how many. */
export type OnPart = (done: number, total: number) => void;

/**
 * Sends the parts that a registry lacks, one after the other: of files of any size one part is in memory, and
 * what was sent before an interruption is not sent again.
 */
export async function sendParts(
  client: PartClient,
  list: PartList,
  files: readonly LocalFile[],
  progress: OnPart,
): Promise<void> {
  const stored = new Set(list.parts.map(({ number }) => number));
  for (const { path, firstPart, partCount } of list.files) {
    const numbers = Array.from({ length: partCount }, (_, i) => firstPart + i);
    const missing = numbers.filter((number) => !stored.has(number));
    const local = files.find((file) => file.path === path)?.local;
    if (missing.length === 0 || local === undefined) continue;
    const file = await open(local);
    try {
      for (const number of missing) {
        const start = (number - firstPart) * list.partBytes;
        await client.put(number, await readAt(file, start, list.partBytes));
        stored.add(number);
        progress(stored.size, list.partCount);
      }
    } finally {
      await file.close();
    }
  }
}

async function readAt(file: FileHandle, start: number, most: number): Promise<Uint8Array> {
  const content = Buffer.allocUnsafe(most);
  let length = 0;
  while (length < most) {
    const { bytesRead } = await file.read(content, length, most - length, start + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return content.subarray(0, length);
}
