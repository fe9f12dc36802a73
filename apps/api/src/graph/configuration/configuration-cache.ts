import type { ConfigurationRow } from "@perfatlas/db";

/** Characters of keys, which grow with the options, that are kept for each configuration at most, on average. */
const KEY_CHARACTERS = 100;

/**
 * Configurations that were read lately, by primary key: they never change, and a page of measurements names a
 * hundred. Bounded in number and in the length of their keys; who was put in first goes first.
 */
export class ConfigurationCache {
  readonly #most: number;
  readonly #kept = new Map<number, ConfigurationRow>();
  #characters = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(id: number): ConfigurationRow | undefined {
    return this.#kept.get(id);
  }

  put(row: ConfigurationRow): void {
    const { id, key } = row;
    if (this.#kept.has(id)) return;
    this.#kept.set(id, row);
    this.#characters += key.length;
    for (const [first, { key: firstKey }] of this.#kept) {
      if (this.#kept.size <= this.#most && this.#characters <= this.#most * KEY_CHARACTERS) break;
      this.#kept.delete(first);
      this.#characters -= firstKey.length;
    }
  }
}
