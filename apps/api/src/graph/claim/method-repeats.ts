/** The errors of one method on one task of a suite. */
export interface MethodRepeats {
  readonly suite: string;
  readonly subject: string;
  /** Slug of the target environment. */
  readonly target: string;
  readonly budget: number;
  readonly strategy: string;
  readonly learner: string;
  /** MAPE in percent by number of the repeat; NaN where it failed. */
  readonly errors: readonly number[];
}
