import { readFile, stat } from "node:fs/promises";
import { InputError } from "@perfatlas/modeling/space";

/** A file that cannot be read. */
export class UnreadableFileError extends InputError {
  readonly code = "UNREADABLE_FILE";
}

/** Bytes that an API takes in one request. */
const LIMIT = 2 * 1024 * 1024;

/**
 * The text of a descriptor file.
 * @throws UnreadableFileError, also for anything but a regular file and for one that no API takes.
 */
export async function readDescriptorText(path: string): Promise<string> {
  const unreadable = (why: string) => new UnreadableFileError(why, { file: path });
  try {
    const facts = await stat(path);
    if (!facts.isFile()) throw unreadable("it is not a regular file");
    if (facts.size > LIMIT) {
      throw unreadable(`it has ${facts.size} bytes; a descriptor has at most ${LIMIT}`);
    }
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    // The importers take a second to load: whoever mistypes the command is spared that.
    const { systemRefusal } = await import("@perfatlas/db/importers");
    throw unreadable(`it cannot be read: ${systemRefusal(error)}`);
  }
}
