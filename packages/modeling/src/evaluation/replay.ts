import type { Predictor } from "../learners/learner.ts";
import type { Rng } from "../random/rng.ts";
import { type Configuration, configurationKey, numberAt } from "../space/index.ts";
import type { TransferStrategy, TransferTask } from "../transfer/strategy.ts";
import { QuestionLedger } from "./question-ledger.ts";

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
  const ledger = new QuestionLedger(strategy.name, task.budget, task.candidates.length);
  const transfer = strategy.learn(task, rng);
  let step = transfer.next();
  while (!step.done) {
    const asked = ledger.ask(step.value.map(indexOf));
    step = transfer.next(Float64Array.from(asked, (index) => numberAt(values, index)));
  }
  return { predictor: step.value, measured: ledger.asked };
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
