import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { errnoOf } from "../sysroot/sysroot-port.ts";

/** Makes a folder and those above it. @throws what the system refuses: Node calls a disk that can only be read ENOENT. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (errnoOf(error) !== "ENOENT") throw error;
    let first = folder;
    while (!existsSync(dirname(first))) first = dirname(first);
    mkdirSync(first);
    throw error;
  }
}
