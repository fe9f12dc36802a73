/**
 * Hangs on something that answers until it is lost: then whoever waits for an answer hears of the loss. What is
 * answered is forgotten here; `Promise.race` against one promise of the loss would keep every answer for as long
 * as that promise lives.
 */
export class Lifeline<E extends Error> {
  readonly #waiting = new Set<(loss: E) => void>();
  #loss: E | undefined;

  /** Why nothing is answered any more; undefined while it is. */
  get loss(): E | undefined {
    return this.#loss;
  }

  /** Tells whoever waits, and everybody after; the first loss counts. */
  lose(error: E): void {
    if (this.#loss !== undefined) return;
    this.#loss = error;
    for (const tell of this.#waiting) tell(error);
    this.#waiting.clear();
  }

  /**
   * The answer to a question.
   * @throws the loss, when that comes first.
   */
  async answered<T>(question: () => Promise<T>): Promise<T> {
    if (this.#loss !== undefined) throw this.#loss;
    let tell: (loss: E) => void = () => {};
    try {
      return await new Promise<T>((resolve, reject) => {
        tell = reject;
        this.#waiting.add(tell);
        question().then(resolve, reject);
      });
    } finally {
      this.#waiting.delete(tell);
    }
  }
}
