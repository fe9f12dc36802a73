import type { PickedEvaluation } from "@perfatlas/db";
import { createLearner } from "@perfatlas/modeling/learners";
import type { ChosenMethod, Settings } from "@perfatlas/modeling/method";
import { InputError } from "@perfatlas/modeling/space";
import { createStrategy } from "@perfatlas/modeling/transfer";
import type { CellBatch } from "./evaluation-request.ts";
import type { RecheckSubject } from "./recheck-tables.ts";

/** A stored repeat of a task that is set no more. */
export class WithdrawnTaskError extends InputError {
  readonly code = "WITHDRAWN_TASK";
}

/**
 * What was computed for a stored repeat, as a thread is asked for it.
 * @throws WithdrawnTaskError; UnknownStrategyError, UnknownLearnerError, IllegalSettingError of methods that this program
 * has no more.
 */
export function cellOfEvaluation(
  { taskId, strategy, learner, settings, budget }: PickedEvaluation,
  { tasks }: RecheckSubject,
): Omit<CellBatch, "repeats"> {
  const [variant] = tasks.find((each) => each.taskId === taskId)?.variants ?? [];
  if (variant === undefined) throw new WithdrawnTaskError("the suite asks this task no more");
  const recorded = settings as { readonly strategy?: Settings; readonly learner?: Settings };
  return {
    task: { ...variant, budget },
    strategy: chosen(createStrategy(strategy, recorded.strategy)),
    learner: learner === "" ? null : chosen(createLearner(learner, recorded.learner)),
  };
}

function chosen({ name, settings }: ChosenMethod): ChosenMethod {
  return { name, settings };
}
