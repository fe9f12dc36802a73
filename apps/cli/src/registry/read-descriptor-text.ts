import { readFile } from "node:fs/promises";
import { InputError } from "@perfatlas/modeling/space";

/** A file that cannot be read. */
export class UnreadableFileError extends InputError {
  readonly code = "UNREADABLE_FILE";
}

/**
 * The text of a descriptor file.
 * @throws UnreadableFileError.
 */
export async function readDescriptorText(path: string): Promise<string> {
  return await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFileError(`cannot read it: ${error.code ?? error.message}`, { file: path });
  });
}
