import { confirmRepair, proposeRepairs, type RepairTask } from "@perfatlas/modeling/analysis";
import type { Configuration } from "@perfatlas/modeling/space";
import { quantile } from "@perfatlas/modeling/stats";

/** What became of one bad configuration. */
export interface RepairCase {
  /** The smallest repair that reaches the goal by prediction, unmeasured, lands in the best 10 %. */
  readonly landsUnmeasured: boolean;
  /** The repair that five measurements in the target chose lands there. */
  readonly landsConfirmed: boolean;
  /** Whether that one is better than the bad configuration at all. */
  readonly improves: boolean;
  readonly changeCount: number;
  /** ln(before / after) in the target. */
  readonly logGain: number;
}

/** Target measurements that confirm a repair, the bad configuration included. */
export const CONFIRM_BUDGET = 5;

/** Predictions are asked to reach the best 5 %, so that an error of prediction leaves the best 10 %. */
export const AIM = 0.05;

/** The predicted value that the best 5 % of the candidates reach. Lower is better. */
export function goalOf(predicted: Float64Array): number {
  return quantile(predicted, AIM);
}

/**
 * Proposes and confirms repairs of one configuration.
 * @param measure value of a configuration in the target. @param best what the best 10 % reach there.
 */
export function repairCase(
  task: RepairTask,
  measure: (configuration: Configuration) => number,
  best: number,
): RepairCase {
  const repairs = proposeRepairs(task);
  const unmeasured = repairs.find(({ reachesGoal }) => reachesGoal) ?? repairs.at(-1);
  const asking = confirmRepair(task.configuration, repairs, task.metric, {
    budget: CONFIRM_BUDGET,
  });
  const asked = asking.next();
  if (asked.done === true) throw new Error("confirmRepair asks before it answers");
  const answer = asking.next(Float64Array.from(asked.value, measure));
  if (answer.done !== true) throw new Error("confirmRepair asks once");
  const { repair, before, after } = answer.value;
  return {
    landsUnmeasured: unmeasured !== undefined && measure(unmeasured.configuration) <= best,
    landsConfirmed: repair !== undefined && after <= best,
    improves: after < before,
    changeCount: repair?.changes.length ?? 0,
    logGain: Math.log(before / after),
  };
}
