import { readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { FileLock } from "./file-lock.ts";

/** How the folders begin in which a database for `folder` is made; each holds a lock while it is. */
export function draftPrefix(folder: string): string {
  return `${folder}.draft-`;
}

/** Removes what killed makers of a database left beside it: drafts that nobody has the lock of. */
export async function removeDrafts(folder: string): Promise<void> {
  const prefix = basename(draftPrefix(folder));
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(prefix)) continue;
    const draft = join(dirname(folder), name);
    if (await FileLock.isHeld(join(draft, "lock"))) continue;
    await rm(draft, { recursive: true, force: true });
  }
}
