import { InputError } from "@perfatlas/modeling/space";

/** A file whose table does not begin where its settings say. */
export class PreambleError extends InputError {
  readonly code = "PREAMBLE";
}

/** Lines that were left out above a table, once its first chunk is there. */
export interface SkippedLines {
  count: number;
}

/** Bytes in which the table must have begun: tools print pages above it, not books. */
const MOST_BYTES = 1 << 20;

/**
 * The chunks (of UTF-8) without the lines above the table: so many, or all before the first line that
 * begins with `preamble`.
 * @throws PreambleError.
 */
export async function* withoutPreamble(
  chunks: AsyncIterable<Uint8Array>,
  preamble: number | string,
  skipped: SkippedLines,
  file: string,
): AsyncGenerator<Uint8Array> {
  let held: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (held === undefined) {
      yield chunk;
      continue;
    }
    held = Buffer.concat([held, chunk]);
    const start = startOf(held, preamble, skipped, false);
    if (start < 0 && held.length > MOST_BYTES) throw notFound(preamble, file);
    if (start < 0) continue;
    yield held.subarray(start);
    held = undefined;
  }
  if (held === undefined) return;
  const start = startOf(held, preamble, skipped, true);
  if (start < 0) throw notFound(preamble, file);
  yield held.subarray(start);
}

function notFound(preamble: number | string, file: string): PreambleError {
  const what =
    typeof preamble === "number"
      ? `the file has not ${preamble} lines above its table, as "preamble" says`
      : `no line begins with ${JSON.stringify(preamble)}, as "preamble" says of the first of the table`;
  return new PreambleError(what, { file, line: 1 });
}

/** Where the table begins, or −1 where that is not there yet. */
function startOf(
  held: Buffer,
  preamble: number | string,
  skipped: SkippedLines,
  isAll: boolean,
): number {
  const wanted = typeof preamble === "string" ? Buffer.from(preamble) : undefined;
  let line = 0;
  for (let at = 0; at >= 0 && at <= held.length; line++) {
    const isHere =
      wanted === undefined
        ? line === preamble
        : held.subarray(at, at + wanted.length).equals(wanted);
    if (isHere) {
      skipped.count = line;
      return at;
    }
    at = nextLine(held, at, isAll);
  }
  return -1;
}

/** Behind the next line end (LF, CRLF or CR), or −1. */
function nextLine(held: Buffer, from: number, isAll: boolean): number {
  for (let at = from; at < held.length; at++) {
    if (held[at] === 10) return at + 1;
    if (held[at] !== 13) continue;
    if (at + 1 === held.length) return isAll ? at + 1 : -1;
    return held[at + 1] === 10 ? at + 2 : at + 1;
  }
  return -1;
}
