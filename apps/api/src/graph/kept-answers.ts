/** Answers that are kept, at most. */
const MOST = 500;

/** What was computed from the registry as it is: gone as soon as that is in another state. */
export class KeptAnswers {
  #state = "";
  readonly #kept = new Map<string, unknown>();

  /** The answer of that name in that state, or computes it. What fails is computed again by the next who asks. */
  async get<T>(name: string, state: string, compute: () => Promise<T>): Promise<T> {
    if (state === this.#state && this.#kept.has(name)) return this.#kept.get(name) as T;
    const answer = await compute();
    // It was computed from this state or a later one; a state that is left never comes back.
    if (state !== this.#state || this.#kept.size >= MOST) this.#kept.clear();
    this.#state = state;
    this.#kept.set(name, answer);
    return answer;
  }
}
