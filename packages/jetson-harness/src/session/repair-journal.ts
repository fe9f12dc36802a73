import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { parseRecord } from "./journal.ts";

/** Keeps the good lines of a damaged journal; the damaged one stays beside it as `.damaged`. */
export function repairJournal(path: string): { readonly kept: number; readonly dropped: number } {
  const bytes = readFileSync(path);
  const good: Buffer[] = [];
  let dropped = 0;
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    const line = bytes.subarray(at, end < 0 ? bytes.length : end);
    if (end >= 0 && parseRecord(line) !== undefined) good.push(bytes.subarray(at, end + 1));
    else dropped++;
    at = end < 0 ? bytes.length : end + 1;
  }
  copyFileSync(path, `${path}.damaged`);
  writeFileSync(path, Buffer.concat(good));
  return { kept: good.length, dropped };
}
