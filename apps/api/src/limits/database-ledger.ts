import { budgetWriter, type Database } from "@perfatlas/db";
import { type BudgetLedger, WINDOW_SECONDS } from "./budget-ledger.ts";

/** Charges between two sweeps of what is over. */
const SWEEP_EVERY = 5000;

/** Budgets in the database, which all instances on it share: one statement a charge. */
export function databaseLedger(
  database: Database,
  report: (error: unknown) => void,
  sweepEvery = SWEEP_EVERY,
): BudgetLedger {
  let charges = 0;
  return {
    async charge(caller, seconds) {
      charges++;
      // Nobody waits for the sweep.
      if (charges % sweepEvery === 0) budgetWriter.sweep(database).catch(report);
      return await budgetWriter.charge(database, { caller, seconds, window: WINDOW_SECONDS });
    },
    giveBack: (caller, seconds) => budgetWriter.giveBack(database, { caller, seconds }),
  };
}
