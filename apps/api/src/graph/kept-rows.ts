/** Characters of its text that are kept for each row at most, on average. */
const CHARACTERS = 100;

/**
 * Rows that were read lately and never change, by key. Bounded in number and in the length of what `textOf` says of
 * them; who was put in first goes first.
 */
export class KeptRows<Key, Row> {
  readonly #most: number;
  readonly #textOf: (row: Row) => string;
  readonly #kept = new Map<Key, Row>();
  #characters = 0;

  constructor(most: number, textOf: (row: Row) => string) {
    this.#most = most;
    this.#textOf = textOf;
  }

  get(key: Key): Row | undefined {
    return this.#kept.get(key);
  }

  put(key: Key, row: Row): void {
    if (this.#kept.has(key)) return;
    this.#kept.set(key, row);
    this.#characters += this.#textOf(row).length;
    for (const [first, held] of this.#kept) {
      if (this.#kept.size <= this.#most && this.#characters <= this.#most * CHARACTERS) break;
      this.#kept.delete(first);
      this.#characters -= this.#textOf(held).length;
    }
  }
}
