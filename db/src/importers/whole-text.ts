import { InputError } from "@perfatlas/modeling/space";
import type { DraftFile } from "../datasets/descriptor.ts";
import type { ImportInput } from "./importer.ts";

/** A file too long for a format that is read as a whole. */
export class TextTooLongError extends InputError {
  readonly code = "TEXT_TOO_LONG";
}

/** Characters of a text that is read as a whole, at most. */
const MAX_CHARACTERS = 256 * 1024 * 1024;

/**
 * The whole text of a file, without its byte order mark.
 * @throws TextTooLongError, and what opening it throws.
 */
export async function wholeText(input: ImportInput, file: DraftFile): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let length = 0;
  for await (const chunk of input.open(file)) {
    const part = decoder.decode(chunk, { stream: true });
    length += part.length;
    if (length > MAX_CHARACTERS)
      throw new TextTooLongError(
        `the file has more than ${MAX_CHARACTERS} characters, which is the limit; split it`,
        { file: file.path },
      );
    parts.push(part);
  }
  return parts.join("") + decoder.decode();
}
