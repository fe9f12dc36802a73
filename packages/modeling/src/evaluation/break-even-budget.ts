import type { CellResult } from "./cell-result.ts";
import {
  negativeTransfer,
  type TransferTestSettings,
  type TransferVerdict,
} from "./negative-transfer.ts";

/** Cells of one task at one budget. */
export interface BudgetCells {
  readonly budget: number;
  readonly transfer: readonly CellResult[];
  /** Cells of each target-only learner. */
  readonly baselines: readonly (readonly CellResult[])[];
}

/** From where on measuring in the target alone does as well. */
export interface BreakEven {
  /**
   * The smallest budget from which on transfer helps at no larger one; undefined when it still helps at
   * the largest budget that was given.
   */
  readonly budget: number | undefined;
  /** The verdict at every budget, ascending. */
  readonly verdicts: readonly (TransferVerdict & { readonly budget: number })[];
}

/**
 * The break-even budget of a learning curve: where `negativeTransfer` stops saying "helps".
 * @param curve one entry per budget, in any order. @throws NoPairsError as `negativeTransfer`.
 */
export function breakEvenBudget(
  curve: readonly BudgetCells[],
  settings: TransferTestSettings = {},
): BreakEven {
  const verdicts = [...curve]
    .sort((a, b) => a.budget - b.budget)
    .map(({ budget, transfer, baselines }) => ({
      budget,
      ...negativeTransfer(transfer, baselines, settings),
    }));
  const lastHelp = verdicts.findLastIndex(({ verdict }) => verdict === "helps");
  return { budget: verdicts[lastHelp + 1]?.budget, verdicts };
}
