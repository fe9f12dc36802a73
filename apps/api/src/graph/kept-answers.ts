/** Answers that are kept, at most. */
const MOST = 500;

/** What was computed from the registry as it is: gone as soon as that is in another state. */
export class KeptAnswers {
  #state = "";
  readonly #kept = new Map<string, Promise<unknown>>();

  /**
   * The answer of that name in that state: computed once, also for all who ask while it is being computed. What fails
   * is computed again by who waited for it, as the one whose request computed it may just have gone away.
   */
  async get<T>(name: string, state: string, compute: () => Promise<T>): Promise<T> {
    if (state !== this.#state || this.#kept.size >= MOST) this.#kept.clear();
    this.#state = state;
    const known = this.#kept.get(name);
    if (known !== undefined) {
      return (await known.catch(() => this.get(name, state, compute))) as T;
    }
    // It is computed from this state or a later one; a state that is left never comes back.
    const answer = compute();
    this.#kept.set(name, answer);
    try {
      return await answer;
    } catch (error) {
      if (this.#kept.get(name) === answer) this.#kept.delete(name);
      throw error;
    }
  }
}
