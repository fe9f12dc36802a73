/** How much may be done and wait at once. */
export interface LineLimits {
  readonly running: number;
  /** Waiting of one owner, and of all together. */
  readonly waitingOfOne: number;
  readonly waitingOfAll: number;
  /** Milliseconds that anybody waits. */
  readonly patience: number;
  /** What waits, in words: "suggestions". */
  readonly what: string;
  /** The error of a refusal. */
  refuse(message: string): Error;
}

/**
 * A line in which owners take turns, however much each of them asks for: the next is the first of the
 * owner whose turn was longest ago.
 */
export class SharedLine {
  readonly #limits: LineLimits;
  /** By owner, in the order of their turns. */
  readonly #waiting = new Map<string, (() => void)[]>();
  #running = 0;

  constructor(limits: LineLimits) {
    this.#limits = limits;
  }

  /**
   * Does `work` when it is the owner's turn.
   * @throws what `refuse` makes: at once when too much waits already, and when the turn does not come; the
   * reason of the signal when that is aborted before.
   */
  async take<T>(owner: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.#running >= this.#limits.running) await this.#turn(owner, signal);
    else this.#running++;
    try {
      return await work();
    } finally {
      this.#handOver();
    }
  }

  async #turn(owner: string, signal: AbortSignal | undefined): Promise<void> {
    const { waitingOfOne, waitingOfAll, patience, what, refuse } = this.#limits;
    const own = this.#waiting.get(owner) ?? [];
    if (own.length >= waitingOfOne) {
      throw refuse(`${own.length} ${what} of yours are waiting; ask again when one is answered`);
    }
    const all = [...this.#waiting.values()].reduce((sum, { length }) => sum + length, 0);
    if (all >= waitingOfAll) throw refuse(`too many ${what} are waiting; ask again later`);
    this.#waiting.set(owner, own);
    await new Promise<void>((resolve, reject) => {
      const stopWaiting = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", giveUp);
      };
      const enter = () => {
        stopWaiting();
        resolve();
      };
      const leave = (why: unknown) => {
        stopWaiting();
        own.splice(own.indexOf(enter), 1);
        if (own.length === 0) this.#waiting.delete(owner);
        reject(why);
      };
      const giveUp = () => leave(signal?.reason);
      const late = () =>
        leave(refuse(`others' ${what} took ${patience / 1000} s; ask again later`));
      const timer = setTimeout(late, patience);
      signal?.addEventListener("abort", giveUp);
      own.push(enter);
    });
  }

  #handOver(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#running--;
      return;
    }
    const [owner, own] = next;
    this.#waiting.delete(owner);
    const enter = own.shift();
    if (own.length > 0) this.#waiting.set(owner, own);
    enter?.();
  }
}
