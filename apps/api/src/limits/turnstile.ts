import { setImmediate as turn } from "node:timers/promises";

/** Milliseconds of a burst of arrivals in which nobody passes. */
const HEARING_MS = 300;

/**
 * A way in that lets one pass in each turn of the process: what arrives together would be read together, and
 * the process would hear nobody else meanwhile. Node takes one new connection from the system in a turn, so that
 * the last of two hundred is heard two hundred turns later: nobody passes while others arrive in every turn, for
 * a moment, since a turn in which nobody passes is short.
 */
export class Turnstile {
  #last: Promise<void> = Promise.resolve();
  readonly #clock: () => number;
  #arrived = 0;
  /** When the burst of arrivals began that is not over. */
  #burst: number | null = null;

  /** `clock`: milliseconds, which never go back. */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** Somebody has come, whatever for. */
  arrive(): void {
    this.#arrived += 1;
    if (this.#burst !== null) return;
    this.#burst = this.#clock();
    void this.#watch();
  }

  /** Resolves in a turn of its own. */
  pass(): Promise<void> {
    this.#last = this.#last.then(() => this.#ownTurn());
    return this.#last;
  }

  async #ownTurn(): Promise<void> {
    do await turn();
    while (this.#burst !== null && this.#clock() - this.#burst < HEARING_MS);
  }

  /** A burst is over with the first turn in which nobody arrives. */
  async #watch(): Promise<void> {
    for (let seen = -1; seen !== this.#arrived; ) {
      seen = this.#arrived;
      // What the first of these ends may have begun before them.
      await turn();
      await turn();
    }
    this.#burst = null;
  }
}
