/**
 * Writes tuples of COPY's binary format (PostgreSQL manual, COPY, "Binary Format": big-endian, a
 * 16-bit field count per tuple, a 32-bit byte count before each field, −1 for null) into one
 * buffer, which grows by doubling and is used again after `take`.
 */
export class CopyEncoder {
  #bytes: Uint8Array;
  #view: DataView;
  #at = 0;
  readonly #text = new TextEncoder();

  constructor(capacity = 1 << 16) {
    this.#bytes = new Uint8Array(capacity);
    this.#view = new DataView(this.#bytes.buffer);
  }

  /** Bytes written since the last `take`. */
  get length(): number {
    return this.#at;
  }

  /** Starts a tuple; as many fields must follow. */
  tuple(fieldCount: number): void {
    this.#reserve(2);
    this.#view.setInt16(this.#at, fieldCount);
    this.#at += 2;
  }

  null(): void {
    this.#reserve(4);
    this.#view.setInt32(this.#at, -1);
    this.#at += 4;
  }

  int16(value: number): void {
    this.#reserve(6);
    this.#view.setInt32(this.#at, 2);
    this.#view.setInt16(this.#at + 4, value);
    this.#at += 6;
  }

  int32(value: number): void {
    this.#reserve(8);
    this.#view.setInt32(this.#at, 4);
    this.#view.setInt32(this.#at + 4, value);
    this.#at += 8;
  }

  float64(value: number): void {
    this.#reserve(12);
    this.#view.setInt32(this.#at, 8);
    this.#view.setFloat64(this.#at + 4, value);
    this.#at += 12;
  }

  text(value: string): void {
    this.#field(value, "");
  }

  /** A jsonb field: version 1 and the text. */
  jsonb(value: unknown): void {
    this.#field(JSON.stringify(value), "\u0001");
  }

  /** What was written; valid until the next write. */
  take(): Uint8Array {
    const written = this.#bytes.subarray(0, this.#at);
    this.#at = 0;
    return written;
  }

  #field(value: string, prefix: "" | "\u0001"): void {
    // At most three bytes of UTF-8 per UTF-16 unit.
    this.#reserve(5 + value.length * 3);
    const start = this.#at + 4;
    if (prefix !== "") this.#bytes[start] = 1;
    const { written } = this.#text.encodeInto(value, this.#bytes.subarray(start + prefix.length));
    this.#view.setInt32(this.#at, prefix.length + written);
    this.#at = start + prefix.length + written;
  }

  #reserve(byteCount: number): void {
    if (this.#at + byteCount <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + byteCount));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
  }
}
