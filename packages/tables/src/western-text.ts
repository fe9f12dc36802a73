/** Signs beyond ASCII that stand side by side in Western European words at most. */
const MOST_TOGETHER = 3;
/** Bytes that Windows-1252 leaves without a sign. */
const WITHOUT_SIGN = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** Control characters of text: tab, line feed, form feed, carriage return. */
const CONTROLS = new Set([9, 10, 12, 13]);

/** What is said of a file that was taken for Windows-1252. */
export const WESTERN_NOTE =
  "read as Windows-1252, for it is not UTF-8 and nothing says what it is; where its signs look wrong say the " +
  'right one ("encoding"), where they are right say "encoding: windows-1252"';

/**
 * Decodes a text that is taken for Windows-1252 because it is not UTF-8. The rule: up to the first byte beyond ASCII
 * it was ASCII, no byte is one that Windows-1252 or a text does not have, and not more than three signs beyond
 * ASCII stand side by side, as they do in every word of Cyrillic, Greek or Asian text.
 */
export class WesternText {
  readonly #decoder = new TextDecoder("windows-1252");
  #together = 0;

  /** The index of the first byte that no such text has, −1 when it may be one. */
  firstOdd(bytes: Uint8Array): number {
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] as number;
      this.#together = byte < 0x80 ? 0 : this.#together + 1;
      const isControl = (byte < 0x20 && !CONTROLS.has(byte)) || byte === 0x7f;
      if (isControl || WITHOUT_SIGN.has(byte) || this.#together > MOST_TOGETHER) return i;
    }
    return -1;
  }

  /** The same text in UTF-8. */
  decoded(bytes: Uint8Array): Uint8Array {
    return Buffer.from(this.#decoder.decode(bytes, { stream: true }));
  }
}
