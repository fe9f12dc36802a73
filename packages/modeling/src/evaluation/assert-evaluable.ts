import { prepareTable } from "./prepared-table.ts";
import { type ResponseTable, ResponseTableError } from "./response-table.ts";
import type { EvaluationTask } from "./suite-tasks.ts";

/**
 * Checks that every one of the tasks can be asked of a table, before any of them is.
 * @throws ResponseTableError when the protocol leaves no row, or fewer of a target than a budget.
 */
export function assertEvaluable(table: ResponseTable, tasks: readonly EvaluationTask[]): void {
  for (const { protocol, target, targetLabel, budget } of tasks) {
    const { length } = prepareTable(table, protocol).measurableRows(target);
    if (budget <= length) continue;
    throw new ResponseTableError(
      `a budget of ${budget} in environment ${targetLabel}, which has ${length} measured configurations`,
    );
  }
}
