import type { Predictor } from "../learners/learner.ts";
import type { Rng } from "../random/rng.ts";
import { type Configuration, configurationKey, InputError, numberAt } from "../space/index.ts";
import type { TransferStrategy, TransferTask } from "../transfer/strategy.ts";

/** A strategy asked for more target measurements than its budget. */
export class BudgetExhaustedError extends InputError {
  readonly code = "BUDGET_EXHAUSTED";
}

/** A strategy asked for a configuration that is no candidate, or for one that it already has. */
export class RefusedQuestionError extends InputError {
  readonly code = "REFUSED_QUESTION";
}

/** What a strategy learned and what it measured for that. */
export interface Replayed {
  readonly predictor: Predictor;
  /** Indices into `task.candidates`, in the order asked. */
  readonly measured: Int32Array;
}

/**
 * Drives a strategy from values at hand and owns its budget.
 * @param values one value per candidate, in the metric's unit, all finite.
 * @throws BudgetExhaustedError when more than `task.budget` measurements are asked for.
 * @throws RefusedQuestionError when a question is no candidate or is asked twice.
 */
export function replay(
  strategy: TransferStrategy,
  task: TransferTask,
  values: Float64Array,
  rng: Rng,
): Replayed {
  const indexOf = candidateIndex(task);
  const asked: number[] = [];
  const isAsked = new Uint8Array(task.candidates.length);
  const transfer = strategy.learn(task, rng);
  let step = transfer.next();
  while (!step.done) {
    const questions = step.value;
    if (asked.length + questions.length > task.budget) {
      throw new BudgetExhaustedError(
        `${strategy.name} asked for ${asked.length + questions.length} measurements; ` +
          `its budget is ${task.budget}`,
      );
    }
    const answers = new Float64Array(questions.length);
    questions.forEach((question, position) => {
      const index = indexOf(question);
      if (index === undefined) {
        throw new RefusedQuestionError(
          `${strategy.name} asked for a configuration that is no candidate`,
        );
      }
      if (isAsked[index] === 1) {
        throw new RefusedQuestionError(`${strategy.name} asked for candidate ${index} twice`);
      }
      isAsked[index] = 1;
      asked.push(index);
      answers[position] = numberAt(values, index);
    });
    step = transfer.next(answers);
  }
  return { predictor: step.value, measured: Int32Array.from(asked) };
}

/** Finds candidates by identity, and by canonical key when a strategy made the object anew. */
function candidateIndex(task: TransferTask): (question: Configuration) => number | undefined {
  const byIdentity = new Map(task.candidates.map((candidate, index) => [candidate, index]));
  let byKey: Map<string, number> | undefined;
  return (question) => {
    const index = byIdentity.get(question);
    if (index !== undefined) return index;
    byKey ??= new Map(
      task.candidates.map((candidate, i) => [configurationKey(task.space, candidate), i]),
    );
    return byKey.get(configurationKey(task.space, question));
  };
}
