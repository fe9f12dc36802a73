import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { errnoOf } from "../sysroot/sysroot-port.ts";

/**
 * Makes a folder and those above it, one at a time: the mkdir of Node.js that does it in one call says ENOENT of a
 * disk that can only be read, and never ends under /proc.
 * @throws what the system refuses of the first that cannot be made.
 */
export function makeFolder(folder: string): void {
  const above = dirname(folder);
  if (above !== folder && !existsSync(above)) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (errnoOf(error) !== "EEXIST" || !statSync(folder).isDirectory()) throw error;
  }
}
