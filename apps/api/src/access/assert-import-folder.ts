import { realpath } from "node:fs/promises";
import { isAbsolute, sep } from "node:path";
import { InputError } from "@perfatlas/modeling/space";
import type { Caller } from "./caller.ts";

/** A folder that this caller may not import from. */
export class ForbiddenFolderError extends InputError {
  readonly code = "FORBIDDEN_FOLDER";
}

/**
 * With a token, which may come from anywhere, only what lies below the folders that are set aside for
 * imports is read; the instance's own key is of the same user on the same machine.
 * @throws ForbiddenFolderError, also for a folder that is not there: what is there is not told.
 */
export async function assertImportFolder(
  { caller, importFolders }: { readonly caller: Caller; readonly importFolders: readonly string[] },
  folder: string,
): Promise<void> {
  if (!isAbsolute(folder)) throw new ForbiddenFolderError("`directory` must be an absolute path");
  if (caller.kind === "administrator") return;
  const real = await realpath(folder).catch(() => undefined);
  for (const allowed of importFolders) {
    const root = await realpath(allowed).catch(() => undefined);
    if (root !== undefined && real !== undefined && `${real}${sep}`.startsWith(`${root}${sep}`)) {
      return;
    }
  }
  throw new ForbiddenFolderError(
    "with a token, descriptors are imported from PERFATLAS_MIRROR and from `imports` in the data " +
      "folder of the instance; on its machine `perfatlas import` takes them from anywhere",
  );
}
