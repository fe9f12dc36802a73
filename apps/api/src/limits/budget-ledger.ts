import type { BudgetCharge } from "@perfatlas/db";

/** Seconds in which an empty budget becomes whole again. */
export const WINDOW_SECONDS = 60;

/** Where budgets are kept: what was asked flows off at an even pace, so that there is no edge to wait for. */
export interface BudgetLedger {
  /** Takes `seconds` of a window from the caller's budget, or nothing when it has not so much. */
  charge(caller: string, seconds: number): Promise<BudgetCharge>;
  /** Gives back what a charge took: whoever had all of a budget has no more. Answers seconds until it is whole. */
  giveBack(caller: string, seconds: number): Promise<number>;
}
