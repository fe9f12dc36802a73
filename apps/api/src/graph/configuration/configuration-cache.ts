import type { Configuration } from "./configuration.ts";

/** Characters of keys, which grow with the options, that are kept for each configuration at most, on average. */
const KEY_CHARACTERS = 100;

/**
 * Configurations that were read lately, by primary key: they never change, and a page of measurements names a
 * hundred. Bounded in number and in the length of their keys; who was put in first goes first.
 */
export class ConfigurationCache {
  readonly #most: number;
  readonly #kept = new Map<number, Configuration>();
  #characters = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(id: number): Configuration | undefined {
    return this.#kept.get(id);
  }

  put(configuration: Configuration): void {
    const { id, key } = configuration.row;
    if (this.#kept.has(id)) return;
    this.#kept.set(id, configuration);
    this.#characters += key.length;
    for (const [first, { row }] of this.#kept) {
      if (this.#kept.size <= this.#most && this.#characters <= this.#most * KEY_CHARACTERS) break;
      this.#kept.delete(first);
      this.#characters -= row.key.length;
    }
  }
}
