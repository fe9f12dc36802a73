import { type Configuration, InputError, type Metric, numberAt } from "../space/index.ts";
import type { Repair } from "./propose-repairs.ts";

/** What is to be known of a repair before it is measured. */
export type ProposedRepair = Pick<Repair, "configuration" | "gain" | "reachesGoal"> & {
  readonly changes: readonly object[];
};

/** A repair that was measured where it is needed. */
export interface ConfirmedRepair<Proposed extends ProposedRepair = Repair> {
  /** The chosen repair; undefined when none was measured to be better than what is there. */
  readonly repair: Proposed | undefined;
  /**
   * Measured value of the configuration as it stands, and with the repair. As it stands: NaN when it
   * failed, infinite when it was cut off; with a repair always finite.
   */
  readonly before: number;
  readonly after: number;
  /** Improvement; positive is better, 0 without a repair, infinite over what failed or was cut off. */
  readonly gain: number;
  readonly measuredCount: number;
}

/** Settings of `confirmRepair`. */
export interface ConfirmSettings {
  /** Measurements in all, that of the configuration as it stands included. Default 5, at least 2. */
  readonly budget: number;
  /** Relative distance from the best measured value that counts as equal. Default 0.02. */
  readonly tolerance: number;
}

/** A budget that leaves nothing to compare. */
export class ConfirmBudgetError extends InputError {
  readonly code = "CONFIRM_BUDGET";
}

/**
 * Measures repairs that were proposed from a cheap source environment in the target, and keeps the
 * smallest of those that measure within the tolerance of the best. Repairs that reach the goal come
 * first, fewest changes first, then the others, best prediction first. Yields what to measure and
 * receives the values, as transfer strategies do; a value that is not finite is a failed measurement,
 * and that repair is out.
 * @throws ConfirmBudgetError when the budget is below 2.
 */
export function* confirmRepair<Proposed extends ProposedRepair>(
  configuration: Configuration,
  repairs: readonly Proposed[],
  metric: Metric,
  settings: Partial<ConfirmSettings> = {},
): Generator<readonly Configuration[], ConfirmedRepair<Proposed>, Float64Array> {
  const { budget, tolerance } = { budget: 5, tolerance: 0.02, ...settings };
  if (!(budget >= 2))
    throw new ConfirmBudgetError(`the budget is ${budget}; at least 2 are needed`);
  const tried = [...repairs]
    .sort((a, b) =>
      a.reachesGoal && b.reachesGoal
        ? a.changes.length - b.changes.length
        : Number(b.reachesGoal) - Number(a.reachesGoal) || b.gain - a.gain,
    )
    .slice(0, budget - 1);
  const values = yield [configuration, ...tried.map((repair) => repair.configuration)];
  const before = numberAt(values, 0);
  const sign = metric.better === "lower" ? 1 : -1;
  const measured = tried
    .map((repair, i) => ({ repair, value: numberAt(values, i + 1) }))
    .filter(({ value }) => Number.isFinite(value) && !(sign * value >= sign * before));
  const best = measured.reduce(
    (least, { value }) => Math.min(least, sign * value),
    Number.POSITIVE_INFINITY,
  );
  const [chosen] = measured
    .filter(({ value }) => sign * value <= best + tolerance * Math.abs(best))
    .sort((a, b) => a.repair.changes.length - b.repair.changes.length);
  return {
    repair: chosen?.repair,
    before,
    after: chosen?.value ?? before,
    gain: gainOf(chosen?.value, before, sign),
    measuredCount: tried.length + 1,
  };
}

function gainOf(after: number | undefined, before: number, sign: number): number {
  if (after === undefined) return 0;
  return Number.isFinite(before) ? sign * (before - after) : Number.POSITIVE_INFINITY;
}
