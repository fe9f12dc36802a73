/** One holder at a time, in order of arrival. */
export class Mutex {
  readonly #waiting: (() => void)[] = [];
  #isHeld = false;

  /** Resolves when the caller holds the mutex; the caller must `release`. */
  async acquire(): Promise<void> {
    if (!this.#isHeld) {
      this.#isHeld = true;
      return;
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Hands over to the next in line, which resumes with the mutex already held. */
  release(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#isHeld = false;
    else next();
  }
}
