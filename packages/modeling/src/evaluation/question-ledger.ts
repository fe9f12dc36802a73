import { InputError } from "../space/index.ts";

/** A strategy asked for more target measurements than its budget. */
export class BudgetExhaustedError extends InputError {
  readonly code = "BUDGET_EXHAUSTED";
}

/** A strategy asked for a configuration that is no candidate, or for one that it already has. */
export class RefusedQuestionError extends InputError {
  readonly code = "REFUSED_QUESTION";
}

/** Questions for nothing that are answered: who asks for nothing without end would never be done. */
const EMPTY_MOST = 100;

/** Owns the budget of one run: every driver, of strategies here and of programs elsewhere, asks through it. */
export class QuestionLedger {
  readonly #name: string;
  readonly #budget: number;
  readonly #isAsked: Uint8Array;
  readonly #asked: number[] = [];
  #emptyCount = 0;

  /** @param name whose questions they are, for errors. */
  constructor(name: string, budget: number, candidateCount: number) {
    this.#name = name;
    this.#budget = budget;
    this.#isAsked = new Uint8Array(candidateCount);
  }

  /** Candidates in the order asked. */
  get asked(): Int32Array {
    return Int32Array.from(this.#asked);
  }

  /**
   * Takes questions from the budget, all or none.
   * @param candidates numbers of candidates; undefined for what is none.
   * @throws BudgetExhaustedError, RefusedQuestionError.
   */
  ask(candidates: readonly (number | undefined)[]): readonly number[] {
    const count = this.#asked.length + candidates.length;
    if (count > this.#budget) {
      throw new BudgetExhaustedError(
        `${this.#name} asked for ${count} measurements; its budget is ${this.#budget}`,
      );
    }
    if (candidates.length === 0 && ++this.#emptyCount > EMPTY_MOST) {
      throw new RefusedQuestionError(
        `${this.#name} asked for no measurement ${this.#emptyCount} times; a question names at least one`,
      );
    }
    const taken = new Set<number>();
    for (const candidate of candidates) {
      if (candidate === undefined || candidate < 0 || candidate >= this.#isAsked.length) {
        throw new RefusedQuestionError(
          `${this.#name} asked for a configuration that is no candidate`,
        );
      }
      if (this.#isAsked[candidate] === 1 || taken.has(candidate)) {
        throw new RefusedQuestionError(`${this.#name} asked for candidate ${candidate} twice`);
      }
      taken.add(candidate);
    }
    for (const candidate of taken) {
      this.#isAsked[candidate] = 1;
      this.#asked.push(candidate);
    }
    return [...taken];
  }
}
