import { realpathSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { InputError } from "@perfatlas/modeling/space";

/** A path that leads out of the folder that it should lie in. */
export class UnsafePathError extends InputError {
  readonly code = "UNSAFE_PATH";
}

/** Something that is there and is no regular file: a folder, a device, a pipe. */
export class NotAFileError extends InputError {
  readonly code = "NOT_A_FILE";
}

/**
 * The full path of `path` within `folder`, whether it is there or not.
 * @throws UnsafePathError: a descriptor of someone else must not read or write elsewhere.
 */
export function within(folder: string, path: string): string {
  const root = resolve(folder);
  const full = join(root, path);
  if (isBelow(root, full)) return full;
  throw new UnsafePathError(`the path ${JSON.stringify(path)} leads out of its folder`);
}

/**
 * Where the regular file `path` below `folder` really lies; undefined when nothing is there.
 * @throws UnsafePathError when the path or a symbolic link on it leads out of the folder,
 * NotAFileError for anything but a regular file: what has no end must not be read.
 */
export async function fileBelow(folder: string, path: string): Promise<string | undefined> {
  const full = within(folder, path);
  // At once: a look takes microseconds, the way through the thread pool a hundred times as long, and
  // of a catalogue of hundreds of files each one is looked for in several folders.
  const real = reallyAt(full);
  const root = real === undefined ? undefined : reallyAt(folder);
  if (root === undefined || real === undefined) return undefined;
  if (!isBelow(root, real)) {
    throw new UnsafePathError(
      `the path ${JSON.stringify(path)} leads out of its folder by a symbolic link`,
    );
  }
  if (!statSync(real).isFile()) {
    throw new NotAFileError(`${JSON.stringify(path)} is not a regular file`, { file: path });
  }
  return real;
}

function reallyAt(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    if (code === "ELOOP") {
      throw new UnsafePathError("a symbolic link leads round in a circle", {}, { cause: error });
    }
    throw error;
  }
}

function isBelow(root: string, path: string): boolean {
  return path.startsWith(root.endsWith(sep) ? root : root + sep);
}
