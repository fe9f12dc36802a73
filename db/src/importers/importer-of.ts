import { InputError } from "@perfatlas/modeling/space";
import type { DraftDescriptor } from "../datasets/descriptor.ts";
import { formats } from "./formats/index.ts";
import type { Importer } from "./importer.ts";

/** A reader format that no importer has. */
class UnknownFormatError extends InputError {
  readonly code = "UNKNOWN_FORMAT";
}

/**
 * The importer of the descriptor's format.
 * @throws UnknownFormatError, naming the formats there are.
 */
export function importerOf(descriptor: DraftDescriptor): Importer {
  const found = formats.find(({ format }) => format === descriptor.reader.format);
  if (found !== undefined) return found;
  throw new UnknownFormatError(
    `reader format ${JSON.stringify(descriptor.reader.format)} is not known; legal are ` +
      formats.map(({ format }) => format).join(", "),
  );
}
