import { isAscii, isUtf8 } from "node:buffer";
import { InputError, type Place } from "@perfatlas/modeling/space";
import { detectEncoding, unfinished } from "./detect-encoding.ts";
import type { Encoding } from "./encoding.ts";
import { WESTERN_NOTE, WesternText } from "./western-text.ts";

/** A file that is no text in the encoding it should be in: an archive, a spreadsheet, another encoding. */
export class BinaryFileError extends InputError {
  readonly code = "BINARY_FILE";
}

/**
 * A text in UTF-8, in chunks that hold whole characters, without byte order mark. A mark says the
 * encoding, else `declared` does, else the text is UTF-8, or UTF-16 where its zeros show it, or what `WesternText`
 * takes for Windows-1252, which is then said to `onNote`.
 * @throws BinaryFileError at the first bytes that the encoding does not have, with their line.
 */
export async function* utf8Chunks(
  chunks: AsyncIterable<Uint8Array>,
  declared: Encoding | undefined,
  file: string,
  onNote: (note: string) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const text = new Utf8Text(file, declared === undefined ? onNote : undefined);
  let decode: ((chunk: Uint8Array, isLast: boolean) => Uint8Array) | undefined;
  let held: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (decode !== undefined) {
      yield decode(chunk, false);
      continue;
    }
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (held.length < 4) continue;
    const detected = detectEncoding(held);
    decode = decoder(text, encodingOf(detected, declared));
    yield decode(held.subarray(detected.mark), false);
  }
  if (decode === undefined) {
    const detected = detectEncoding(held);
    decode = decoder(text, encodingOf(detected, declared));
    yield decode(held.subarray(detected.mark), false);
  }
  yield decode(new Uint8Array(0), true);
}

function encodingOf(
  { encoding, mark, isSure }: ReturnType<typeof detectEncoding>,
  declared: Encoding | undefined,
): Encoding {
  if (mark > 0 || (declared === undefined && isSure)) return encoding;
  return declared ?? "utf-8";
}

function decoder(
  text: Utf8Text,
  encoding: Encoding,
): (chunk: Uint8Array, isLast: boolean) => Uint8Array {
  if (encoding === "utf-8") return (chunk, isLast) => text.checked(chunk, isLast);
  const decoding = new TextDecoder(encoding, { fatal: true });
  return (chunk, isLast) => {
    try {
      return text.passed(Buffer.from(decoding.decode(chunk, { stream: !isLast })));
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw text.refused(
        chunk,
        `the file is no text in ${encoding}, which its reader settings say ("encoding")`,
      );
    }
  };
}

/** Counts the lines that have passed, so that what is refused has its own. */
class Utf8Text {
  private readonly file: string;
  private line = 1;
  private rest: Uint8Array = new Uint8Array(0);
  private isPlain = true;
  private western: WesternText | undefined;
  private readonly onGuess: ((note: string) => void) | undefined;

  /** Without `onGuess` what is not UTF-8 is refused, and not taken for another text. */
  constructor(file: string, onGuess: ((note: string) => void) | undefined) {
    this.file = file;
    this.onGuess = onGuess;
  }

  checked(chunk: Uint8Array, isLast: boolean): Uint8Array {
    if (this.western !== undefined) return this.westernPart(this.western, chunk);
    const all = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const cut = isLast ? 0 : unfinished(all);
    this.rest = all.subarray(all.length - cut);
    const whole = all.subarray(0, all.length - cut);
    if (isUtf8(whole)) {
      this.isPlain &&= isAscii(whole);
      return this.passed(whole);
    }
    const before = whole.subarray(0, firstBroken(whole));
    // A zero further up is the first fault: no encoding of text has it.
    this.refuseZero(before);
    const isCut = isLast && isUtf8(whole.subarray(0, whole.length - unfinished(whole)));
    const sound = before.subarray(0, before.length - unfinished(before));
    if (this.onGuess === undefined || !this.isPlain || !isAscii(sound) || isCut)
      throw this.notUtf8(before);
    this.western = new WesternText();
    const part = this.westernPart(this.western, all);
    this.onGuess(WESTERN_NOTE);
    return part;
  }

  private westernPart(western: WesternText, bytes: Uint8Array): Uint8Array {
    const odd = western.firstOdd(bytes);
    if (odd >= 0) {
      this.refuseZero(bytes.subarray(0, odd + 1));
      throw this.notUtf8(bytes.subarray(0, odd));
    }
    return this.passed(western.decoded(bytes));
  }

  private notUtf8(before: Uint8Array): BinaryFileError {
    return this.refused(
      before,
      "the file is not UTF-8 text; where it is text of another encoding the reader settings must " +
        'say so, most often "encoding: windows-1252" (spreadsheets and archives are exported first)',
    );
  }

  passed(bytes: Uint8Array): Uint8Array {
    this.refuseZero(bytes);
    this.line += newlines(bytes);
    return bytes;
  }

  refused(before: Uint8Array, message: string): BinaryFileError {
    const place: Place = { file: this.file, line: this.line + newlines(before) };
    return new BinaryFileError(message, place);
  }

  private refuseZero(bytes: Uint8Array): void {
    const zero = bytes.indexOf(0);
    if (zero < 0) return;
    throw this.refused(
      bytes.subarray(0, zero),
      "the file is no text: it has a zero byte; legal is delimited text, also in gzip or as the one " +
        'member of a zip (UTF-16 without byte order mark needs "encoding: utf-16le")',
    );
  }
}

/** Index of the first byte that UTF-8 does not have. */
function firstBroken(bytes: Uint8Array): number {
  let [whole, broken] = [0, bytes.length];
  while (broken - whole > 1) {
    const middle = (whole + broken) >> 1;
    const part = bytes.subarray(0, middle);
    if (isUtf8(part.subarray(0, middle - unfinished(part)))) whole = middle;
    else broken = middle;
  }
  return whole;
}

function newlines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}
