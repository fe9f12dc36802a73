import type { DraftFile } from "../../datasets/descriptor.ts";
import type { ImportInput } from "../importer.ts";
import { MalformedParquetError, ParquetTooLargeError } from "./parquet-thread.ts";

/** Bytes of a file at most. */
const MAX_BYTES = 256 * 1024 * 1024;

/** What a file begins and ends with. */
const MAGIC = "PAR1";

/**
 * All bytes of a file, whose directory stands at its end.
 * @throws ParquetTooLargeError, and MalformedParquetError where an end of the file is not one of Parquet's.
 */
export async function parquetBytes(
  input: Pick<ImportInput, "openBytes">,
  file: DraftFile,
): Promise<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of input.openBytes(file)) {
    length += part.length;
    if (length > MAX_BYTES)
      throw new ParquetTooLargeError(
        `the file has more than ${MAX_BYTES} bytes, which is the limit; split it`,
        { file: file.path },
      );
    parts.push(part);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  const ends = [all.subarray(0, 4), all.subarray(-4)].map((end) =>
    Buffer.from(end).toString("latin1"),
  );
  if (length < 12 || ends.some((end) => end !== MAGIC))
    throw new MalformedParquetError(`it does not begin and end with ${MAGIC}`, file.path);
  return all.buffer;
}
