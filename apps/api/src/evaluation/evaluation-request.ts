import type { EvaluationTask } from "@perfatlas/modeling/evaluation";

/** The part of a suite that a job computes; every list is complete and legal. */
export interface EvaluationRequest {
  /** Name of a suite. */
  readonly suite: string;
  readonly subjects: readonly string[];
  readonly strategies: readonly string[];
  readonly learners: readonly string[];
  /** Null: all budgets of each subject. */
  readonly budgets: readonly number[] | null;
  readonly repeats: number;
}

/**
 * A piece of work for a thread: some repeats of one strategy and learner on one task. The learner is ""
 * for strategies that use none.
 */
export interface CellBatch {
  readonly task: EvaluationTask;
  readonly strategy: string;
  readonly learner: string;
  readonly repeats: readonly number[];
}
