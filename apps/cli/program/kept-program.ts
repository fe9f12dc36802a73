import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type KeptList, stateOf } from "./kept-list.ts";

/**
 * Path of the bundled command of the checkout at `root`, kept beside its packages and made anew when any
 * file that it was made of has changed since; undefined where it cannot be kept, because that folder is
 * not writable. Every start of the command goes through here: it loads nothing that it need not.
 */
export async function keptProgram(root: string): Promise<string | undefined> {
  const kept = join(root, "node_modules", ".cache", "perfatlas");
  const list = readList(kept);
  if (list?.files.every(([path, state]) => stateOf(`${root}/${path}`) === state) === true) {
    const main = join(kept, list.folder, "main.js");
    if (existsSync(main)) return main;
  }
  const { keepProgram } = await import("./keep-program.ts");
  const folder = await keepProgram(root, kept);
  return folder === undefined ? undefined : join(kept, folder, "main.js");
}

function readList(kept: string): KeptList | undefined {
  try {
    return JSON.parse(readFileSync(join(kept, "newest.json"), "utf8")) as KeptList;
  } catch {
    // None was made yet.
    return undefined;
  }
}
