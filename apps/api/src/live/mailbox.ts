/** The newest of what is told to one listener; what it was told last is not told again. */
export class Mailbox<State> {
  #known: string | undefined;
  #newest: { readonly state: State } | undefined;
  #arrive = () => {};

  /** Keeps the state unless it is the one that was told last. */
  put(state: State): void {
    const text = JSON.stringify(state);
    if (text === this.#known) return;
    this.#known = text;
    this.#newest = { state };
    this.#arrive();
  }

  /** The newest state that has not been taken, as soon as there is one; undefined when the signal is aborted. */
  async take(signal: AbortSignal): Promise<{ readonly state: State } | undefined> {
    if (this.#newest === undefined && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const done = () => {
          signal.removeEventListener("abort", done);
          this.#arrive = () => {};
          resolve();
        };
        this.#arrive = done;
        signal.addEventListener("abort", done);
      });
    }
    if (signal.aborted) return undefined;
    const taken = this.#newest;
    this.#newest = undefined;
    return taken;
  }
}
