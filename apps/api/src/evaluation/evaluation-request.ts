import type { EvaluationTask, Protocol } from "@perfatlas/modeling/evaluation";
import type { ChosenMethod } from "@perfatlas/modeling/method";

/** A data set that a suite is made from once the job runs: it may have grown until then. */
export interface DatasetChoice {
  /** Slug. */
  readonly slug: string;
  /** Name; the data set's first when absent. */
  readonly metric?: string;
  /** Slug of an environment, with or without its system. */
  readonly source?: string;
  /** unmeasured when absent. */
  readonly protocol?: Protocol;
}

/** The part of a suite that a job computes; every list is complete and legal. */
export interface EvaluationRequest {
  /** Name of a suite. */
  readonly suite: string;
  /** Set when the suite is made from a data set; `subjects` is empty then. */
  readonly dataset?: DatasetChoice;
  readonly subjects: readonly string[];
  readonly strategies: readonly ChosenMethod[];
  readonly learners: readonly ChosenMethod[];
  /** Null: all budgets of each subject. */
  readonly budgets: readonly number[] | null;
  readonly repeats: number;
}

/**
 * Work for a thread: some repeats of one strategy and learner on one task. The learner is null
 * for strategies that use none.
 */
export interface CellBatch {
  readonly task: EvaluationTask;
  readonly strategy: ChosenMethod;
  readonly learner: ChosenMethod | null;
  readonly repeats: readonly number[];
}
