import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleProgram } from "./bundle-program.ts";
import { type KeptList, stateOf } from "./kept-list.ts";

/** Milliseconds that a bundle is kept: one that runs may still load parts of it. */
const KEPT_MS = 7 * 24 * 3600 * 1000;

/**
 * Bundles the command of the checkout at `root` into a new folder below `kept`, notes it as the newest and
 * answers its name; undefined when nothing can be written there. Several processes may do so at once: each
 * has its own, and whoever is last has the newest.
 */
export async function keepProgram(root: string, kept: string): Promise<string | undefined> {
  const folder = newFolder(kept);
  if (folder === undefined) return undefined;
  try {
    const started = Date.now();
    const { inputs } = await bundleProgram({
      root,
      entries: { main: join(root, "apps/cli/src/main.ts") },
      folder,
      // Threads, migrations and data are found where the sources are.
      placed: (text, path) =>
        text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
    });
    const made = ["bundle-program", "keep-program"].map((name) => `apps/cli/program/${name}.ts`);
    const list: KeptList = {
      folder: basename(folder),
      files: [...made, "package-lock.json", ...Object.keys(inputs)].map((path) => [
        path,
        stateBefore(started, join(root, path)),
      ]),
    };
    writeFileSync(`${folder}.json`, JSON.stringify(list));
    renameSync(`${folder}.json`, join(kept, "newest.json"));
    removeOld(kept);
    return list.folder;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The state of a file as the bundle has it: one that was changed meanwhile has none, and is read again. */
function stateBefore(time: number, path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined || found.mtimeMs >= time ? "" : stateOf(path);
}

function newFolder(kept: string): string | undefined {
  try {
    mkdirSync(kept, { recursive: true });
    return mkdtempSync(join(kept, "program-"));
  } catch {
    // Read-only, or another user's: the sources run as they are.
    return undefined;
  }
}

function removeOld(kept: string): void {
  for (const name of readdirSync(kept)) {
    const path = join(kept, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory() === true && Date.now() - found.mtimeMs > KEPT_MS)
      rmSync(path, { recursive: true, force: true });
  }
}
