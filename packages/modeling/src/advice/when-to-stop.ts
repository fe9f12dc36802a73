import type { AdviceTask } from "./advice-task.ts";
import type { BestSet } from "./best-set.ts";
import type { Outlook } from "./what-more-buys.ts";

/** Whether to go on, in a word and a sentence. */
export interface StopAdvice {
  readonly isTime: boolean;
  readonly reason: string;
}

/** What would be chosen today. */
interface Chosen extends Pick<BestSet, "regret"> {
  /** What is only predicted is to be measured first. */
  readonly isMeasured: boolean;
  /** Whether the regret is a share. */
  readonly isLog: boolean;
}

/** A regret, or a gain in error, that is not worth a measurement. */
const NEGLIGIBLE = 0.01;

/** Stop when the budget is spent, when nothing is likely to be better by 1 % than a measured one, or when the error falls no more. */
export function whenToStop(
  task: AdviceTask,
  best: Chosen | null,
  outlook: Outlook | null,
): StopAdvice {
  const left = task.budget - task.measured.length;
  if (left <= 0) return { isTime: true, reason: `the budget of ${task.budget} is spent` };
  if (task.goal === "best" && best?.isMeasured && best.isLog && best.regret.upper < NEGLIGIBLE) {
    return { isTime: true, reason: "with 95 % probability nothing is better by 1 %" };
  }
  if (task.goal === "map" && outlook !== null) {
    const gain = 1 - outlook.errorAtBudget / outlook.errorNow;
    if (gain < NEGLIGIBLE) {
      return { isTime: true, reason: "the held-out error no longer falls with more rows" };
    }
  }
  return { isTime: false, reason: `${left} of ${task.budget} measurements are left` };
}
