import { pipeline, Readable } from "node:stream";
import { crc32, createGunzip } from "node:zlib";
import { InputError } from "@perfatlas/modeling/space";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { MAX_FILE_BYTES } from "../../sources/verify-file.ts";

/** A compressed file that cannot be unpacked: cut off, damaged, encrypted, or with several members. */
export class ArchiveError extends InputError {
  readonly code = "ARCHIVE";
}

/** A compressed file that unpacks to more than an import reads. */
export class UnpackedTooLargeError extends InputError {
  readonly code = "UNPACKED_TOO_LARGE";
}

/** Bytes that every file may unpack to; more only in proportion to its size. */
const ALWAYS_LEGAL = 16 * 1024 * 1024;
const MOST_TIMES = 100;

/** How a file is packed, by its first four bytes. */
export function packing(head: Uint8Array): "gzip" | "zip" | "none" {
  const [a, b, c, d] = head;
  if (a === 0x1f && b === 0x8b) return "gzip";
  // An empty archive has no member, and begins with its end.
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6))) return "zip";
  return "none";
}

/**
 * What a gzip file of `size` bytes holds; memory: one chunk.
 * @throws ArchiveError, UnpackedTooLargeError as soon as the limit is passed.
 */
export async function* gunzipped(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  file: string,
): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // An error of either end reaches the loop below.
  pipeline(Readable.from(chunks), gunzip, () => {});
  try {
    yield* bounded(gunzip, size, file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (!code.startsWith("Z_")) throw error;
    const what = code === "Z_BUF_ERROR" ? "ends early" : "is damaged";
    throw new ArchiveError(`the gzip file ${what}; have it again`, { file }, { cause: error });
  }
}

/**
 * What the one member of a zip archive at `path` holds, checked against its CRC.
 * @throws ArchiveError, UnpackedTooLargeError.
 */
export async function* unzipped(
  path: string,
  size: number,
  file: string,
): AsyncGenerator<Uint8Array> {
  let archive: ZipFile | undefined;
  try {
    archive = await openPromise(path, { autoClose: false });
    const entry = await onlyMember(archive, file);
    const member = await archive.openReadStreamPromise(entry);
    let sum = 0;
    for await (const chunk of bounded(member, size, file)) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== entry.crc32) throw new Error("its checksum is another one");
  } catch (error) {
    // The file system's errors have a number of it; all others say what is wrong with the bytes.
    if (error instanceof InputError || (error as NodeJS.ErrnoException).syscall) throw error;
    const what = `the zip archive is cut off or damaged: ${(error as Error).message}`;
    throw new ArchiveError(what, { file }, { cause: error });
  } finally {
    archive?.close();
  }
}

/** @throws ArchiveError for none, several, or an encrypted one. */
async function onlyMember(archive: ZipFile, file: string): Promise<Entry> {
  const members: Entry[] = [];
  for await (const entry of archive.eachEntry())
    if (!/(^|\/)(__MACOSX\/|\.DS_Store$)|\/$/.test(entry.fileName)) members.push(entry);
  const [only] = members;
  if (only !== undefined && members.length === 1 && only.canDecodeFileData()) return only;
  const names = members.map(({ fileName }) => fileName);
  const shown = names.slice(0, 6).join(", ") + (names.length > 6 ? ", …" : "");
  const what =
    members.length === 1
      ? `the member ${shown} is encrypted or packed in a way that is not known; unpack it first`
      : names.includes("[Content_Types].xml")
        ? "the file is a spreadsheet or document of an office program; export the table as CSV"
        : `the zip archive has ${members.length} members (${shown}); legal is one: unpack it first`;
  throw new ArchiveError(what, { file });
}

/** @throws UnpackedTooLargeError. */
async function* bounded(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  file: string,
): AsyncGenerator<Uint8Array> {
  const limit = Math.min(MAX_FILE_BYTES, Math.max(ALWAYS_LEGAL, MOST_TIMES * size));
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) {
      throw new UnpackedTooLargeError(
        `the file of ${size} bytes unpacks to more than ${limit}, which is the limit; where it is a ` +
          "table all the same unpack it first",
        { file },
      );
    }
    yield chunk;
  }
}
