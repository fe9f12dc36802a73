/** Depths of a search, as bits. */
export class DepthSet {
  readonly #words: Uint32Array;

  /** @param size more than any depth. */
  constructor(size: number) {
    this.#words = new Uint32Array(Math.ceil(size / 32));
  }

  add(depth: number): void {
    this.#words[depth >> 5] = (this.#words[depth >> 5] as number) | (1 << (depth & 31));
  }

  clear(): void {
    this.#words.fill(0);
  }

  /** The last of them; −1 when there is none. */
  last(): number {
    for (let word = this.#words.length - 1; word >= 0; word--) {
      const bits = this.#words[word] as number;
      if (bits !== 0) return 32 * word + 31 - Math.clz32(bits);
    }
    return -1;
  }

  /** Adds the depths of another set that lie before `end`. */
  addBefore(end: number, other: DepthSet): void {
    const whole = end >> 5;
    for (let word = 0; word <= whole && word < this.#words.length; word++) {
      const bits = other.#words[word] as number;
      const kept = word < whole ? bits : bits & ((1 << (end & 31)) - 1);
      this.#words[word] = (this.#words[word] as number) | kept;
    }
  }
}
