import { type BudgetLedger, WINDOW_SECONDS } from "./budget-ledger.ts";

/** Callers after whose arrival those whose budget is whole are forgotten. */
const SWEEP_AT = 10_000;

/**
 * Budgets of one process, by its steady clock: for an embedded registry, which has no other. `wholeAt` holds when
 * the budget of each caller is whole again.
 */
export function memoryLedger(
  now: () => number = () => performance.now() / 1000,
  wholeAt = new Map<string, number>(),
): BudgetLedger {
  let sweepAt = SWEEP_AT;
  return {
    async charge(caller, seconds) {
      const time = now();
      const before = Math.max(wholeAt.get(caller) ?? time, time);
      const isCharged = before + seconds <= time + WINDOW_SECONDS;
      const after = isCharged ? before + seconds : before;
      wholeAt.set(caller, after);
      if (wholeAt.size > sweepAt) {
        for (const [name, whole] of wholeAt) if (whole <= time) wholeAt.delete(name);
        sweepAt = Math.max(SWEEP_AT, 2 * wholeAt.size);
      }
      // An embedded registry has no replica.
      return { secondsToWhole: after - time, isCharged, written: null };
    },
    async giveBack(caller, seconds) {
      const time = now();
      const after = Math.max(time, (wholeAt.get(caller) ?? time) - seconds);
      wholeAt.set(caller, after);
      return after - time;
    },
  };
}
