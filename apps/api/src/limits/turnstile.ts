import { setImmediate as turn } from "node:timers/promises";

/**
 * A way in that lets one pass in each turn of the process: what arrives together would be read together, and
 * the process would hear nobody else meanwhile.
 */
export class Turnstile {
  #last: Promise<void> = Promise.resolve();

  /** Resolves in a turn of its own. */
  pass(): Promise<void> {
    this.#last = this.#last.then(() => turn());
    return this.#last;
  }
}
